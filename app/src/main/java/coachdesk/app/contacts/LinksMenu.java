package coachdesk.app.contacts;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Brings somebody in step with the other places where they are known; not there while there is none. */
public final class LinksMenu extends MenuButton {
    private final PeopleActions actions;
    private final ReadOnlyBooleanWrapper able = new ReadOnlyBooleanWrapper();
    private Contact somebody;

    public LinksMenu(PeopleActions actions, Texts texts) {
        super(null, Icons.of("fth-refresh-cw"));
        this.actions = actions;
        getStyleClass().add("links-menu");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(texts.bind("people.links"));
        accessibleTextProperty().bind(texts.bind("people.links.name"));
        actions.linksProperty().subscribe(now -> fill());
    }

    /** @param contact null for nobody */
    public void about(Contact contact) {
        somebody = contact;
        fill();
    }

    /** Whether there is any place for whom it is about. */
    public ReadOnlyBooleanProperty ableProperty() {
        return able.getReadOnlyProperty();
    }

    /** Where there is but one place there is nothing to choose. */
    public void choose() {
        if (getItems().size() == 1) {
            getItems().getFirst().fire();
        } else {
            requestFocus();
            show();
        }
    }

    private void fill() {
        List<PeopleAction> possible = somebody == null ? List.of() : actions.links(somebody);
        Contact whom = somebody;
        getItems().setAll(possible.stream().map(action -> item(action, whom)).toList());
        able.set(!possible.isEmpty());
        ListRow.show(this, !possible.isEmpty());
    }

    private static MenuItem item(PeopleAction action, Contact whom) {
        MenuItem item = new MenuItem(null, Icons.of(action.icon()));
        item.textProperty().bind(action.word());
        item.setOnAction(event -> action.run().accept(List.of(whom)));
        return item;
    }
}
