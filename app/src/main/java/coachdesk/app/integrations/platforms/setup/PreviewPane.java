package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the mapping makes of some people of the studio, while it is written. */
final class PreviewPane extends VBox {
    private final SetupModel model;
    private final SetupWords words;

    PreviewPane(SetupModel model, SetupWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("setup-preview");
        model.previewsProperty().subscribe(now -> lay());
        words.texts().localeProperty().addListener((property, before, now) -> lay());
    }

    private void lay() {
        Texts texts = words.texts();
        getChildren().setAll(Controls.words(texts.get("platform.setup.preview"), "text-medium"));
        List<Preview> previews = model.previewsProperty().get();
        Draft draft = model.draftProperty().get();
        if (draft != null && !draft.outward()) {
            getChildren()
                    .add(Controls.muted(texts.get(
                            "platform.setup.preview.inward",
                            words.platform(model.shownProperty().get()))));
        } else if (previews.isEmpty()) {
            getChildren().add(Controls.muted(texts.get("platform.setup.preview.nobody")));
        } else {
            FlowPane people = new FlowPane(12, 12);
            previews.forEach(one -> people.getChildren().add(person(one)));
            getChildren().add(people);
        }
    }

    private VBox person(Preview one) {
        Texts texts = words.texts();
        VBox person = new VBox(EmojiText.label(
                one.label().isEmpty() ? texts.get("platform.setup.preview.nameless") : one.label(), "text-medium"));
        person.getStyleClass().add("setup-person");
        if (one.leftOut() != null) {
            Label out = new Label(
                    texts.get("platform.setup.preview.out", words.leftOut(one.leftOut())),
                    Icons.of("fth-slash", "setup-out"));
            out.setWrapText(true);
            out.setMinHeight(USE_PREF_SIZE);
            person.getChildren().add(out);
            return person;
        }
        one.values().forEach(value -> person.getChildren().add(line(value)));
        return person;
    }

    private HBox line(Preview.Value value) {
        Label field = new Label(value.destination());
        field.getStyleClass().add("setup-person-field");
        field.setWrapText(true);
        field.setMinHeight(USE_PREF_SIZE);
        Label made = value.made() == null
                ? Controls.muted(words.empty(value.why()))
                : EmojiText.label(value.made(), "setup-made");
        made.setWrapText(true);
        made.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(8, field, made);
        line.getStyleClass().add("setup-person-line");
        return line;
    }
}
