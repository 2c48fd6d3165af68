package coachdesk.app.catalogue.appearance;

import coachdesk.app.catalogue.form.FormModel;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.colours.Pair;
import coachdesk.desk.catalogue.colours.Rgb;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Pairs of colours to begin with; the first brings back those that every studio begins with. */
final class PresetRow extends FlowPane {
    PresetRow(FormModel form, Texts texts) {
        getStyleClass().add("preset-row");
        for (Pair pair : Pair.ALL) {
            Button button = new Button(null, new HBox(half(pair.primary()), half(pair.secondary())));
            button.textProperty()
                    .bind(texts.localeProperty()
                            .map(locale -> texts.get(
                                    "catalogue.pair." + pair.name().name().toLowerCase(Locale.ROOT))));
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                form.value("primaryColor").set(pair.primary());
                form.value("secondaryColor").set(pair.secondary());
            });
            getChildren().add(button);
        }
    }

    private static Region half(String code) {
        Region half = Paint.ground(new Region(), Rgb.of(code).orElseThrow());
        half.getStyleClass().add("preset-half");
        return half;
    }
}
