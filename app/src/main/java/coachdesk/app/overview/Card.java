package coachdesk.app.overview;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One question with its answer in figures: a title, the sum of it, beside the period before, and what it consists of. */
final class Card extends VBox {
    private final Label sum = new Label();
    private final Label beside = new Label();
    private final VBox rows = new VBox();

    Card(String icon, ObservableValue<String> title, Node... more) {
        getStyleClass().addAll("surface", "overview-card");
        Label name = new Label(null, Icons.of(icon));
        name.textProperty().bind(title);
        name.getStyleClass().addAll("section-title", "overview-title");
        ListRow.yields(name);
        HBox head = new HBox(name);
        head.getChildren().addAll(more);
        head.getStyleClass().add("overview-head");
        sum.getStyleClass().add("overview-sum");
        beside.getStyleClass().addAll("text-muted", "overview-beside");
        for (Label label : List.of(sum, beside)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        rows.getStyleClass().add("overview-rows");
        getChildren().addAll(head, sum, beside, rows);
    }

    /** @param total and comparison: null leaves out */
    void said(String total, String comparison) {
        ListRow.show(sum, total);
        ListRow.show(beside, comparison);
    }

    void rows(List<? extends Node> now) {
        rows.getChildren().setAll(now);
    }

    /** There is nothing: a sentence says so. */
    void nothing(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("text-muted", "overview-none");
        rows.getChildren().setAll(label);
    }
}
