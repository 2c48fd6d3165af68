package coachdesk.app.media;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.desk.media.FileState;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaRow;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** What a card shows: the picture, or a drawn one where there is none, and below it what it is called and how it is. */
final class CardFace extends VBox {
    static final double WIDE = 9.0 / 16;

    private final MediaWords words;
    private final PictureShelf shelf;
    private final ImageView picture = new ImageView();
    private final StackPane frame = new Wide();
    private final StackPane drawn = new StackPane();
    private final Label title = new Label();
    private final Label slug = new Label();
    private final Label type = new Label();
    private final Label views = new Label(null, Icons.of("fth-eye"));
    private final Label action = new Label();
    private final Label state = new Label();

    CardFace(MediaWords words, PictureShelf shelf) {
        this.words = words;
        this.shelf = shelf;
        getStyleClass().add("media-face");
        frame.getStyleClass().add("media-picture");
        drawn.getStyleClass().add("media-drawn");
        type.getStyleClass().add("media-type");
        state.getStyleClass().add("media-state");
        StackPane.setAlignment(type, Pos.TOP_LEFT);
        StackPane.setAlignment(state, Pos.BOTTOM_LEFT);
        frame.getChildren().addAll(drawn, picture, type, state);
        picture.setManaged(false);
        Rectangle rounded = new Rectangle();
        rounded.widthProperty().bind(frame.widthProperty());
        rounded.heightProperty().bind(frame.heightProperty());
        rounded.setArcWidth(16);
        rounded.setArcHeight(16);
        frame.setClip(rounded);
        picture.fitWidthProperty().bind(frame.widthProperty());
        picture.fitHeightProperty().bind(frame.heightProperty());
        title.getStyleClass().add("media-title");
        title.setMinWidth(0);
        slug.getStyleClass().add("text-muted");
        slug.setMinWidth(0);
        views.getStyleClass().addAll("text-muted", "media-views");
        views.setMinWidth(Region.USE_PREF_SIZE);
        action.getStyleClass().add("media-action");
        ListRow.yields(slug);
        HBox line = new HBox(slug, views);
        line.getStyleClass().add("media-line");
        HBox button = new HBox(action);
        button.getStyleClass().add("media-action-line");
        getChildren().addAll(frame, title, line, button);
    }

    /** As high as its width asks for, whatever stands in it. */
    private static final class Wide extends StackPane {
        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.rint(width * WIDE);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }
    }

    void show(MediaRow row) {
        EmojiText.show(title, words.title(row));
        slug.setText("/v/" + row.link().words().slug());
        views.setText(Long.toString(row.link().views()));
        views.setAccessibleText(words.texts().get("media.views", row.link().views()));
        boolean leads =
                row.link().file() != null || !row.link().words().address().isBlank();
        ListRow.show(type, leads ? words.type(row.link()) : null);
        MediaAction button = row.link().words().action();
        String word = button.kind() == MediaAction.Kind.NONE || button.text().isBlank() ? null : button.text();
        EmojiText.show(action, word);
        ListRow.show(action, word != null);
        state(row.state());
        picture(row);
    }

    private void state(FileState now) {
        ListRow.show(state, words.state(now));
        boolean refused = now.stage() == FileState.Stage.REFUSED;
        state.setGraphic(Icons.of(refused ? "fth-alert-triangle" : "fth-upload-cloud"));
        state.getStyleClass().remove("is-refused");
        if (refused) {
            state.getStyleClass().add("is-refused");
        }
    }

    private void picture(MediaRow row) {
        drawn.getChildren().setAll(Icons.of(MediaWords.icon(row.link()), "media-icon"));
        picture.setImage(null);
        picture.setViewport(null);
        if (row.picture() != null) {
            Image image = shelf.of(row.picture());
            picture.setImage(image);
            image.progressProperty().subscribe(now -> {
                if (picture.getImage() == image && now.doubleValue() >= 1) {
                    picture.setViewport(middle(image));
                }
            });
        }
    }

    /** Of the frame's shape, as large as the picture allows. */
    private static Rectangle2D middle(Image image) {
        double width = Math.min(image.getWidth(), image.getHeight() / WIDE);
        double height = width * WIDE;
        return new Rectangle2D((image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height);
    }
}
