package coachdesk.app.shell;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every command by its name: type, arrow, Enter. */
final class Palette extends VBox {
    private final Texts texts;
    private final TextField field = new TextField();
    private final ListView<PaletteModel.Offer> list = new ListView<>();
    private final Consumer<CommandTable.Entry> chosen;

    Palette(PaletteModel model, Texts texts, Consumer<CommandTable.Entry> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        getStyleClass().addAll("card-dialog", "palette");
        setMaxHeight(USE_PREF_SIZE);
        field.setPromptText(texts.get("palette.prompt"));
        field.setAccessibleText(texts.get("palette.prompt"));
        field.getStyleClass().add("palette-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox search = new HBox(Icons.of("fth-search"), field);
        search.getStyleClass().add("palette-search");
        list.setCellFactory(view -> new OfferCell());
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(texts.get("palette.none")));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choose();
            }
        });
        field.textProperty().addListener((text, before, now) -> offer(model, now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        focusedProperty().addListener((focused, before, now) -> {
            if (now) {
                field.requestFocus();
            }
        });
        getChildren().addAll(search, list);
        offer(model, "");
    }

    private void offer(PaletteModel model, String typed) {
        list.getItems().setAll(model.offers(typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case ENTER -> {
                event.consume();
                choose();
            }
            default -> {
                // The field's own.
            }
        }
    }

    private void move(KeyEvent event, int by) {
        event.consume();
        int size = list.getItems().size();
        if (size > 0) {
            int to = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 3));
        }
    }

    private void choose() {
        PaletteModel.Offer offer = list.getSelectionModel().getSelectedItem();
        if (offer != null) {
            chosen.accept(offer.entry());
        }
    }

    private final class OfferCell extends ListCell<PaletteModel.Offer> {
        @Override
        protected void updateItem(PaletteModel.Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setGraphic(empty ? null : row(offer));
        }

        private HBox row(PaletteModel.Offer offer) {
            Label word =
                    new Label(offer.word(), Icons.of(offer.entry().command().icon()));
            Label place = new Label(offer.place());
            place.getStyleClass().add("text-muted");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(word, place, gap);
            offer.entry().command().shortcuts().stream().findFirst().ifPresent(shortcut -> row.getChildren()
                    .add(new KeyCaps(shortcut, texts)));
            row.getStyleClass().add("palette-row");
            return row;
        }
    }
}
