package coachdesk.app.articles.markdown;

import org.commonmark.node.Node;

/**
 * A paragraph, a heading, a list: what stands by itself in a text. Two are the same when they are written the same.
 *
 * @param links where the links lead that the text names elsewhere, as they are written
 */
public record Piece(String source, String links, Node block) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Piece piece && source.equals(piece.source) && links.equals(piece.links);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
