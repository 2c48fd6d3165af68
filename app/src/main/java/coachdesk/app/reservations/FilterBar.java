package coachdesk.app.reservations;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationQuery.When;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The filters: each a chip that says what it keeps, and one button that takes them all away. */
final class FilterBar extends FlowPane {
    private final ReservationsModel model;
    private final Texts texts;

    FilterBar(ReservationsModel model, Texts texts, RowWords words) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("filter-bar");
        FilterChip<When> when =
                chip(texts.bind("reservations.filter.when"), ReservationQuery::when, ReservationQuery::withWhen);
        FilterChip<Boolean> came =
                chip(texts.bind("reservations.filter.came"), ReservationQuery::came, ReservationQuery::withCame);
        FilterChip<Boolean> kind =
                chip(texts.bind("reservations.filter.kind"), ReservationQuery::product, ReservationQuery::withProduct);
        FilterChip<String> course = chip(
                texts.bind("reservations.filter.course"), ReservationQuery::courseId, ReservationQuery::withCourse);
        FilterChip<String> source =
                chip(texts.bind("reservations.filter.source"), ReservationQuery::source, ReservationQuery::withSource);
        Runnable fill = () -> {
            when.offer(ordered(
                    When.TO_COME, texts.get("reservations.filter.to-come"),
                    When.PAST, texts.get("reservations.filter.past")));
            came.offer(ordered(
                    true, texts.get("reservations.filter.came-yes"),
                    false, texts.get("reservations.filter.came-no")));
            kind.offer(ordered(false, words.kind(false), true, words.kind(true)));
            course.offer(courses());
            source.offer(sources(words));
        };
        fill.run();
        model.courses().addListener((InvalidationListener) changed -> course.offer(courses()));
        model.sources().addListener((InvalidationListener) changed -> source.offer(sources(words)));
        texts.localeProperty().addListener((locale, before, now) -> fill.run());
        getChildren()
                .addAll(
                        new SliceChip(model, texts, words),
                        course,
                        new DayChip(model, texts, words),
                        when,
                        came,
                        kind,
                        source,
                        reset());
    }

    private <T> FilterChip<T> chip(
            ObservableValue<String> name,
            java.util.function.Function<ReservationQuery, T> value,
            FilterChip.With<T> with) {
        return new FilterChip<>(model, name, texts.bind("reservations.filter.any"), value, with);
    }

    private Map<String, String> courses() {
        Map<String, String> sorted = new LinkedHashMap<>();
        model.courses().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private Map<String, String> sources(RowWords words) {
        Map<String, String> named = new LinkedHashMap<>();
        List.copyOf(model.sources()).forEach(source -> named.put(source, words.source(source)));
        named.put("", words.source(""));
        return named;
    }

    private Button reset() {
        Button reset = new Button(null, Icons.of("fth-x"));
        reset.textProperty().bind(texts.bind("reservations.filter.reset"));
        reset.getStyleClass().addAll("flat", "filter-reset");
        reset.setOnAction(event -> model.reset());
        reset.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> model.query().narrows(), model.queryProperty()));
        reset.managedProperty().bind(reset.visibleProperty());
        return reset;
    }

    private static <K> Map<K, String> ordered(K first, String firstName, K second, String secondName) {
        Map<K, String> map = new LinkedHashMap<>();
        map.put(first, firstName);
        map.put(second, secondName);
        return map;
    }
}
