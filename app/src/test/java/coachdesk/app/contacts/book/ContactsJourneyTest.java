package coachdesk.app.contacts.book;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.OwnWindow;
import coachdesk.contract.Kind;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.store.Records;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** Somebody is searched, opened, noted and parted, and all of it taken back, through the window. */
class ContactsJourneyTest extends OwnWindow {
    @Start
    void start(Stage stage) {
        desk(60);
        Records records = new Records(DeskFixture.kinds());
        fixture.desk.store().change(tx -> {
            records.told(tx, Kind.PERSON, "z", 1, Map.of("id", "z", "name", "Zélie Quartz", "email", "zq@example.com"));
            records.told(tx, Kind.LEAD, "zl", 1, Map.of("id", "zl", "firstName", "Zélie", "email", "zq@example.com"));
        });
        window(stage, "contacts");
    }

    @Test
    void somebodyIsFoundNotedPartedAndJoinedAgain() throws Exception {
        until(() -> list() != null && list().getItems().size() > 1);
        robot.interact(() -> ((TextField) window.layers.lookup(".contact-find")).setText("quartz"));
        until(() -> names().equals(List.of("Zélie Quartz")));
        robot.interact(() -> list().getSelectionModel().select(0));
        until(() -> label(".contact-title").equals("Zélie Quartz"));
        assertThat(window.layers.lookupAll(".contact-record")).hasSize(2);

        robot.interact(() -> {
            ((TextArea) window.layers.lookup(".contact-page .text-area")).setText("Aime le premier rang");
            button("Ajouter la note").fire();
        });
        until(() -> notes().equals(List.of("Aime le premier rang")));
        press("Séparer");
        until(() ->
                fixture.desk.contacts().find("lead:zl").orElseThrow().records().size() == 1);
        until(() -> names().size() == 1
                && window.layers.lookupAll(".contact-record").size() == 1);
        until(() -> button("Annuler") != null);
        press("Annuler");
        until(() ->
                fixture.desk.contacts().find("lead:zl").orElseThrow().records().size() == 2);
    }

    private List<String> notes() {
        return fixture.desk.contacts().find("person:z").orElseThrow().notes().stream()
                .map(note -> note.text())
                .toList();
    }

    private ListView<?> list() {
        return (ListView<?>) window.layers.lookup(".contact-list");
    }

    private List<String> names() {
        return list().getItems().stream().map(row -> ((ContactRow) row).name()).toList();
    }

    private String label(String selector) {
        return window.layers.lookup(selector) instanceof Label label ? label.getText() : "";
    }
}
