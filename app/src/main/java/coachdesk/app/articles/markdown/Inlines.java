package coachdesk.app.articles.markdown;

import coachdesk.app.ui.EmojiFlow;
import coachdesk.app.ui.EmojiText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of one block: bold, italic, links and pictures among them. HTML stands there as it is written. */
final class Inlines extends AbstractVisitor {
    private final Draws draws;
    private final TextFlow flow = new TextFlow();
    private final StringBuilder said = new StringBuilder();
    private final Deque<String> styles = new ArrayDeque<>();

    private Inlines(Draws draws) {
        this.draws = draws;
    }

    static TextFlow of(Node block, Draws draws, String... styleClasses) {
        Inlines inlines = new Inlines(draws);
        inlines.flow.getStyleClass().add("md-flow");
        inlines.flow.getStyleClass().addAll(styleClasses);
        inlines.visitChildren(block);
        inlines.flow.setAccessibleText(inlines.said.toString());
        return inlines.flow;
    }

    private void words(String text) {
        said.append(text);
        javafx.scene.text.Text measure = styled(new javafx.scene.text.Text());
        if (EmojiText.mayHoldEmoji(text)) {
            flow.getChildren().add(measure);
        }
        EmojiFlow.nodes(text, measure).forEach(node -> {
            if (node instanceof javafx.scene.text.Text words) {
                styled(words);
            }
            flow.getChildren().add(node);
        });
    }

    private javafx.scene.text.Text styled(javafx.scene.text.Text words) {
        words.getStyleClass().add("md-words");
        words.getStyleClass().addAll(styles);
        return words;
    }

    private void within(String style, Node node) {
        styles.push(style);
        visitChildren(node);
        styles.pop();
    }

    private void within(String style, String text) {
        styles.push(style);
        words(text);
        styles.pop();
    }

    @Override
    public void visit(Text text) {
        words(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak rest) {
        words(" ");
    }

    @Override
    public void visit(HardLineBreak rest) {
        words("\n");
    }

    @Override
    public void visit(Emphasis emphasis) {
        within("md-italic", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within("md-bold", strong);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            within("md-strike", node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Code code) {
        within("md-code", code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        within("md-html", html.getLiteral());
    }

    /** What leads nowhere safe is said with its address, and cannot be clicked. */
    @Override
    public void visit(Link link) {
        Optional<String> address = SafeAddress.of(link.getDestination());
        if (address.isEmpty()) {
            visitChildren(link);
            within("md-html", " (" + link.getDestination() + ")");
            return;
        }
        String text = words(link);
        said.append(text);
        Hyperlink node = new Hyperlink(text.isEmpty() ? address.get() : text);
        node.getStyleClass().add("md-link");
        node.setWrapText(true);
        node.setTooltip(new Tooltip(address.get()));
        node.setOnAction(event -> draws.opener().open(address.get()));
        flow.getChildren().add(node);
    }

    @Override
    public void visit(Image image) {
        String text = words(image);
        said.append(text);
        flow.getChildren().add(new PictureFrame(image.getDestination(), text, draws.texts()));
    }

    private static String words(Node of) {
        StringBuilder text = new StringBuilder();
        of.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }
        });
        return text.toString();
    }
}
