package coachdesk.app.contacts.book;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.RowCell;
import coachdesk.desk.contacts.ContactRow;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One contact of the list. */
final class ContactCell extends RowCell<ContactRow> {
    private final BookWords words;
    private final Label name = new Label();
    private final Label reached = new Label();
    private final Label visits = new Label();
    private final Label status = new Label();
    private final FontIcon refused = Icons.of("fth-bell-off");
    private final ListRow row;

    ContactCell(BookWords words) {
        this.words = words;
        getStyleClass().add("contact-cell");
        name.getStyleClass().add("contact-name");
        reached.getStyleClass().add("text-muted");
        visits.getStyleClass().add("text-muted");
        status.getStyleClass().add("contact-status");
        status.setMinWidth(USE_PREF_SIZE);
        Stream.of(name, reached, visits).forEach(ListRow::yields);
        HBox head = new HBox(name, refused, status);
        head.getStyleClass().add("contact-line");
        // An address is as long as the list is wide: nothing stands beside it.
        row = new ListRow(Icons.of("fth-user"), head, new HBox(reached), new HBox(visits));
        row.getStyleClass().add("contact-row");
    }

    @Override
    protected Node row(ContactRow contact) {
        EmojiText.show(name, words.name(contact));
        EmojiText.show(reached, words.reached(contact));
        visits.setText(words.visits(contact));
        String said = words.status(contact.status());
        ListRow.show(status, said);
        ListRow.show(refused, contact.refused());
        tell(
                words.name(contact),
                said,
                contact.refused() ? words.texts().get("contacts.refused") : null,
                words.reached(contact),
                words.visits(contact));
        return row;
    }
}
