package coachdesk.app.catalogue.records;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.tasks.HeldRunner;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.Ties;
import coachdesk.desk.contacts.Numbers;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Records;
import coachdesk.desk.tasks.DirectRunner;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> back = new ArrayList<>();
    private final DirectRunner tasks = new DirectRunner(problems::add);
    private DeskFixture fixture;
    private RecordsModel model;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder.resolve("desk"), 0);
        told("mug", Map.of("id", "mug", "name", "Tasse", "price", new BigDecimal("9.50"), "stock", 3));
        told("bag", Map.of("id", "bag", "name", "Sac", "price", new BigDecimal("20.0"), "extra", "kept"));
        model = new RecordsModel(
                Sheets.OFFER,
                fixture.desk.catalogue(),
                fixture.desk.store().signals(),
                tasks,
                () -> new Numbers("CH"),
                problems::add);
        model.start();
    }

    @AfterEach
    void close() {
        assertThat(problems).isEmpty();
        model.stop();
        fixture.close();
    }

    private void told(String id, Map<String, Object> doc) {
        Records records = new Records(DeskFixture.kinds());
        fixture.desk.store().change(tx -> records.told(tx, Kind.OFFER, id, 1, doc));
    }

    private Entry stored(String id) {
        return fixture.desk.catalogue().find(Sheets.OFFER, id).orElseThrow();
    }

    private Object shown(String field) {
        return model.form().value(field).get();
    }

    private void type(String field, Object value) {
        model.form().value(field).set(value);
    }

    @Test
    void what_is_typed_waits_while_another_record_is_open() {
        model.open(stored("mug"));
        type("name", "Tasse bleue");
        model.open(stored("mug"));
        assertThat(shown("name")).isEqualTo("Tasse bleue");
        model.open(stored("bag"));
        type("price", "abc");
        model.create(Map.of());
        type("name", "Nouveau");

        model.open(stored("mug"));
        assertThat(shown("name")).isEqualTo("Tasse bleue");
        assertThat(model.hasUnsaved(stored("bag"))).isTrue();
        model.open(stored("bag"));
        assertThat(shown("price")).isEqualTo("abc");
        model.create(Map.of());
        assertThat(shown("name")).isEqualTo("Nouveau");
        assertThat(stored("mug").doc()).containsEntry("name", "Tasse");
    }

    @Test
    void what_others_change_comes_in_around_what_is_typed() {
        model.open(stored("mug"));
        type("name", "Tasse bleue");

        told("mug", Map.of("id", "mug", "name", "Tasse", "price", new BigDecimal("11.00"), "stock", 0));

        assertThat(shown("name")).isEqualTo("Tasse bleue");
        assertThat(shown("price")).isEqualTo("11.00");
        model.save(Map.of(), back::add);
        assertThat(stored("mug").doc()).containsEntry("name", "Tasse bleue").containsEntry("stock", 0);
    }

    @Test
    void a_comma_is_good_and_a_negative_stock_is_told_at_its_field() {
        model.open(stored("mug"));
        type("price", "1’234,5");
        type("stock", "-2");
        model.save(Map.of(), back::add);

        assertThat(back).isEmpty();
        assertThat(model.form().faultsProperty().get()).containsExactly(Map.entry("stock", Fault.NEGATIVE));

        type("stock", "");
        assertThat(model.form().faultsProperty().get()).isEmpty();
        model.save(Map.of(), back::add);
        assertThat(stored("mug").doc())
                .containsEntry("price", new BigDecimal("1234.50"))
                .containsEntry("stock", -1);

        back.getFirst().run();
        assertThat(stored("mug").doc()).containsEntry("stock", 3);
    }

    @Test
    void what_is_typed_while_it_is_being_stored_stays() {
        HeldRunner held = new HeldRunner();
        RecordsModel slow = new RecordsModel(
                Sheets.OFFER,
                fixture.desk.catalogue(),
                fixture.desk.store().signals(),
                held,
                () -> new Numbers("CH"),
                problems::add);
        slow.open(stored("mug"));
        slow.form().value("price").set("12,5");
        slow.save(Map.of(), back::add);
        slow.form().value("name").set("Tasse bleue");
        held.rest();

        assertThat(slow.form().value("name").get()).isEqualTo("Tasse bleue");
        assertThat(slow.form().value("price").get()).isEqualTo("12.50");
        assertThat(slow.form().changedProperty().get()).isTrue();

        slow.save(Map.of(), back::add);
        slow.open(stored("bag"));
        held.rest();

        assertThat(slow.openedProperty().get().entry().id()).isEqualTo("bag");
        assertThat(slow.hasUnsaved(stored("mug"))).isFalse();
        assertThat(stored("mug").doc()).containsEntry("name", "Tasse bleue");
    }

    @Test
    void a_copy_has_all_that_the_first_one_has_and_is_open() {
        model.copy(stored("bag"), Map.of("name", "Sac (copie)"), back::add);

        Entry copy = model.openedProperty().get().entry();
        assertThat(copy.id()).isNotEqualTo("bag");
        assertThat(copy.doc())
                .containsEntry("name", "Sac (copie)")
                .containsEntry("extra", "kept")
                .containsEntry("id", copy.id());
        assertThat(stored("bag").doc()).containsEntry("name", "Sac");

        back.getFirst().run();
        assertThat(fixture.desk.catalogue().find(Sheets.OFFER, copy.id())).isEmpty();
    }

    @Test
    void asking_for_a_new_one_twice_keeps_what_is_typed_into_it() {
        model.create(Map.of());
        type("name", "Bidon");
        model.create(Map.of());
        assertThat(shown("name")).isEqualTo("Bidon");

        model.create(Map.of("category", "sport"));
        assertThat(shown("name"))
                .as("only what it shall begin with is filled in")
                .isEqualTo("Bidon");
        assertThat(shown("category")).isEqualTo("sport");
    }

    @Test
    void what_is_saved_twice_at_once_is_made_once() {
        HeldRunner held = new HeldRunner();
        RecordsModel slow = new RecordsModel(
                Sheets.OFFER,
                fixture.desk.catalogue(),
                fixture.desk.store().signals(),
                held,
                () -> new Numbers("CH"),
                problems::add);
        slow.create(Map.of());
        slow.form().value("name").set("Bidon");
        slow.form().value("price").set("15");
        slow.save(Map.of(), back::add);
        slow.save(Map.of(), back::add);
        held.rest();

        assertThat(fixture.desk.catalogue().list(Sheets.OFFER, "bidon")).hasSize(1);
        assertThat(slow.openedProperty().get().isNew()).isFalse();
        slow.create(Map.of());
        slow.form().value("name").set("Bidon 2");
        slow.form().value("price").set("15");
        slow.save(Map.of(), back::add);
        held.rest();
        assertThat(fixture.desk.catalogue().list(Sheets.OFFER, "bidon")).hasSize(2);
    }

    @Test
    void a_record_that_is_deleted_elsewhere_closes() {
        model.open(stored("mug"));

        fixture.desk.catalogue().delete(Sheets.OFFER, "mug");

        assertThat(model.openedProperty().get()).isNull();
    }

    @Test
    void what_is_typed_into_one_that_somebody_deletes_becomes_a_new_one() {
        model.open(stored("mug"));
        type("name", "Tasse bleue");
        fixture.desk.catalogue().delete(Sheets.OFFER, "mug");

        assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.NOT_FOUND);
        problems.clear();
        assertThat(model.openedProperty().get().isNew()).isTrue();
        assertThat(shown("name")).isEqualTo("Tasse bleue");
        model.save(Map.of(), back::add);
        assertThat(model.openedProperty().get().entry().doc())
                .containsEntry("name", "Tasse bleue")
                .containsEntry("price", new BigDecimal("9.50"));

        type("name", "Tasse verte");
        model.delete(model.openedProperty().get().entry(), Ties.NONE, back::add);
        assertThat(model.openedProperty().get())
                .as("who deletes it wants it gone")
                .isNull();
    }

    @Test
    void an_address_stands_in_a_list_once() {
        model.open(stored("mug"));
        type("images", List.of("https://images.example.com/a.jpg", "images.example.com/a.jpg"));
        model.save(Map.of(), back::add);

        assertThat(model.form().faultsProperty().get()).containsExactly(Map.entry("images", Fault.TWICE));
    }
}
