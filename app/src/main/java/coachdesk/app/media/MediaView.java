package coachdesk.app.media;

import atlantafx.base.controls.CustomTextField;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Texts;
import coachdesk.desk.media.MediaRow;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The films and pictures as cards; whatever is dropped or pasted on them becomes one more. */
final class MediaView extends VBox {
    static final String STYLES = Objects.requireNonNull(MediaView.class.getResource("/css/media.css"))
            .toExternalForm();

    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final CustomTextField find = new CustomTextField();
    private final CardGrid grid;

    /** @param actions of the page, the primary one last */
    MediaView(
            MediaListModel model,
            MediaWords words,
            PictureShelf shelf,
            Consumer<MediaRow> opened,
            Consumer<Brought> brought,
            EmptyState none,
            Node... actions) {
        Texts texts = words.texts();
        getStyleClass().addAll("page", "media");
        getStylesheets().add(STYLES);
        find.getStyleClass().add("media-find");
        find.setLeft(Icons.of("fth-search"));
        find.promptTextProperty().bind(texts.bind("media.find"));
        find.accessibleTextProperty().bind(texts.bind("media.find"));
        find.textProperty().addListener((property, before, now) -> model.search(now));
        Label count = new Label();
        count.getStyleClass().add("result-count");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("media.count", model.rows().size()), model.rows(), texts.localeProperty()));
        grid = new CardGrid(words, shelf, model.rows(), count, opened);
        MediaStates places = new MediaStates(model, texts, grid, none, find);
        VBox.setVgrow(places, Priority.ALWAYS);
        places.setMinHeight(0);
        Label classic = new Label(null, Icons.of("fth-info"));
        classic.textProperty().bind(texts.bind("media.no-files"));
        classic.setWrapText(true);
        classic.getStyleClass().add("media-notice");
        classic.visibleProperty().bind(model.takesFilesProperty().not());
        classic.managedProperty().bind(classic.visibleProperty());
        HBox tools = new HBox(find);
        tools.getStyleClass().add("media-tools");
        PageHeader header = new PageHeader(texts.bind("tab.media")).beside(count);
        header.getChildren().addAll(actions);
        getChildren().addAll(header, tools, classic, places);
        takeDropped(brought);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean writing = getScene().getFocusOwner() instanceof TextInputControl;
            if (!writing && PASTE.match(event)) {
                Brought.of(Clipboard.getSystemClipboard()).ifPresent(brought);
                event.consume();
            }
        });
    }

    private void takeDropped(Consumer<Brought> brought) {
        setOnDragOver(event -> {
            if (Brought.of(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                getStyleClass().remove("is-target");
                getStyleClass().add("is-target");
            }
            event.consume();
        });
        setOnDragExited(event -> getStyleClass().remove("is-target"));
        setOnDragDropped(event -> {
            var dropped = Brought.of(event.getDragboard());
            dropped.ifPresent(brought);
            event.setDropCompleted(dropped.isPresent());
            event.consume();
        });
    }

    void find() {
        find.requestFocus();
        find.selectAll();
    }

    /** The first card gets the keyboard. */
    void cards() {
        grid.show(0);
    }
}
