package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.ui.Texts;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** The parts of a line of a mapping. Their names stand above them all while a line has room for each, else above each. */
enum MappingColumn {
    SOURCE(11),
    WAY(9),
    TARGET(11),
    TRANSFORM(12.5),
    /** What is done with the line; it needs no name. */
    DEEDS(7);

    static final double GAP = 6;

    private final double em;

    MappingColumn(double em) {
        this.em = em;
    }

    /** As wide in every line, and its name too. @param letters of the page */
    void widen(Region part, ObservableValue<Font> letters) {
        part.setMinWidth(Region.USE_PREF_SIZE);
        part.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> em * letters.getValue().getSize(), letters));
    }

    /** What a line takes. */
    static double all(Font letters) {
        return Arrays.stream(values()).mapToDouble(column -> column.em).sum() * letters.getSize()
                + GAP * (values().length - 1);
    }

    /** Empty where there is nothing to say. @param platform what it is called */
    String word(Texts texts, String platform) {
        return switch (this) {
            case SOURCE -> texts.get("app.name");
            case WAY -> texts.get("platform.setup.plan.way");
            case TARGET -> platform;
            case TRANSFORM -> texts.get("platform.setup.transform");
            case DEEDS -> "";
        };
    }

    Label name(Texts texts, String platform) {
        Label name = new Label(word(texts, platform));
        name.getStyleClass().add("setup-column");
        return name;
    }
}
