package coachdesk.app.checkin.roster;

import atlantafx.base.controls.CustomTextField;
import coachdesk.app.contacts.Contact;
import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.contacts.PeopleMenu;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.RosterLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of a session: which one, how many came, and each person. */
final class RosterView extends VBox {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final RosterModel model;
    private final RosterWords words;
    private final RosterList list;
    private final WalkInField walkIn;
    private final TextField find;
    private boolean choosing;

    /** @param actions buttons of the page, the primary one last */
    RosterView(RosterModel model, RosterWords words, Texts texts, PeopleActions people, Node steps, Node... actions) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("page", "roster");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/css/roster.css"))
                        .toExternalForm());
        list = new RosterList(model, words, texts, this::askName, this::chosen);
        walkIn = new WalkInField(texts, model::walkIn, list::requestFocus);
        find = find(texts);
        HBox.setHgrow(find, Priority.ALWAYS);
        SessionPicker picker = new SessionPicker(model, words, texts);
        HBox top = new HBox(picker, steps, counts(texts));
        top.getStyleClass().add("roster-top");
        Label keys = new Label();
        keys.textProperty().bind(texts.bind("roster.keys"));
        keys.getStyleClass().addAll("text-muted", "roster-keys");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(list, Priority.ALWAYS);
        PeopleMenu write = new PeopleMenu(
                people,
                texts,
                () -> contacts(list.getSelectionModel().getSelectedItems()),
                () -> contacts(model.lines()));
        HBox search = new HBox(find, walkIn, write);
        search.getStyleClass().add("roster-search");
        getChildren()
                .addAll(
                        new PageHeader(texts.bind("tab.roster"), actions),
                        top,
                        search,
                        list,
                        new LineActions(model, list.pickedProperty(), texts),
                        keys);
    }

    private static List<Contact> contacts(List<RosterLine> lines) {
        return lines.stream()
                .map(RosterLine::row)
                .map(row -> new Contact(row.person(), row.email(), row.whatsapp()))
                .toList();
    }

    private TextField find(Texts texts) {
        CustomTextField field = new CustomTextField();
        field.getStyleClass().add("roster-find");
        field.setLeft(Icons.of("fth-search"));
        field.promptTextProperty().bind(texts.bind("roster.find.prompt"));
        field.accessibleTextProperty().bind(texts.bind("roster.find.name"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals(" ") && entered()) {
                event.consume();
            }
        });
        field.setOnAction(event -> entered());
        field.focusedProperty().subscribe(focused -> choosing &= !focused);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            } else if (UNDO.match(event) && field.getText().isEmpty()) {
                // The field would bring back what was typed, and not the person who was meant by it.
                list.fireEvent(event.copyFor(list, list));
                event.consume();
            }
        });
        return field;
    }

    /** @return whether what was typed is the end of a code; where several have it, the list asks which one */
    private boolean entered() {
        if (model.enterOnlyOne()) {
            return true;
        }
        Optional<RosterLine> first = model.firstOfSharedEnd();
        first.ifPresent(line -> {
            list.requestFocus();
            list.getSelectionModel().select(line);
            choosing = true;
        });
        return first.isPresent();
    }

    /** The one that was asked for has been chosen: on to the next code. */
    private void chosen() {
        if (choosing) {
            model.textProperty().set("");
            find.requestFocus();
        }
    }

    private Node counts(Texts texts) {
        Label count = new Label();
        count.getStyleClass().add("roster-count");
        count.setWrapText(true);
        count.setMinHeight(USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> said(model.sessionProperty().get()), model.sessionProperty(), texts.localeProperty()));
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(count.textProperty());
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> share(model.sessionProperty().get()), model.sessionProperty()));
        VBox box = new VBox(count, bar);
        box.getStyleClass().add("roster-counts");
        return box;
    }

    private String said(CourseSession session) {
        return session == null ? "" : words.count(session);
    }

    private static double share(CourseSession session) {
        return session == null || session.booked() == 0 ? 0 : Math.min(1.0, (double) session.came() / session.booked());
    }

    void askName() {
        if (model.sessionProperty().get() != null) {
            walkIn.open();
        }
    }

    void focusFind() {
        find.requestFocus();
        find.selectAll();
    }
}
