package coachdesk.app.media;

import coachdesk.app.ui.Lines;
import coachdesk.app.ui.RowCell;
import coachdesk.desk.media.MediaRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * The cards in as many columns as there is room for: a list of rows of cards, of which only those in sight are drawn. Arrows
 * lead from card to card.
 */
final class CardGrid extends ListView<List<MediaRow>> {
    /** In letters. */
    private static final double WIDTH = 18;
    /** Of the words below the picture, in letters. */
    private static final double HEIGHT = 6.1;
    /** Between cards, in pixels. */
    private static final double GAP = 14;
    /** Left and right of the cards, with the bar, in pixels. */
    private static final double SIDES = 62;

    private final MediaWords words;
    private final PictureShelf shelf;
    private final ObservableList<MediaRow> rows;
    private final Consumer<MediaRow> opened;
    private int columns = 1;
    private double width;

    /** @param measure a text of the usual size */
    CardGrid(
            MediaWords words,
            PictureShelf shelf,
            ObservableList<MediaRow> rows,
            Label measure,
            Consumer<MediaRow> opened) {
        this.words = words;
        this.shelf = shelf;
        this.rows = rows;
        this.opened = opened;
        getStyleClass().addAll("media-grid", "edge-to-edge");
        setFocusTraversable(false);
        setCellFactory(list -> new Line());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        rows.addListener((ListChangeListener<MediaRow>) change -> lay());
        measure.fontProperty().subscribe(font -> fit(font.getSize()));
        words.texts().localeIn(this).subscribe(locale -> refresh());
        widthProperty().subscribe(() -> fit(measure.getFont().getSize()));
    }

    /** The cards share the width among them. */
    private void fit(double letter) {
        double room = getWidth() - SIDES + GAP;
        columns = Math.max(1, (int) (room / (WIDTH * letter + GAP)));
        width = Math.max(WIDTH * letter / 2, Math.floor(room / columns) - GAP);
        setFixedCellSize(Math.rint(width * CardFace.WIDE + HEIGHT * letter + GAP));
        lay();
        refresh();
    }

    private void lay() {
        List<List<MediaRow>> lines = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += columns) {
            lines.add(List.copyOf(rows.subList(from, Math.min(rows.size(), from + columns))));
        }
        Lines.show(getItems(), lines);
    }

    private final class Line extends RowCell<List<MediaRow>> {
        private final HBox cards = new HBox();

        Line() {
            cards.getStyleClass().add("media-cards");
        }

        @Override
        protected Node row(List<MediaRow> line) {
            while (cards.getChildren().size() < line.size()) {
                cards.getChildren().add(new Card());
            }
            cards.getChildren().remove(line.size(), cards.getChildren().size());
            for (int i = 0; i < line.size(); i++) {
                ((Card) cards.getChildren().get(i)).show(line.get(i), getIndex() * columns + i);
            }
            return cards;
        }
    }

    private final class Card extends Button {
        private final CardFace face = new CardFace(words, shelf);
        private MediaRow row;
        private int index;

        Card() {
            setGraphic(face);
            getStyleClass().setAll("media-card");
            setOnAction(event -> opened.accept(row));
        }

        void show(MediaRow now, int at) {
            row = now;
            index = at;
            setMinSize(width, getFixedCellSize() - GAP);
            setMaxSize(width, getFixedCellSize() - GAP);
            face.setPrefWidth(width);
            face.show(now);
            String state = words.state(now.state());
            setAccessibleText(words.title(now) + (state == null ? "" : ", " + state));
        }
    }

    private Stream<Card> cards() {
        return lookupAll(".media-card").stream().filter(Card.class::isInstance).map(Card.class::cast);
    }

    private void key(KeyEvent event) {
        if (!(getScene().getFocusOwner() instanceof Card card)) {
            return;
        }
        int step =
                switch (event.getCode()) {
                    case RIGHT -> 1;
                    case LEFT -> -1;
                    case DOWN -> columns;
                    case UP -> -columns;
                    case HOME -> -card.index;
                    case END -> rows.size() - 1 - card.index;
                    default -> 0;
                };
        int next = card.index + step;
        if (step != 0 && next >= 0 && next < rows.size()) {
            show(next);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.RIGHT) {
            event.consume();
        }
    }

    /** Brings a card in sight and gives it the keyboard. */
    void show(int index) {
        int line = index / columns;
        if (cards().noneMatch(card -> card.index == index && inSight(card))) {
            scrollTo(line);
            applyCss();
            layout();
        }
        cards().filter(card -> card.index == index).findFirst().ifPresent(Button::requestFocus);
    }

    private boolean inSight(Card card) {
        double top = sceneToLocal(card.localToScene(0, 0)).getY();
        return top >= 0 && top + card.getHeight() <= getHeight();
    }
}
