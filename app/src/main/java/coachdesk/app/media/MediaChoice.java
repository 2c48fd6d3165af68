package coachdesk.app.media;

import coachdesk.app.shell.AppContext;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Texts;
import coachdesk.contract.media.Thumb;
import coachdesk.desk.media.MediaLibrary.Shared;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.tasks.Task;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The films and pictures beside what is being written, to choose one of them. */
public final class MediaChoice extends VBox {
    /** Where a page keeps its picture. */
    private static final String LARGE = "/thumb/" + Thumb.WIDTHS.getLast();

    private final AppContext context;
    private final Consumer<String> chosen;
    private final boolean picture;
    private final MediaWords words;
    private final PictureShelf shelf = new PictureShelf();

    private MediaChoice(AppContext context, MediaListModel model, boolean picture, Consumer<String> chosen) {
        this.context = context;
        this.chosen = chosen;
        this.picture = picture;
        this.words = new MediaWords(context.texts());
        Texts texts = context.texts();
        getStyleClass().addAll("detail-panel", "media-form", "media-choice");
        getStylesheets().add(MediaView.STYLES);
        TextField find = new TextField();
        find.setPromptText(texts.get("media.find"));
        find.setAccessibleText(texts.get("media.find"));
        find.textProperty().addListener((property, before, now) -> model.search(now));
        ListView<MediaRow> list = new ListView<>(model.rows());
        list.getStyleClass().addAll("people-list", "edge-to-edge");
        list.setAccessibleText(texts.get("media.choice"));
        list.setPrefHeight(560);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(
                new EmptyState("fth-film", texts.bind("media.choice.none"), texts.bind("media.choice.none.advice")));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(list.getSelectionModel().getSelectedItem());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(find, list);
    }

    /**
     * Opens it in the side panel.
     *
     * @param chosen gets where it leads; for a file of the studio's own, the address of its page
     */
    public static void open(AppContext context, Consumer<String> chosen) {
        open(context, false, chosen);
    }

    /**
     * The same where a picture is wanted.
     *
     * @param chosen gets the address of a picture of what was chosen
     */
    public static void openForPicture(AppContext context, Consumer<String> chosen) {
        open(context, true, chosen);
    }

    private static void open(AppContext context, boolean picture, Consumer<String> chosen) {
        MediaListModel model = new MediaListModel(
                context.desk().media(),
                context.desk().mediaFiles(),
                context.desk().store().signals(),
                context.tasks(),
                new FxPauses(),
                context.toasts()::problem);
        MediaChoice pane = new MediaChoice(context, model, picture, chosen);
        model.start();
        context.side().open(context.texts().get("media.choice"), pane, model::stop);
    }

    private void choose(MediaRow row) {
        if (row == null) {
            return;
        }
        MediaLink link = row.link();
        boolean own = picture ? !link.thumbs().isEmpty() : link.file() != null;
        if (own) {
            context.tasks()
                    .run(Task.of(() -> context.desk().media().share(link.words().slug()))
                            .done(this::page)
                            .failed(context.toasts()::problem));
            return;
        }
        String address = picture ? elsewhere(link) : link.words().address();
        if (address.isEmpty()) {
            context.toasts().info(context.texts().get("media.choice.no-picture"));
        } else {
            done(address);
        }
    }

    /** A picture that is not the studio's; "" for none. */
    private static String elsewhere(MediaLink link) {
        return link.words().cover().isEmpty()
                ? link.source().thumbnail().orElse(link.thumbnail())
                : link.words().cover();
    }

    private void page(Optional<Shared> page) {
        page.ifPresentOrElse(
                shared -> {
                    done(shared.address() + (picture ? LARGE : ""));
                    if (shared.here()) {
                        context.toasts().info(context.texts().get("media.here-only"));
                    }
                },
                () -> context.toasts().info(context.texts().get("media.choice.no-page")));
    }

    private void done(String address) {
        chosen.accept(address);
        context.side().close();
    }

    private final class Cell extends ListCell<MediaRow> {
        private final CardFace face = new CardFace(words, shelf);

        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
            face.getStyleClass().add("media-preview");
            setOnMouseClicked(event -> choose(getItem()));
        }

        @Override
        protected void updateItem(MediaRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : face);
            if (!empty && row != null) {
                face.show(row);
                setAccessibleText(words.title(row));
            }
        }
    }
}
