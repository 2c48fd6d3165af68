package coachdesk.app.catalogue.codes;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Somebody's address: typed, or of a contact who is looked for by what is typed. */
final class PersonField extends HBox {
    private static final int MOST = 12;

    private final TextField text = new TextField();
    private final ContextMenu menu = new ContextMenu();
    private final Contacts contacts;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Consumer<Problem> problems;

    PersonField(Property<Object> value, Contacts contacts, TaskRunner tasks, Texts texts, Consumer<Problem> problems) {
        this.contacts = contacts;
        this.tasks = tasks;
        this.texts = texts;
        this.problems = problems;
        getStyleClass().add("control-row");
        value.subscribe(now -> {
            if (!Objects.toString(now, "").equals(text.getText())) {
                text.setText(Objects.toString(now, ""));
            }
        });
        text.textProperty().addListener((property, before, now) -> value.setValue(now));
        text.promptTextProperty().bind(texts.bind("catalogue.code.person.prompt"));
        Button find = new Button(null, Icons.of("fth-user"));
        find.textProperty().bind(texts.bind("catalogue.code.person.find"));
        find.setMinWidth(USE_PREF_SIZE);
        find.setOnAction(event -> find());
        text.setOnAction(event -> find());
        accessibleTextProperty().subscribe(text::setAccessibleText);
        setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(text, find);
    }

    private void find() {
        String wanted = text.getText().strip();
        tasks.run(Task.of(() -> contacts.list(ContactQuery.all()
                        .withText(wanted)
                        .withWay(ContactQuery.Way.EMAIL)
                        .withLimit(MOST)))
                .done(this::offer)
                .failed(problems));
    }

    private void offer(List<ContactRow> people) {
        menu.getItems().clear();
        people.forEach(person -> {
            MenuItem item =
                    new MenuItem(person.name() == null ? person.email() : person.name() + " — " + person.email());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> text.setText(person.email()));
            menu.getItems().add(item);
        });
        if (people.isEmpty()) {
            MenuItem none = new MenuItem(texts.get("catalogue.code.person.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
        menu.show(text, Side.BOTTOM, 0, 0);
    }
}
