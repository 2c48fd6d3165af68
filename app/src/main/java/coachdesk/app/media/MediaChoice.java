package coachdesk.app.media;

import coachdesk.app.shell.AppContext;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.RowCell;
import coachdesk.app.ui.Texts;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.tasks.Task;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The films and pictures beside what is being written, to choose from: one, or several in the order in which they are picked. */
public final class MediaChoice extends VBox {
    private final AppContext context;
    private final Texts texts;
    private final MediaAddress addresses;
    private final Picked picked;
    private final Consumer<List<Chosen>> chosen;
    private final MediaWords words;
    private final PictureShelf shelf = new PictureShelf();
    private final TextField find = new TextField();
    private final ListView<MediaRow> list;
    private boolean taking;

    /** @param title "" when it has none */
    public record Chosen(String title, String address) {}

    private MediaChoice(
            AppContext context, MediaListModel model, boolean picture, int most, Consumer<List<Chosen>> chosen) {
        this.context = context;
        this.texts = context.texts();
        this.addresses = new MediaAddress(context.desk().media(), picture);
        this.picked = new Picked(most);
        this.chosen = chosen;
        this.words = new MediaWords(texts);
        getStyleClass().addAll("detail-panel", "media-form", "media-choice");
        getStylesheets().add(MediaView.STYLES);
        find.setPromptText(texts.get("media.find"));
        find.setAccessibleText(texts.get("media.find"));
        find.textProperty().addListener((property, before, now) -> model.search(now));
        list = list(model);
        find.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        EmptyState none =
                new EmptyState("fth-film", texts.bind("media.choice.none"), texts.bind("media.choice.none.advice"));
        MediaStates places = new MediaStates(model, texts, list, none, find);
        places.setPrefHeight(560);
        VBox.setVgrow(places, Priority.ALWAYS);
        getChildren().addAll(find, places);
        if (picked.several()) {
            getChildren().add(new PickedBar(picked, texts, this::take));
        }
    }

    private ListView<MediaRow> list(MediaListModel model) {
        ListView<MediaRow> made = new ListView<>(model.rows());
        made.getStyleClass().addAll("people-list", "edge-to-edge");
        made.setAccessibleText(title(texts, picked.most()));
        made.setCellFactory(view -> new Cell());
        made.setOnKeyPressed(event -> {
            MediaRow row = made.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && !picked.rows().isEmpty()) {
                take();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                pick(row);
            }
        });
        return made;
    }

    /**
     * Opens it in the side panel.
     *
     * @param chosen gets where it leads; for a file of the studio's own, the address of its page
     */
    public static void open(AppContext context, Consumer<String> chosen) {
        open(context, false, 1, all -> chosen.accept(all.getFirst().address()));
    }

    /**
     * The same where a picture is wanted.
     *
     * @param chosen gets the address of a picture of what was chosen
     */
    public static void openForPicture(AppContext context, Consumer<String> chosen) {
        open(context, true, 1, all -> chosen.accept(all.getFirst().address()));
    }

    /**
     * The same where there is room for several pictures.
     *
     * @param most at least one
     * @param chosen gets at least one, in the order in which they were picked
     */
    public static void openForPictures(AppContext context, int most, Consumer<List<Chosen>> chosen) {
        open(context, true, most, chosen);
    }

    private static void open(AppContext context, boolean picture, int most, Consumer<List<Chosen>> chosen) {
        MediaListModel model = new MediaListModel(
                context.desk().media(),
                context.desk().mediaFiles(),
                context.desk().store().signals(),
                context.tasks(),
                new FxPauses(),
                context.toasts()::problem);
        MediaChoice pane = new MediaChoice(context, model, picture, most, chosen);
        model.start();
        context.side().open(title(context.texts(), most), pane, model::stop);
        pane.find.requestFocus();
    }

    private static String title(Texts texts, int most) {
        return most > 1 ? texts.get("media.choice.several") : texts.get("media.choice");
    }

    private void pick(MediaRow row) {
        if (row == null) {
            return;
        }
        if (!addresses.has(row.link())) {
            context.toasts().info(texts.get("media.choice.no-picture"));
        } else if (!picked.turn(row)) {
            context.toasts().info(texts.get("media.choice.full", picked.most()));
        } else if (picked.several()) {
            list.refresh();
        } else {
            take();
        }
    }

    /** Once, however often it is asked. */
    private void take() {
        if (taking) {
            return;
        }
        taking = true;
        List<MediaRow> rows = List.copyOf(picked.rows());
        context.tasks()
                .run(Task.of(() -> rows.stream()
                                .map(row -> addresses.of(row.link()))
                                .toList())
                        .done(this::taken)
                        .failed(problem -> {
                            taking = false;
                            context.toasts().problem(problem);
                        }));
    }

    private void taken(List<MediaAddress.Found> found) {
        if (found.stream().anyMatch(one -> one.address() == null)) {
            taking = false;
            context.toasts().info(texts.get("media.choice.no-page"));
            return;
        }
        chosen.accept(found.stream()
                .map(one -> new Chosen(one.title(), one.address()))
                .toList());
        context.side().close();
        if (found.stream().anyMatch(MediaAddress.Found::here)) {
            context.toasts().info(texts.get("media.here-only"));
        }
    }

    private final class Cell extends RowCell<MediaRow> {
        private final CardFace face = new CardFace(words, shelf);
        private final Label nth = new Label();
        private final StackPane card = new StackPane(face, nth);

        Cell() {
            card.getStyleClass().add("media-preview");
            nth.getStyleClass().add("media-nth");
            StackPane.setAlignment(nth, Pos.TOP_RIGHT);
            setOnMouseClicked(event -> pick(getItem()));
        }

        @Override
        protected Node row(MediaRow row) {
            face.show(row);
            String number = picked.several() ? picked.nth(row) : null;
            ListRow.show(nth, number);
            setAccessibleText(
                    number == null ? words.title(row) : texts.get("media.choice.nth", number, words.title(row)));
            return card;
        }
    }
}
