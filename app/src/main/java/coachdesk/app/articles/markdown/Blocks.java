package coachdesk.app.articles.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/** Draws blocks of Markdown. UI thread. */
record Blocks(Draws draws) {
    private static final String BULLET = "•";

    Node node(org.commonmark.node.Node block) {
        return switch (block) {
            case Heading heading -> Inlines.of(heading, draws, "md-heading", "md-h" + heading.getLevel());
            case BlockQuote quote -> column(quote, "md-quote");
            case BulletList list -> list(list, 0);
            case OrderedList list -> list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case FencedCodeBlock code -> literal(code.getLiteral(), "md-code-block");
            case IndentedCodeBlock code -> literal(code.getLiteral(), "md-code-block");
            case HtmlBlock html -> literal(html.getLiteral(), "md-html-block");
            case ThematicBreak rest -> rule();
            case TableBlock table -> table(table);
            default -> Inlines.of(block, draws);
        };
    }

    private VBox column(org.commonmark.node.Node of, String style) {
        VBox column = new VBox();
        column.getStyleClass().add(style);
        children(of).forEach(child -> column.getChildren().add(node(child)));
        return column;
    }

    /** @param first 0 where the lines have no numbers */
    private VBox list(org.commonmark.node.Node list, int first) {
        VBox lines = new VBox();
        lines.getStyleClass().add("md-list");
        int number = first;
        for (org.commonmark.node.Node item : children(list)) {
            Label mark = new Label(first == 0 ? BULLET : number + ".");
            mark.getStyleClass().add("md-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox said = column(item, "md-item");
            HBox.setHgrow(said, Priority.ALWAYS);
            said.setMinWidth(0);
            HBox line = new HBox(mark, said);
            line.getStyleClass().add("md-line");
            lines.getChildren().add(line);
            number++;
        }
        return lines;
    }

    private static TextFlow literal(String text, String style) {
        Text words = new Text(text.stripTrailing());
        words.getStyleClass().addAll("md-words", style + "-words");
        TextFlow flow = new TextFlow(words);
        flow.getStyleClass().add(style);
        flow.setAccessibleText(text);
        return flow;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("md-rule");
        return rule;
    }

    private GridPane table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("md-table");
        int row = 0;
        for (org.commonmark.node.Node part : children(table)) {
            for (org.commonmark.node.Node line : children(part)) {
                int column = 0;
                for (org.commonmark.node.Node cell : children(line)) {
                    grid.add(cell((TableCell) cell), column++, row);
                }
                row++;
            }
        }
        return grid;
    }

    private Node cell(TableCell cell) {
        TextFlow flow = cell.isHeader()
                ? Inlines.of(cell, draws, "md-cell", "md-table-head")
                : Inlines.of(cell, draws, "md-cell");
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            GridPane.setHalignment(flow, HPos.RIGHT);
        }
        return flow;
    }

    private static List<org.commonmark.node.Node> children(org.commonmark.node.Node of) {
        List<org.commonmark.node.Node> children = new ArrayList<>();
        for (org.commonmark.node.Node child = of.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
