package coachdesk.app.ui;

import coachdesk.desk.sync.SyncStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;

/** A line above what is shown when it may not be the latest: the server is out of reach, or was read long ago. */
public final class FreshnessNote extends Label {
    private static final Duration OLD = Duration.ofHours(1);

    private final Texts texts;
    private final Moments moments;
    private final Clock clock;
    private SyncStatus last;

    public FreshnessNote(Texts texts, Moments moments, Clock clock) {
        this.texts = texts;
        this.moments = moments;
        this.clock = clock;
        getStyleClass().add("freshness");
        setGraphic(Icons.of("fth-wifi-off"));
        setMaxWidth(Double.MAX_VALUE);
        show(null);
        texts.localeProperty().addListener((locale, before, now) -> show(last));
    }

    /** @param status null when nothing is known yet */
    public void show(SyncStatus status) {
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
                            ? texts.get("reservations.offline.since", moments.shortly(complete))
                            : texts.get("reservations.stale", moments.shortly(complete)));
        }
    }
}
