package coachdesk.app.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Cards in as many columns of the width they would like as there is room for, each in the shortest so far. */
final class CardColumns extends Region {
    private static final int MOST = 4;
    private static final double GAP = 16;

    private record Place(Node card, double x, double y, double height) {}

    CardColumns(Node... cards) {
        getStyleClass().add("card-columns");
        getChildren().addAll(cards);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset()
                + snappedBottomInset()
                + places(width).stream()
                        .mapToDouble(place -> place.y() + place.height())
                        .max()
                        .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double column = column(getWidth());
        for (Place place : places(getWidth())) {
            layoutInArea(
                    place.card(),
                    snappedLeftInset() + place.x(),
                    snappedTopInset() + place.y(),
                    column,
                    place.height(),
                    0,
                    HPos.LEFT,
                    VPos.TOP);
        }
    }

    private double room(double width) {
        return Math.max(1, width - snappedLeftInset() - snappedRightInset());
    }

    private int columns(double width) {
        double least = getManagedChildren().stream()
                .mapToDouble(card -> card.prefWidth(-1))
                .max()
                .orElse(1);
        return Math.clamp((long) ((room(width) + GAP) / (least + GAP)), 1, MOST);
    }

    private double column(double width) {
        int columns = columns(width);
        return snapSizeX((room(width) - GAP * (columns - 1)) / columns);
    }

    private List<Place> places(double width) {
        double column = column(width);
        double[] ends = new double[columns(width)];
        List<Place> places = new ArrayList<>();
        for (Node card : getManagedChildren()) {
            int shortest = 0;
            for (int i = 1; i < ends.length; i++) {
                shortest = ends[i] < ends[shortest] - 1 ? i : shortest;
            }
            double height = snapSizeY(card.prefHeight(column));
            places.add(new Place(card, shortest * (column + GAP), ends[shortest], height));
            ends[shortest] += height + GAP;
        }
        return places;
    }
}
