package coachdesk.app.catalogue.appearance;

import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.colours.Rgb;
import coachdesk.desk.catalogue.colours.Sight;
import coachdesk.desk.catalogue.colours.Sight.Verdict;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How well a colour is seen on black and on white, and the nearest that can be read where it cannot. */
final class SightLines extends VBox {
    private final Property<Object> colour;
    private final Texts texts;

    SightLines(Property<Object> colour, Texts texts) {
        this.colour = colour;
        this.texts = texts;
        getStyleClass().add("sight-lines");
        colour.subscribe(now -> look());
        texts.localeProperty().addListener((property, before, now) -> look());
    }

    private void look() {
        getChildren().clear();
        Optional<Rgb> now = Rgb.of(Objects.toString(colour.getValue(), ""));
        ListRow.show(this, now.isPresent());
        now.ifPresent(seen -> getChildren()
                .addAll(
                        line(seen, Rgb.BLACK, texts.get("catalogue.sight.on-black")),
                        line(seen, Rgb.WHITE, texts.get("catalogue.sight.on-white"))));
    }

    private HBox line(Rgb seen, Rgb ground, String where) {
        Sight sight = Sight.of(seen, ground);
        NumberFormat ratio = NumberFormat.getNumberInstance(texts.locale());
        ratio.setMinimumFractionDigits(1);
        ratio.setMaximumFractionDigits(1);
        ratio.setRoundingMode(RoundingMode.DOWN);
        String verdict = texts.get("catalogue.sight." + sight.verdict().name().toLowerCase(Locale.ROOT));
        Label words = new Label(texts.get("catalogue.sight.line", where, ratio.format(sight.ratio()), verdict));
        words.getStyleClass().add(sight.verdict() == Verdict.NOTHING ? "way-odd" : "text-muted");
        words.setWrapText(true);
        ListRow.yields(words);
        HBox line = new HBox(words);
        line.getStyleClass().add("sight");
        if (sight.verdict() != Verdict.TEXT) {
            line.getChildren().add(offer(sight.offered(), where));
        }
        return line;
    }

    private Button offer(Rgb offered, String where) {
        Region patch = Paint.ground(new Region(), offered);
        patch.getStyleClass().add("preset-half");
        Button take = new Button(texts.get("catalogue.sight.take", offered.hex()), patch);
        take.setAccessibleText(texts.get("catalogue.sight.take.where", offered.hex(), where));
        take.getStyleClass().add("small");
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(event -> colour.setValue(offered.hex()));
        return take;
    }
}
