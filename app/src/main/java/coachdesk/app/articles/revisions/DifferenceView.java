package coachdesk.app.articles.revisions;

import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmojiFlow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.articles.Paragraphs.Fate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Shows what differs: struck what is gone, underlined what has come, each with its colour, its sign and its word. */
final class DifferenceView extends VBox {
    private static final int LONGEST = 400;

    private final Texts texts;

    DifferenceView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("difference");
    }

    void show(RevisionsModel.Compared compared) {
        getChildren().clear();
        if (compared == null) {
            return;
        }
        if (compared.same()) {
            getChildren().add(Controls.muted(texts.get("articles.difference.none")));
            return;
        }
        section(texts.get("articles.title"), compared.title());
        section(texts.get("articles.excerpt"), compared.excerpt());
        section(texts.get("articles.picture"), compared.picture());
        section(texts.get("articles.source"), compared.text());
    }

    private void section(String name, List<Difference.Row> rows) {
        if (!rows.isEmpty()) {
            Label title = new Label(name);
            title.getStyleClass().add("section-title");
            getChildren().add(title);
            rows.forEach(row -> getChildren().add(node(row)));
        }
    }

    private Node node(Difference.Row row) {
        return switch (row) {
            case Difference.Row.Same same -> Controls.muted(texts.get("articles.difference.same", same.paragraphs()));
            case Difference.Row.More more -> Controls.muted(texts.get("articles.difference.more"));
            case Difference.Row.Paragraph paragraph -> paragraph(paragraph);
        };
    }

    private Node paragraph(Difference.Row.Paragraph paragraph) {
        Label sign = new Label(sign(paragraph));
        sign.getStyleClass().add("difference-sign");
        TextFlow flow = new TextFlow();
        paragraph.runs().forEach(run -> flow.getChildren().addAll(words(run, paragraph.changed())));
        flow.setAccessibleText(paragraph.runs().stream().map(this::said).collect(Collectors.joining(" ")));
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox line = new HBox(sign, flow);
        line.getStyleClass().add("difference-line");
        return line;
    }

    private static String sign(Difference.Row.Paragraph paragraph) {
        boolean gone = paragraph.runs().stream().anyMatch(run -> run.fate() == Fate.REMOVED);
        boolean come = paragraph.runs().stream().anyMatch(run -> run.fate() == Fate.ADDED);
        return gone && come ? "±" : gone ? "−" : come ? "+" : "";
    }

    /** What stays the same needs no more than to be known again. */
    private static List<Node> words(Difference.Run run, boolean changed) {
        boolean cut = !changed && run.text().length() > LONGEST;
        String text = cut ? run.text().substring(0, LONGEST) + "…" : run.text();
        List<Node> nodes = EmojiFlow.nodes(text, new Text());
        String style =
                switch (run.fate()) {
                    case KEPT -> changed ? "difference-kept" : "difference-beside";
                    case REMOVED -> "difference-removed";
                    case ADDED -> "difference-added";
                };
        nodes.forEach(node -> node.getStyleClass().add(style));
        return nodes;
    }

    private String said(Difference.Run run) {
        return switch (run.fate()) {
            case KEPT -> run.text();
            case REMOVED -> texts.get("articles.difference.removed", run.text());
            case ADDED -> texts.get("articles.difference.added", run.text());
        };
    }
}
