package coachdesk.app.articles.markdown;

import coachdesk.app.ui.Lines;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A text as its readers see it. What is written as before is not drawn anew: it keeps its pictures and its place. */
public final class MarkdownView extends VBox {
    private final Blocks blocks;
    private final ObservableList<Piece> shown = FXCollections.observableArrayList();

    public MarkdownView(Draws draws) {
        blocks = new Blocks(draws);
        getStyleClass().add("md-page");
        shown.addListener(this::follow);
    }

    public void show(List<Piece> pieces) {
        Lines.show(shown, pieces);
    }

    private void follow(ListChangeListener.Change<? extends Piece> change) {
        while (change.next()) {
            List<Node> drawn = new ArrayList<>();
            change.getAddedSubList().forEach(piece -> drawn.add(blocks.node(piece.block())));
            getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
            getChildren().addAll(change.getFrom(), drawn);
        }
    }
}
