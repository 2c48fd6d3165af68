package coachdesk.app.contacts.book;

import atlantafx.base.controls.CustomTextField;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactQuery.Filter;
import coachdesk.desk.contacts.ContactQuery.Sort;
import coachdesk.desk.contacts.ContactQuery.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;

/** What the list is searched for, narrowed to and in order of. */
final class BookFilters extends FlowPane {
    private final BookModel model;
    private final BookWords words;
    private final CustomTextField find = new CustomTextField();
    private final ComboBox<Filter> which;
    private final ComboBox<Way> way;
    private final ComboBox<String> status;
    private final ComboBox<String> tag;
    private boolean filling;

    BookFilters(BookModel model, BookWords words) {
        this.model = model;
        this.words = words;
        Texts texts = words.texts();
        getStyleClass().add("contact-filters");
        find.getStyleClass().add("contact-find");
        find.setLeft(Icons.of("fth-search"));
        find.promptTextProperty().bind(texts.bind("contacts.find"));
        find.accessibleTextProperty().bind(texts.bind("contacts.find"));
        find.textProperty().addListener((property, before, now) -> model.search(now));
        which = box(
                List.of(Filter.values()),
                texts.bind("contacts.which"),
                this::filter,
                now -> model.ask(query -> query.withFilter(now)));
        which.setValue(Filter.ALL);
        way = box(
                withNone(Way.values()),
                texts.bind("contacts.reached"),
                this::way,
                now -> model.ask(query -> query.withWay(now)));
        ComboBox<Sort> sort = box(
                List.of(Sort.values()),
                texts.bind("contacts.order"),
                this::sort,
                now -> model.ask(query -> query.withSort(now, now != Sort.NAME)));
        sort.setValue(Sort.NAME);
        status = box(
                new ArrayList<>(),
                texts.bind("contacts.status"),
                one -> one == null ? texts.get("contacts.status.any") : words.status(one),
                now -> model.ask(query -> query.withStatus(now)));
        tag = box(
                new ArrayList<>(),
                texts.bind("contacts.tag"),
                one -> one == null ? texts.get("contacts.tag.any") : one,
                now -> model.ask(query -> query.withTag(now)));
        model.choicesProperty().subscribe(now -> {
            fill(status, now.statuses(), ContactQuery::status);
            fill(tag, now.tags(), ContactQuery::tag);
        });
        getChildren().addAll(find, which, status, tag, way, sort);
    }

    private void fill(ComboBox<String> box, List<String> values, Function<ContactQuery, String> of) {
        filling = true;
        List<String> all = withNone(values.toArray(String[]::new));
        String chosen = of.apply(model.queryProperty().get());
        if (chosen != null && !all.contains(chosen)) {
            all.add(chosen);
        }
        box.getItems().setAll(all);
        box.setValue(chosen);
        box.setVisible(!values.isEmpty());
        box.setManaged(box.isVisible());
        filling = false;
    }

    @SafeVarargs
    private static <T> List<T> withNone(T... values) {
        List<T> all = new ArrayList<>();
        all.add(null);
        for (T value : values) {
            all.add(value);
        }
        return all;
    }

    private <T> ComboBox<T> box(
            List<T> values, ObservableValue<String> name, Function<T, String> word, Consumer<T> chosen) {
        Texts texts = words.texts();
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        Shown.in(box, texts, word);
        box.accessibleTextProperty().bind(name);
        box.valueProperty().addListener((property, before, now) -> {
            if (!filling) {
                chosen.accept(now);
            }
        });
        return box;
    }

    private String filter(Filter filter) {
        Texts texts = words.texts();
        return switch (filter == null ? Filter.ALL : filter) {
            case ALL -> texts.get("contacts.filter.all");
            case REFUSED -> texts.get("contacts.filter.refused");
            case NEVER_CAME -> texts.get("contacts.filter.never");
            case SEEN_LATELY -> texts.get("contacts.filter.lately");
        };
    }

    private String way(Way way) {
        Texts texts = words.texts();
        return way == null
                ? texts.get("contacts.reached.any")
                : switch (way) {
                    case EMAIL -> texts.get("contacts.way.email");
                    case PHONE -> texts.get("contacts.way.phone");
                    case CHAT -> texts.get("contacts.way.chat");
                };
    }

    private String sort(Sort sort) {
        Texts texts = words.texts();
        return switch (sort == null ? Sort.NAME : sort) {
            case NAME -> texts.get("contacts.order.name");
            case SEEN -> texts.get("contacts.order.seen");
            case BOOKINGS -> texts.get("contacts.order.bookings");
        };
    }

    /** Everybody, in the order that is chosen. */
    void clear() {
        filling = true;
        find.clear();
        which.setValue(Filter.ALL);
        way.setValue(null);
        status.setValue(null);
        tag.setValue(null);
        filling = false;
    }

    void find() {
        find.requestFocus();
        find.selectAll();
    }
}
