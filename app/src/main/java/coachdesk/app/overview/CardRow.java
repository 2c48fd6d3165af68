package coachdesk.app.overview;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.ListRow;
import coachdesk.desk.overview.words.Section.Line;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** @param mark stands before its name; null for none */
    CardRow(Line line, String bar, Node mark, Runnable behind) {
        Label name = EmojiText.label(line.name());
        ListRow.yields(name);
        HBox first = new HBox(name);
        first.getStyleClass().add("overview-line");
        if (mark != null) {
            first.getChildren().addFirst(mark);
        }
        if (line.figure() != null) {
            Label number = new Label(line.figure());
            number.getStyleClass().add("overview-figure");
            number.setMinWidth(USE_PREF_SIZE);
            first.getChildren().add(number);
        }
        lines.getChildren().add(first);
        if (line.share() >= 0) {
            lines.getChildren().add(new ShareBar(bar, line.share()));
        }
        if (line.below() != null) {
            Label below = new Label(line.below());
            below.getStyleClass().addAll("text-muted", "overview-below");
            below.setWrapText(true);
            below.setMinHeight(USE_PREF_SIZE);
            lines.getChildren().add(below);
        }
        lines.getStyleClass().add("overview-row-lines");
        lines.prefWidthProperty().bind(widthProperty().subtract(ROOM));
        getStyleClass().setAll("overview-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(lines);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAccessibleText(Stream.of(line.name(), line.figure(), line.below())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
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
}
