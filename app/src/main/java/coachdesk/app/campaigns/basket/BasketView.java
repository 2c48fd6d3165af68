package coachdesk.app.campaigns.basket;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.campaigns.Baskets;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The basket: who is searched, who is in, and who gets the message because of it. */
public final class BasketView extends VBox {
    private final BasketModel model;
    private final Texts texts;
    private final FileChoice files;
    private final Consumer<String> told;
    private final CandidateSearch search;

    /** @param told gets sentences for the user */
    public BasketView(BasketModel model, CampaignWords words, FileChoice files, Consumer<String> told) {
        this.model = model;
        this.texts = words.texts();
        this.files = files;
        this.told = told;
        getStyleClass().add("basket");
        search = new CandidateSearch(model, words);
        FlowPane tools = new FlowPane(
                tool("fth-users", texts.bind("basket.add-all.plain"), model::addAllFound, addAllWord()),
                more(),
                undo(),
                emptied());
        tools.getStyleClass().add("basket-tools");
        getChildren().addAll(search, tools, new ChipsPane(model, words), new ReachPane(model, words));
    }

    public void focus() {
        search.focus();
    }

    private ObservableValue<String> addAllWord() {
        return Bindings.createStringBinding(
                () -> texts.get("basket.add-all", model.allProperty().get()),
                model.allProperty(),
                texts.localeProperty());
    }

    private Button tool(String icon, ObservableValue<String> name, Runnable action, ObservableValue<String> word) {
        Button button = new Button(null, Icons.of(icon));
        button.textProperty().bind(word);
        button.accessibleTextProperty().bind(name);
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(model.allProperty().isEqualTo(0));
        return button;
    }

    private Button undo() {
        Button button = plain("fth-corner-up-left", texts.bind("basket.undo"), model::undo);
        button.disableProperty().bind(Bindings.not(model.undoableProperty()));
        return button;
    }

    private Button emptied() {
        Button button = plain("fth-trash-2", texts.bind("basket.empty"), model::empty);
        button.disableProperty().bind(Bindings.isEmpty(model.entries()));
        return button;
    }

    private static Button plain(String icon, ObservableValue<String> word, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.textProperty().bind(word);
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private MenuButton more() {
        MenuButton menu = new MenuButton(null, Icons.of("fth-plus"));
        menu.textProperty().bind(texts.bind("basket.other"));
        menu.getStyleClass().addAll("small", "flat");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(event -> model.saved(saved -> {
            menu.getItems()
                    .setAll(
                            item("fth-clipboard", texts.get("basket.paste"), this::paste),
                            item("fth-file-text", texts.get("basket.csv"), this::csv),
                            item("fth-refresh-cw", texts.get("basket.refresh"), model::refresh),
                            new SeparatorMenuItem());
            saved.forEach(one -> menu.getItems()
                    .add(item(
                            "fth-bookmark",
                            texts.get("basket.use", one.name(), one.entries().size()),
                            () -> model.add(one.entries()))));
            menu.getItems().add(item("fth-save", texts.get("basket.keep"), () -> search.askName(model::keep)));
        }));
        return menu;
    }

    private static MenuItem item(String icon, String word, Runnable action) {
        MenuItem item = new MenuItem(word, Icons.of(icon));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted == null || pasted.isBlank()) {
            told.accept(texts.get("basket.paste.nothing"));
        } else {
            model.paste(pasted, this::tell);
        }
    }

    private void csv() {
        files.forReading("csv").ifPresent(file -> model.read(file, this::tell));
    }

    private void tell(Baskets.Pasted pasted) {
        String found = texts.get("basket.pasted", pasted.entries().size());
        told.accept(
                pasted.ignored().isEmpty()
                        ? found
                        : found + " " + texts.get("basket.pasted.ignored", String.join(", ", pasted.ignored())));
    }
}
