package coachdesk.app.overview;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.ListRow;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A line of a card: what it is, its figure, a bar as long as the figure is large. A click shows what is behind it. */
final class CardRow extends Button {
    /** What the row's own padding takes of its width. */
    private static final double ROOM = 16;

    private final VBox lines = new VBox();

    /** @param figure null for none */
    CardRow(String what, String figure, Runnable behind) {
        Label name = EmojiText.label(what);
        ListRow.yields(name);
        HBox line = new HBox(name);
        line.getStyleClass().add("overview-line");
        if (figure != null) {
            Label number = new Label(figure);
            number.getStyleClass().add("overview-figure");
            number.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(number);
        }
        lines.getChildren().add(line);
        lines.getStyleClass().add("overview-row-lines");
        getStyleClass().setAll("overview-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(lines);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        lines.prefWidthProperty().bind(widthProperty().subtract(ROOM));
        setAccessibleText(figure == null ? what : what + ", " + figure);
        setOnAction(event -> behind.run());
    }

    /** As high as its lines are in the width there is. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double around = snappedTopInset() + snappedBottomInset();
        return around + lines.prefHeight(width < 0 ? -1 : Math.max(0, width - ROOM));
    }

    /** @param part and whole: what the bar shows of what it could */
    CardRow bar(String styleClass, double part, double whole) {
        lines.getChildren().add(new ShareBar(styleClass, whole <= 0 ? 0 : part / whole));
        return this;
    }

    /** A second line, in smaller letters. */
    CardRow below(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("text-muted", "overview-below");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        lines.getChildren().add(label);
        setAccessibleText(getAccessibleText() + ", " + text);
        return this;
    }

    CardRow marked(Node icon) {
        HBox line = (HBox) lines.getChildren().getFirst();
        line.getChildren().addFirst(icon);
        return this;
    }
}
