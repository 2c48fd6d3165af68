package coachdesk.app.campaigns.basket;

import atlantafx.base.controls.CustomTextField;
import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.desk.campaigns.Baskets;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** One field that finds groups and people; Enter puts the first of them into the basket, a click any of them. */
final class CandidateSearch extends VBox {
    private final BasketModel model;
    private final Texts texts;
    private final CustomTextField field = new CustomTextField();
    private final ListView<Baskets.Candidate> list;

    CandidateSearch(BasketModel model, CampaignWords words) {
        this.model = model;
        this.texts = words.texts();
        getStyleClass().add("candidate-search");
        field.setLeft(Icons.of("fth-search"));
        field.promptTextProperty().bind(texts.bind("basket.search"));
        field.accessibleTextProperty().bind(texts.bind("basket.search"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list = new ListView<>(model.found());
        list.getStyleClass().addAll("candidate-list", "people-list");
        list.accessibleTextProperty().bind(texts.bind("basket.found"));
        list.setCellFactory(view -> new CandidateCell(model, words));
        Label none = new Label();
        none.textProperty().bind(texts.bind("basket.found.none"));
        none.getStyleClass().add("text-muted");
        list.setPlaceholder(none);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                toggle(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        model.entries().addListener((ListChangeListener<? super BasketEntry>) change -> list.refresh());
        texts.localeProperty().addListener((property, before, now) -> list.refresh());
        getChildren().addAll(field, list);
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !model.found().isEmpty()) {
            model.add(model.found().getFirst().entry());
            field.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }

    private void toggle(Baskets.Candidate candidate) {
        if (candidate == null) {
            return;
        }
        if (model.holds(candidate.entry())) {
            model.remove(candidate.entry());
        } else {
            model.add(candidate.entry());
        }
    }

    /** Asks in place of the search for the name of a basket that is kept. */
    void askName(Consumer<String> named) {
        TextField name = new TextField();
        name.promptTextProperty().bind(texts.bind("basket.keep.name"));
        name.accessibleTextProperty().bind(texts.bind("basket.keep.name"));
        Runnable back = () -> {
            getChildren().setAll(field, list);
            focus();
        };
        name.setOnAction(event -> {
            if (!name.getText().isBlank()) {
                named.accept(name.getText());
            }
            back.run();
        });
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.run();
                event.consume();
            }
        });
        getChildren().setAll(name, list);
        name.requestFocus();
    }
}
