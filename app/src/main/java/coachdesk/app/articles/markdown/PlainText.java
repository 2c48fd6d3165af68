package coachdesk.app.articles.markdown;

import coachdesk.desk.conversations.MessageText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Markdown as a message says it that knows no markup. Any thread. */
public final class PlainText extends AbstractVisitor {
    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String before = "";

    private PlainText() {}

    /** Blocks with an empty line between them; links with where they lead; old articles without their HTML. */
    public static String of(String markdown) {
        PlainText plain = new PlainText();
        Markdown.read(markdown).accept(plain);
        return String.join("\n\n", plain.blocks).strip();
    }

    private void end() {
        if (!line.toString().isBlank()) {
            blocks.add(before + line.toString().strip());
        }
        line.setLength(0);
        before = "";
    }

    private void block(Node block) {
        visitChildren(block);
        end();
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        block(heading);
    }

    @Override
    public void visit(BlockQuote quote) {
        int first = blocks.size();
        visitChildren(quote);
        if (blocks.size() > first) {
            blocks.set(first, "« " + blocks.get(first));
            blocks.set(blocks.size() - 1, blocks.getLast() + " »");
        }
    }

    @Override
    public void visit(ListItem item) {
        String mark = "– ";
        if (item.getParent() instanceof OrderedList list) {
            int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            for (Node one = item.getPrevious(); one != null; one = one.getPrevious()) {
                number++;
            }
            mark = number + ". ";
        }
        int first = blocks.size();
        before = mark;
        visitChildren(item);
        before = "";
        // The lines of a list stand together.
        if (item.getPrevious() != null && first > 0 && blocks.size() > first) {
            String said = blocks.remove(first);
            blocks.set(first - 1, blocks.get(first - 1) + "\n" + said);
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        line.append(code.getLiteral());
        end();
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        line.append(code.getLiteral());
        end();
    }

    @Override
    public void visit(HtmlBlock html) {
        line.append(MessageText.plain(html.getLiteral()));
        end();
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof TableCell && node.getNext() != null) {
            line.append(" · ");
        } else if (node instanceof TableRow) {
            end();
        }
    }

    @Override
    public void visit(Text text) {
        line.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        line.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak rest) {
        line.append(' ');
    }

    @Override
    public void visit(HardLineBreak rest) {
        line.append('\n');
    }

    @Override
    public void visit(Link link) {
        int from = line.length();
        visitChildren(link);
        SafeAddress.of(link.getDestination())
                .filter(address -> !address.equals(line.substring(from)))
                .ifPresent(address -> line.append(" (").append(address).append(')'));
    }

    /** Its words only: whoever gets the message could not see it. */
    @Override
    public void visit(Image image) {
        visitChildren(image);
    }
}
