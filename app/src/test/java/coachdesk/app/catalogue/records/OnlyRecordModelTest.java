package coachdesk.app.catalogue.records;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.contacts.Numbers;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with the one record of its kind, which nobody has filled in yet. */
class OnlyRecordModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> back = new ArrayList<>();
    private DeskFixture fixture;
    private RecordsModel model;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder.resolve("desk"), 0);
        model = new RecordsModel(
                Sheets.PAYMENT_LINKS,
                fixture.desk.catalogue(),
                fixture.desk.store().signals(),
                new DirectRunner(problems::add),
                () -> new Numbers("CH"),
                problems::add);
        model.startWith(Kind.THE_PAYMENT_LINKS);
    }

    @AfterEach
    void close() {
        model.stop();
        fixture.close();
        assertThat(problems).isEmpty();
    }

    private Map<String, Object> stored() {
        return fixture.desk
                .catalogue()
                .find(Sheets.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS)
                .orElseThrow()
                .doc();
    }

    private void type(String field, String text) {
        model.form().value(field).set(text);
    }

    @Test
    void it_is_filled_in_saved_and_taken_back_without_a_null() {
        assertThat(model.form().changedProperty().get()).isFalse();
        type("stripe", "buy.stripe.com/abc");
        type("coachWhatsapp", "079 000 00 01");
        model.save(Map.of(), back::add);
        assertThat(stored())
                .containsEntry("stripe", "https://buy.stripe.com/abc")
                .containsEntry("coachWhatsapp", "+41790000001")
                .containsEntry("paypal", "");
        assertThat(model.form().changedProperty().get()).isFalse();
        back.getFirst().run();
        assertThat(stored())
                .containsEntry("stripe", "")
                .containsEntry("coachWhatsapp", "")
                .doesNotContainValue(null);
        assertThat(model.form().value("stripe").get()).isEqualTo("");
    }

    @Test
    void what_is_typed_stays_while_another_page_shows_and_the_rest_follows_other_desks() {
        type("stripe", "buy.stripe.com/abc");
        model.stop();
        fixture.desk
                .catalogue()
                .change(Sheets.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS, Map.of("paypal", "https://paypal.me/exemple"));
        model.startWith(Kind.THE_PAYMENT_LINKS);
        assertThat(model.form().value("stripe").get()).isEqualTo("buy.stripe.com/abc");
        assertThat(model.form().value("paypal").get()).isEqualTo("https://paypal.me/exemple");
    }

    @Test
    void nothing_is_stored_while_a_field_is_wrong() {
        type("twint", "http://pay.twint.ch/x");
        type("paypal", "https://paypal.me@example.com/x");
        type("coachNotificationEmail", "alertes");
        type("coachNotificationPhone", "12");
        model.save(Map.of(), back::add);
        assertThat(model.form().faultsProperty().get())
                .isEqualTo(Map.of(
                        "twint", Fault.NOT_SECURE,
                        "paypal", Fault.NAME_IN_LINK,
                        "coachNotificationEmail", Fault.NO_EMAIL,
                        "coachNotificationPhone", Fault.NO_PHONE));
        assertThat(stored()).containsEntry("twint", "");
        assertThat(back).isEmpty();
    }
}
