package coachdesk.app.media;

import coachdesk.desk.media.MediaRow;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;

/** The cards in as many columns as there is room for; only those in sight are drawn. Arrows lead from card to card. */
final class CardGrid extends GridView<MediaRow> {
    /** In letters. */
    private static final double WIDTH = 18;
    private static final double HEIGHT = 17;
    private static final double GAP = 14;

    private final MediaWords words;
    private final PictureShelf shelf;
    private final Consumer<MediaRow> opened;

    CardGrid(MediaWords words, PictureShelf shelf, Label measure, Consumer<MediaRow> opened) {
        this.words = words;
        this.shelf = shelf;
        this.opened = opened;
        getStyleClass().add("media-grid");
        cellWidthProperty().bind(measure.fontProperty().map(font -> font.getSize() * WIDTH));
        cellHeightProperty().bind(measure.fontProperty().map(font -> font.getSize() * HEIGHT));
        setHorizontalCellSpacing(GAP);
        setVerticalCellSpacing(GAP);
        setCellFactory(grid -> new Card());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private final class Card extends GridCell<MediaRow> {
        private final CardFace face = new CardFace(words, shelf);
        private final Button button = new Button(null, face);

        Card() {
            button.setAccessibleText("");
            button.getStyleClass().setAll("media-card");
            button.prefWidthProperty().bind(widthProperty());
            button.prefHeightProperty().bind(heightProperty());
            button.setOnAction(event -> opened.accept(getItem()));
        }

        @Override
        protected void updateItem(MediaRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : button);
            if (!empty && row != null) {
                face.show(row);
                String state = words.state(row.state());
                button.setAccessibleText(words.title(row) + (state == null ? "" : ", " + state));
            }
        }
    }

    /** As many as stand in the fullest row. */
    private int columns() {
        return (int) Math.max(
                1,
                cards().collect(Collectors.groupingBy(Card::getParent, Collectors.counting())).values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
    }

    private Stream<Card> cards() {
        return lookupAll(".grid-cell").stream()
                .filter(Card.class::isInstance)
                .map(Card.class::cast)
                .filter(card -> !card.isEmpty());
    }

    private void key(KeyEvent event) {
        if (!(getScene().getFocusOwner() instanceof Button button && button.getParent() instanceof Card card)) {
            return;
        }
        int step =
                switch (event.getCode()) {
                    case RIGHT -> 1;
                    case LEFT -> -1;
                    case DOWN -> columns();
                    case UP -> -columns();
                    case HOME -> -card.getIndex();
                    case END -> getItems().size() - 1 - card.getIndex();
                    default -> 0;
                };
        int next = card.getIndex() + step;
        if (step != 0 && next >= 0 && next < getItems().size()) {
            show(next);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.RIGHT) {
            event.consume();
        }
    }

    /** Brings a card in sight and gives it the keyboard. */
    void show(int index) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index / columns());
            applyCss();
            layout();
            cards().filter(card -> card.getIndex() == index)
                    .findFirst()
                    .ifPresent(card -> card.button.requestFocus());
        }
    }
}
