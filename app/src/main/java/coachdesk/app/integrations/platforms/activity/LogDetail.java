package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.ui.Controls;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity.Log;
import coachdesk.desk.store.Json;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** All that is known of one line of the log; what went there is masked until somebody asks. */
final class LogDetail extends VBox {
    private final ActivityModel model;
    private final ReadOnlyObjectProperty<Integration> shown;
    private final ActivityWords words;

    LogDetail(ActivityModel model, ReadOnlyObjectProperty<Integration> shown, ActivityWords words) {
        this.model = model;
        this.shown = shown;
        this.words = words;
        getStyleClass().add("activity-detail");
        model.openedProperty().subscribe(now -> lay());
        model.wholeProperty().subscribe(now -> lay());
        words.texts().localeProperty().addListener((property, before, now) -> lay());
    }

    private void lay() {
        getChildren().clear();
        Log log = model.openedProperty().get();
        ListRow.show(this, log != null && shown.get() != null);
        if (!isVisible()) {
            return;
        }
        Texts texts = words.texts();
        String who = words.who(model.toldProperty().get(), log.sourceType(), log.sourceId());
        getChildren().add(Controls.words(texts.get("platform.of", words.type(log.type()), who), "text-medium"));
        String why = words.why(log, shown.get());
        if (!why.isEmpty()) {
            getChildren().add(Controls.words(why, "activity-why"));
        }
        if (log.destinationId() != null) {
            getChildren().add(Controls.muted(texts.get("platform.activity.there", log.destinationId())));
        }
        getChildren()
                .add(Controls.muted(texts.get(
                        "platform.activity.effort", words.when(log), words.took(log.millis()), log.retries())));
        payload(log);
    }

    private void payload(Log log) {
        Texts texts = words.texts();
        String whole = model.wholeProperty().get();
        if (log.request() == null && whole == null) {
            return;
        }
        getChildren().add(Controls.words(texts.get("platform.activity.sent"), "text-medium"));
        if (whole != null && whole.isEmpty()) {
            getChildren().add(Controls.muted(texts.get("platform.activity.sent.gone")));
            return;
        }
        Label sent = Controls.words(fields(whole == null ? log.request() : whole), "activity-sent");
        getChildren().add(sent);
        getChildren()
                .add(Controls.buttons(
                        whole == null
                                ? Controls.button("fth-eye", texts.get("platform.activity.reveal"), model::reveal)
                                : Controls.button("fth-eye-off", texts.get("platform.activity.mask"), model::mask)));
    }

    /** A line each; as it is where it is no document. */
    private String fields(String request) {
        return Json.tryRead(request)
                .map(Map::entrySet)
                .map(all -> all.stream()
                        .map(field -> words.texts()
                                .get("platform.of", field.getKey(), Objects.requireNonNullElse(field.getValue(), "–")))
                        .collect(Collectors.joining("\n")))
                .orElse(request);
    }
}
