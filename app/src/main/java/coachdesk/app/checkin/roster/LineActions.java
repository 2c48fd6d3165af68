package coachdesk.app.checkin.roster;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.RosterLine;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What can be done with the person that is picked, for those who do not know the keys. */
final class LineActions extends HBox {
    private final RosterModel model;
    private final ObservableValue<RosterLine> picked;
    private final TextField note = new TextField();
    private RosterLine noted;

    LineActions(RosterModel model, ObservableValue<RosterLine> picked, Texts texts) {
        this.model = model;
        this.picked = picked;
        getStyleClass().add("roster-actions");
        note.promptTextProperty().bind(texts.bind("roster.note.prompt"));
        note.accessibleTextProperty().bind(texts.bind("roster.note.name"));
        note.setOnAction(event -> keep());
        note.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                keep();
            }
        });
        HBox.setHgrow(note, Priority.ALWAYS);
        getChildren()
                .addAll(
                        button(texts.bind("roster.action.presence"), "fth-check", model::toggle),
                        button(
                                texts.bind("roster.action.no-show"),
                                "fth-user-x",
                                line -> model.absent(line, Absence.NO_SHOW)),
                        button(
                                texts.bind("roster.action.late"),
                                "fth-clock",
                                line -> model.absent(line, Absence.LATE_CANCEL)),
                        note);
        picked.subscribe(this::show);
    }

    private Button button(ObservableValue<String> word, String icon, Consumer<RosterLine> action) {
        Button button = new Button(null, Icons.of(icon));
        button.textProperty().bind(word);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            if (picked.getValue() != null) {
                action.accept(picked.getValue());
            }
        });
        return button;
    }

    private void show(RosterLine line) {
        setDisable(line == null);
        boolean other = line == null
                || noted == null
                || !line.row().id().equals(noted.row().id());
        if (other || !note.isFocused()) {
            keep();
            noted = line;
            note.setText(line == null ? "" : Objects.requireNonNullElse(line.note(), ""));
        }
    }

    private void keep() {
        if (noted != null) {
            model.note(noted, note.getText());
        }
    }
}
