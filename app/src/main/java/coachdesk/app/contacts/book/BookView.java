package coachdesk.app.contacts.book;

import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.contacts.PeopleMenu;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.PageStates;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The contacts at the left, the one that is open beside them. */
final class BookView extends VBox {
    /** What the top of the page needs with all its words, in letters of its size. */
    private static final double HEADER = 57;

    static final String STYLES = Objects.requireNonNull(BookView.class.getResource("/css/contacts.css"))
            .toExternalForm();

    private final BookModel model;
    private final PersonModel person;
    private final BookWords words;
    private final BookFilters filters;
    private final ListView<ContactRow> list;
    private boolean renewing;

    /** @param actions of the page, the primary one last */
    BookView(
            BookModel model,
            PersonModel person,
            BookWords words,
            PersonPage page,
            PeopleActions people,
            EmptyState nobody,
            Node... actions) {
        this.model = model;
        this.person = person;
        this.words = words;
        Texts texts = words.texts();
        getStyleClass().addAll("page", "contacts");
        getStylesheets().add(STYLES);
        filters = new BookFilters(model, words);
        list = list(texts);
        PageStates<BookModel.State> places = new PageStates<>(
                model.stateProperty(),
                BookModel.State.READING,
                texts.bind("contacts.reading"),
                Map.of(
                        BookModel.State.LISTED,
                        list,
                        BookModel.State.NOBODY,
                        nobody,
                        BookModel.State.NOT_FOUND,
                        new EmptyState(
                                "fth-search",
                                texts.bind("contacts.not-found"),
                                texts.bind("contacts.not-found.advice"),
                                EmptyState.way(texts.bind("contacts.everybody"), this::everybody)),
                        BookModel.State.FAILED,
                        new EmptyState(
                                "fth-alert-triangle",
                                texts.bind("contacts.failed"),
                                texts.bind("contacts.failed.advice"))));
        places.setMinHeight(0);
        VBox.setVgrow(places, Priority.ALWAYS);
        VBox left = new VBox(places);
        left.getStyleClass().add("contact-side");
        HBox.setHgrow(page, Priority.ALWAYS);
        page.setMinWidth(0);
        HBox columns = new HBox(left, page);
        columns.getStyleClass().add("contact-columns");
        columns.setMinHeight(0);
        VBox.setVgrow(columns, Priority.ALWAYS);
        PeopleMenu write = new PeopleMenu(
                people,
                texts,
                () -> list.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .map(PersonPage::contact)
                        .toList(),
                () -> model.queryProperty().get().narrows()
                        ? model.rows().stream().map(PersonPage::contact).toList()
                        : List.of());
        PageHeader header = new PageHeader(texts.bind("tab.contacts"), write).beside(count(texts));
        header.getChildren().addAll(actions);
        Stream.of(actions)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> shorten(button, header));
        getChildren().addAll(header, filters, columns);
    }

    /** Where there is no room for all of them, buttons are shown by their icons, never cut. */
    private static void shorten(Button button, PageHeader header) {
        if (button.getText() == null) {
            return;
        }
        button.setMinWidth(USE_PREF_SIZE);
        button.accessibleTextProperty().bind(button.textProperty());
        ObservableValue<Boolean> narrow = Bindings.createBooleanBinding(
                () -> header.getWidth() > 0
                        && header.getWidth() < HEADER * button.getFont().getSize(),
                header.widthProperty(),
                button.fontProperty());
        narrow.subscribe(now -> button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    private ListView<ContactRow> list(Texts texts) {
        ListView<ContactRow> rows = new ListView<>(model.rows());
        rows.getStyleClass().addAll("people-list", "contact-list", "edge-to-edge");
        rows.accessibleTextProperty().bind(texts.bind("tab.contacts"));
        rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        rows.setCellFactory(view -> new ContactCell(words));
        rows.setOnScroll(event -> endInSight());
        rows.setOnKeyReleased(event -> endInSight());
        rows.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !renewing) {
                person.open(now.key());
            }
        });
        model.rows().addListener((ListChangeListener<ContactRow>) change -> keepOpen());
        texts.localeProperty().addListener((property, before, now) -> rows.refresh());
        return rows;
    }

    private Label count(Texts texts) {
        Label count = new Label();
        count.getStyleClass().add("result-count");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var now = model.countProperty().get();
                            return now == null
                                    ? ""
                                    : now.more()
                                            ? texts.get("contacts.count.more", now.total())
                                            : texts.get("contacts.count", now.total());
                        },
                        model.countProperty(),
                        texts.localeProperty()));
        return count;
    }

    /** The rows came anew: the one that is open stays chosen, wherever it stands now. */
    private void keepOpen() {
        var open = person.openedProperty().get();
        if (open == null || list.getSelectionModel().getSelectedIndices().size() > 1) {
            return;
        }
        renewing = true;
        list.getSelectionModel().clearSelection();
        model.rows().stream()
                .filter(row -> row.key().equals(open.detail().row().key()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        renewing = false;
    }

    private void endInSight() {
        list.lookupAll(".contact-cell").stream()
                .filter(ContactCell.class::isInstance)
                .mapToInt(cell -> ((ContactCell) cell).getIndex())
                .filter(index -> index >= model.rows().size() - 3)
                .findFirst()
                .ifPresent(index -> model.more());
    }

    private void everybody() {
        filters.clear();
        model.ask(now -> ContactQuery.all().withSort(now.sort(), now.descending()));
    }

    List<String> picked() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(ContactRow::key)
                .toList();
    }

    void find() {
        filters.find();
    }
}
