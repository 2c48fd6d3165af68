package coachdesk.app.overview;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.desk.overview.words.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One question with its answer in figures: a title, the sum of it, beside the period before, and what it consists of. */
final class Card extends VBox {
    private final Label name = new Label();
    private final Label sum = new Label();
    private final Label beside = new Label();
    private final VBox rows = new VBox();

    /** @param more stands beside the title */
    Card(String icon, Node... more) {
        getStyleClass().addAll("surface", "overview-card");
        name.setGraphic(Icons.of(icon));
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

    /** @param behind is told the number of a line to show what is behind it */
    void show(Section section, IntConsumer behind, IntFunction<Node> mark) {
        head(section);
        List<Node> lines = new ArrayList<>();
        for (int i = 0; i < section.lines().size(); i++) {
            int at = i;
            lines.add(new CardRow(
                    section.lines().get(i),
                    "bar-" + section.part().name().toLowerCase(Locale.ROOT),
                    mark.apply(i),
                    () -> behind.accept(at)));
        }
        rows.getChildren().setAll(lines.isEmpty() ? List.of(nothing(section.none())) : lines);
    }

    /** Shows these in the place of the lines. */
    void show(Section section, Node... instead) {
        head(section);
        rows.getChildren().setAll(instead);
    }

    private void head(Section section) {
        name.setText(section.title());
        ListRow.show(sum, section.sum());
        ListRow.show(beside, section.beside());
    }

    private static Node nothing(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("text-muted", "overview-none");
        return label;
    }
}
