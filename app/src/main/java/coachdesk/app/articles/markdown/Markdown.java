package coachdesk.app.articles.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown. Any thread; whatever is written, what is read is of a depth that can be drawn. */
public final class Markdown {
    /** Quotes within lists within quotes: deeper ones stand as they are written. */
    private static final int DEEPEST = 12;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private Markdown() {}

    static Node read(String text) {
        return PARSER.parse(text);
    }

    /** What stands one below the other, in its order. */
    public static List<Piece> pieces(String text) {
        List<Node> blocks = new ArrayList<>();
        for (Node block = read(text).getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(block);
        }
        String links = blocks.stream()
                .filter(LinkReferenceDefinition.class::isInstance)
                .map(block -> source(text, block))
                .collect(Collectors.joining("\n"));
        return blocks.stream()
                .filter(block -> !(block instanceof LinkReferenceDefinition))
                .map(block -> new Piece(source(text, block), links, block))
                .toList();
    }

    private static String source(String text, Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (spans.isEmpty()) {
            return "";
        }
        SourceSpan last = spans.getLast();
        return text.substring(spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
    }
}
