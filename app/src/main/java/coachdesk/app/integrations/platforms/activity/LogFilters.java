package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.IntegrationActivity.Log;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** How it ended, what it was, and what is written in it. */
final class LogFilters extends FlowPane {
    private static final String ANY = "";

    private final ActivityModel model;
    private final ActivityWords words;
    private final ComboBox<Outcome> outcome = new ComboBox<>();
    private final ComboBox<String> type = new ComboBox<>();
    private final TextField text = new TextField();

    LogFilters(ActivityModel model, ActivityWords words) {
        super(8, 8);
        this.model = model;
        this.words = words;
        getStyleClass().add("activity-filters");
        Texts texts = words.texts();
        outcome.accessibleTextProperty().bind(texts.bind("platform.activity.outcome"));
        outcome.setOnAction(event -> model.filter(filter -> filter.outcome(outcome.getValue())));
        type.accessibleTextProperty().bind(texts.bind("platform.activity.type"));
        type.setOnAction(event -> model.filter(filter ->
                filter.type(type.getValue() == null || type.getValue().equals(ANY) ? null : type.getValue())));
        text.promptTextProperty().bind(texts.bind("platform.activity.search"));
        text.accessibleTextProperty().bind(texts.bind("platform.activity.search"));
        text.textProperty().addListener((property, before, now) -> model.filter(filter -> filter.text(now)));
        text.getStyleClass().add("activity-search");
        getChildren().addAll(outcome, type, text);
        Shown.in(outcome, texts, one -> one == null ? texts.get("platform.activity.outcome.any") : words.outcome(one));
        Shown.in(
                type,
                texts,
                one -> one == null || one.equals(ANY) ? texts.get("platform.activity.type.any") : words.type(one));
        model.toldProperty().subscribe(now -> types());
        model.filterProperty().subscribe(this::show);
        texts.localeProperty().addListener((property, before, now) -> lay());
        lay();
    }

    private void lay() {
        List<Outcome> outcomes = new ArrayList<>(Arrays.asList(Outcome.values()));
        outcomes.addFirst(null);
        outcome.getItems().setAll(outcomes);
        show(model.filterProperty().get());
    }

    /** Those that are there to choose from. */
    private void types() {
        List<String> now = new ArrayList<>(model.toldProperty().get().activity().logs().stream()
                .map(Log::type)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList());
        now.addFirst(ANY);
        if (!now.equals(type.getItems())) {
            type.getItems().setAll(now);
            show(model.filterProperty().get());
        }
    }

    private void show(LogFilter filter) {
        outcome.setValue(filter.outcome());
        type.setValue(filter.type() == null ? ANY : filter.type());
        if (!filter.text().equals(text.getText())) {
            text.setText(filter.text());
        }
    }
}
