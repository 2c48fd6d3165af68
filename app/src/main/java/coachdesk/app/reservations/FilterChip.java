package coachdesk.app.reservations;

import coachdesk.app.ui.EmojiText;
import coachdesk.desk.reservations.ReservationQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** One filter: says its name, or the value it keeps. */
final class FilterChip<T> extends MenuButton {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final ReservationsModel model;
    private final ObservableValue<String> name;
    private final ObservableValue<String> any;
    private final Function<ReservationQuery, T> value;
    private final With<T> with;
    private final Map<T, String> values = new LinkedHashMap<>();

    /** The query with another value; null keeps all. */
    interface With<T> {
        ReservationQuery value(ReservationQuery query, T value);
    }

    FilterChip(
            ReservationsModel model,
            ObservableValue<String> name,
            ObservableValue<String> any,
            Function<ReservationQuery, T> value,
            With<T> with) {
        this.model = model;
        this.name = name;
        this.any = any;
        this.value = value;
        this.with = with;
        getStyleClass().add("filter-chip");
        model.queryProperty().addListener((property, before, now) -> mark());
    }

    void offer(Map<T, String> offered) {
        values.clear();
        values.putAll(offered);
        getItems().clear();
        getItems().addAll(item(null, any.getValue()), new SeparatorMenuItem());
        values.forEach((key, word) -> getItems().add(item(key, word)));
        mark();
    }

    private RadioMenuItem item(T key, String word) {
        RadioMenuItem item = new RadioMenuItem();
        // As a graphic, even without an emoji: a menu sets text and graphics in columns of their own.
        item.setGraphic(EmojiText.label(word));
        item.setUserData(key);
        item.setOnAction(event -> model.ask(query -> with.value(query, key)));
        return item;
    }

    private void mark() {
        T kept = value.apply(model.query());
        pseudoClassStateChanged(ACTIVE, kept != null);
        EmojiText.show(this, kept == null ? name.getValue() : values.getOrDefault(kept, String.valueOf(kept)));
        setAccessibleText(name.getValue() + " " + (kept == null ? any.getValue() : values.get(kept)));
        getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .map(RadioMenuItem.class::cast)
                .forEach(item -> item.setSelected(java.util.Objects.equals(item.getUserData(), kept)));
    }
}
