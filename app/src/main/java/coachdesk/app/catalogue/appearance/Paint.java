package coachdesk.app.catalogue.appearance;

import coachdesk.desk.catalogue.colours.Rgb;
import javafx.scene.Node;

/** Colours that are data: not of the window, but of what it shows. */
final class Paint {
    private Paint() {}

    static <N extends Node> N ground(N node, Rgb colour) {
        node.setStyle("-fx-background-color: " + colour.hex());
        return node;
    }

    static <N extends Node> N words(N node, Rgb colour) {
        node.setStyle("-fx-text-fill: " + colour.hex());
        return node;
    }

    static void letters(Node text, Rgb colour) {
        text.setStyle("-fx-fill: " + colour.hex());
    }

    /** White or black, whichever can be read better on it. */
    static Rgb on(Rgb ground) {
        return ground.contrast(Rgb.WHITE) >= ground.contrast(Rgb.BLACK) ? Rgb.WHITE : Rgb.BLACK;
    }
}
