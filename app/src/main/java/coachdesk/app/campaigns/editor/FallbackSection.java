package coachdesk.app.campaigns.editor;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.contract.campaigns.wording.Wording;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What stands for a variable that somebody has no value for; one line for each that the message uses. */
final class FallbackSection extends VBox {
    private final EditorModel model;
    private final CampaignWords words;
    private Set<Variable> shown = EnumSet.noneOf(Variable.class);

    FallbackSection(EditorModel model, CampaignWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("fallbacks");
        model.content().messageProperty().subscribe(this::look);
        words.texts().localeProperty().addListener((property, before, now) -> fill());
    }

    private void look(String message) {
        Set<Variable> used = new Wording(message).variables();
        if (!used.equals(shown)) {
            shown = EnumSet.noneOf(Variable.class);
            shown.addAll(used);
            fill();
        }
    }

    void fill() {
        getChildren().clear();
        for (Variable variable : shown) {
            Label name = new Label(words.texts().get("editor.fallback", variable.written()));
            name.getStyleClass().add("text-muted");
            name.setMinWidth(USE_PREF_SIZE);
            TextField text = new TextField(model.fallback(variable));
            text.setPromptText(words.texts().get("editor.fallback.prompt"));
            text.setAccessibleText(name.getText());
            text.textProperty().addListener((property, before, now) -> model.fallback(variable, now));
            HBox row = new HBox(name, text);
            row.getStyleClass().add("fallback-row");
            getChildren().add(row);
        }
        setManaged(!shown.isEmpty());
    }
}
