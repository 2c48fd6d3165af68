package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.app.contacts.book.ImportPicture;
import coachdesk.app.shell.SidePanel;
import coachdesk.contract.Kind;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.store.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

/** Contacts: the list, one of several records, duplicates, the form. */
final class ContactScreens {
    private static final String ANA = "Ana Rossi";

    private ContactScreens() {}

    static List<Screen> all() {
        Screen list = usual("contacts", ContactScreens::filled, hand -> hand.show("contacts"), hand -> {});
        Screen open = usual(
                "contact-open",
                ContactScreens::filled,
                hand -> hand.fixture().told(Kind.INTEGRATION, PlatformSamples.working()),
                hand -> hand.show("contacts"),
                hand -> {},
                ContactScreens::open,
                hand -> {});
        return List.of(
                list,
                list.small(),
                list.largeText(),
                usual("contacts-empty", SyncScreens::calm, ContactScreens::nobody, hand -> hand.show("contacts"))
                        .ofEmptyStudio(),
                usual(
                        "contacts-not-found",
                        ContactScreens::filled,
                        hand -> hand.show("contacts"),
                        hand -> ((TextField) hand.window().layers.lookup(".contact-find")).setText("zzzz"),
                        hand -> {},
                        hand -> {}),
                open,
                open.small(),
                open.largeText(),
                usual(
                        "contact-duplicates",
                        ContactScreens::filled,
                        hand -> hand.show("contacts"),
                        hand -> hand.command("contacts.duplicates"),
                        hand -> {}),
                usual(
                        "contact-import",
                        ContactScreens::filled,
                        hand -> hand.show("contacts"),
                        ContactScreens::read,
                        hand -> {},
                        ContactScreens::down),
                usual(
                        "contact-new",
                        ContactScreens::filled,
                        hand -> hand.show("contacts"),
                        hand -> hand.command("contacts.new"),
                        hand -> hand.window().layers.lookupAll(".contact-form .text-field").stream()
                                .map(TextField.class::cast)
                                .limit(3)
                                .forEach(field -> field.setText("mia@")),
                        hand -> ((Button) hand.window().layers.lookup(".contact-form .button.accent")).fire(),
                        hand -> {}));
    }

    private static void filled(Hand hand) {
        SyncScreens.calm(hand);
        ConversationSamples.fill(hand.fixture());
        told(hand, Kind.LEAD, "l-ana", "firstName", "Ana", "email", "ana@example.com", "source", "widget_ia");
        told(
                hand,
                Kind.CUSTOMER,
                "c-ana",
                "first_name",
                "Ana",
                "last_name",
                "Rossi",
                "email",
                "ana@example.com",
                "phone",
                "079 000 00 41",
                "status",
                "vip",
                "tags",
                List.of("mardi", "équipe"),
                "preferred_contact_method",
                "whatsapp");
        told(hand, Kind.PERSON, "x-ana", "name", ANA, "email", "ana@example.com");
        told(hand, Kind.PERSON, "x-paul", "name", "Paul Rossi", "email", "ana@example.com");
        told(hand, Kind.PERSON, "x-sofie", "name", "Sofie Keler", "email", "sofie@example.com");
        told(hand, Kind.LEAD, "x-sophie", "firstName", "Sophie Keller", "whatsapp", "079 000 00 77");
        var contacts = hand.fixture().desk.contacts();
        contacts.note("customer:c-ana", "Genou fragile : pas de sauts. Préfère le mardi.");
    }

    private static void read(Hand hand) {
        ImportPicture.open(
                hand.fixture().desk.store().folder(),
                hand.fixture().desk.contacts(),
                hand.window().tasks,
                hand.window().texts,
                (SidePanel) hand.window().layers.lookup(".side-panel").getParent());
    }

    private static void down(Hand hand) {
        hand.all(ScrollPane.class, ".side-panel .scroll-pane").forEach(pane -> pane.setVvalue(1));
    }

    private static void nobody(Hand hand) {
        var contacts = hand.fixture().desk.contacts();
        contacts.delete(
                contacts.list(ContactQuery.all()).stream().map(ContactRow::key).toList());
    }

    private static void told(Hand hand, Kind kind, String id, Object... fields) {
        Map<String, Object> doc = new LinkedHashMap<>(Map.of("id", id));
        for (int i = 0; i < fields.length; i += 2) {
            doc.put(fields[i].toString(), fields[i + 1]);
        }
        Records records = new Records(DeskFixture.kinds());
        hand.fixture().desk.store().change(tx -> records.told(tx, kind, id, 1, doc));
    }

    private static void open(Hand hand) {
        ListView<?> list = (ListView<?>) hand.window().layers.lookup(".contact-list");
        for (int i = 0; i < list.getItems().size(); i++) {
            ContactRow row = (ContactRow) list.getItems().get(i);
            if (ANA.equals(row.name()) && row.records() > 2) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }
}
