package coachdesk.app.reservations;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.sync.SyncStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;

/** A line above the list when it may not be the latest: the server is out of reach, or was read long ago. */
final class FreshnessNote extends Label {
    private static final Duration OLD = Duration.ofHours(1);

    private final Texts texts;
    private final RowWords words;
    private final Clock clock;
    private SyncStatus last;

    FreshnessNote(Texts texts, RowWords words, Clock clock) {
        this.texts = texts;
        this.words = words;
        this.clock = clock;
        getStyleClass().add("freshness");
        setGraphic(Icons.of("fth-wifi-off"));
        setMaxWidth(Double.MAX_VALUE);
        show(null);
        texts.localeProperty().addListener((locale, before, now) -> show(last));
    }

    void show(SyncStatus status) {
        last = status;
        Instant complete = status == null ? null : status.lastComplete();
        boolean offline = status != null && status.problem() != null;
        boolean old = complete != null && complete.isBefore(clock.instant().minus(OLD));
        setVisible(offline || old);
        setManaged(offline || old);
        if (complete == null) {
            setText(offline ? texts.get("reservations.offline.never") : "");
        } else {
            setText(
                    offline
                            ? texts.get("reservations.offline.since", words.shortly(complete))
                            : texts.get("reservations.stale", words.shortly(complete)));
        }
    }
}
