package coachdesk.app.shell;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.RowCell;
import coachdesk.app.ui.Texts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every command by its name, and every person, booking, conversation and campaign: type, arrow, Enter. */
final class Palette extends VBox {
    private final Texts texts;
    private final TextField field = new TextField();
    private final ListView<Offer> list;
    private final Consumer<Offer> chosen;

    Palette(PaletteModel model, Texts texts, Consumer<Offer> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        this.list = new ListView<>(model.offers());
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
        list.setAccessibleText(texts.get("palette.prompt"));
        list.setPlaceholder(new Label(texts.get("palette.none")));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choose();
            }
        });
        model.offers().addListener((ListChangeListener<Offer>) change -> first());
        field.textProperty().addListener((text, before, now) -> model.type(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        focusedProperty().addListener((focused, before, now) -> {
            if (now) {
                field.requestFocus();
            }
        });
        getChildren().addAll(search, meant(model), list);
        first();
    }

    private Label meant(PaletteModel model) {
        Label meant = new Label();
        meant.getStyleClass().addAll("palette-meant", "text-muted");
        meant.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.insteadProperty().get() == null
                                ? ""
                                : texts.get(
                                        "palette.instead",
                                        model.insteadProperty().get()),
                        model.insteadProperty()));
        meant.visibleProperty().bind(model.insteadProperty().isNotNull());
        meant.managedProperty().bind(meant.visibleProperty());
        return meant;
    }

    private void first() {
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
        Offer offer = list.getSelectionModel().getSelectedItem();
        if (offer != null) {
            chosen.accept(offer);
        }
    }

    private final class OfferCell extends RowCell<Offer> {
        @Override
        protected HBox row(Offer offer) {
            Label word = EmojiText.label(offer.word());
            word.setMinWidth(USE_PREF_SIZE);
            word.setMaxWidth(list.getWidth() / 2);
            Label place = new Label(offer.place());
            place.getStyleClass().add("text-muted");
            place.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(Icons.of(offer.icon()), word);
            row.getStyleClass().add("palette-row");
            switch (offer) {
                case Offer.Deed deed -> {
                    row.getChildren().addAll(place, gap);
                    deed.entry().command().shortcuts().stream().findFirst().ifPresent(shortcut -> row.getChildren()
                            .add(new KeyCaps(shortcut, texts)));
                }
                case Offer.Thing thing -> {
                    Label detail = EmojiText.label(thing.detail(), "text-muted");
                    detail.setMinWidth(0);
                    row.getChildren().addAll(detail, gap, place);
                }
            }
            return row;
        }
    }
}
