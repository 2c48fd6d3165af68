package coachdesk.app.contacts;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with those who are picked, and with all of a list. */
public final class PeopleMenu extends MenuButton {
    private final PeopleActions actions;
    private final Texts texts;
    private final Supplier<List<Contact>> picked;
    private final Supplier<List<Contact>> all;

    public PeopleMenu(PeopleActions actions, Texts texts, Supplier<List<Contact>> picked, Supplier<List<Contact>> all) {
        super(null, Icons.of("fth-mail"));
        this.actions = actions;
        this.texts = texts;
        this.picked = picked;
        this.all = all;
        getStyleClass().add("people-menu");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(texts.bind("people.menu"));
        accessibleTextProperty().bind(texts.bind("people.menu.name"));
        getItems().add(new MenuItem());
        setOnShowing(event -> fill());
    }

    private void fill() {
        getItems().clear();
        List<Contact> chosen = picked.get();
        if (chosen.size() == 1) {
            String name = Objects.requireNonNullElse(chosen.getFirst().name(), "");
            add(
                    actions.marked(chosen.getFirst())
                            .map(mark -> texts.get("people.marked", name, mark))
                            .orElse(name),
                    chosen);
        } else if (!chosen.isEmpty()) {
            add(texts.get("people.picked", chosen.size()), chosen);
        }
        List<Contact> everybody = all.get();
        if (!everybody.isEmpty()) {
            add(texts.get("people.all", everybody.size()), everybody);
        }
        if (getItems().isEmpty()) {
            getItems().add(heading(texts.get("people.none")));
        }
    }

    private void add(String who, List<Contact> people) {
        List<PeopleAction> possible = actions.with(people);
        if (possible.isEmpty()) {
            return;
        }
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        getItems().add(heading(who));
        possible.forEach(action -> {
            MenuItem item = new MenuItem(action.word().getValue(), Icons.of(action.icon()));
            item.setOnAction(event -> action.run().accept(people));
            getItems().add(item);
        });
    }

    private static MenuItem heading(String words) {
        MenuItem heading = new MenuItem(words);
        heading.setDisable(true);
        return heading;
    }
}
