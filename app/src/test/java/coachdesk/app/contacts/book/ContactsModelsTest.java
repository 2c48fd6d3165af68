package coachdesk.app.contacts.book;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.imports.ImportModel;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.ui.Texts;
import coachdesk.contract.Kind;
import coachdesk.desk.contacts.ContactFields;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.ImportColumn;
import coachdesk.desk.contacts.ImportPlan;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Signals;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactsModelsTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final DirectRunner tasks = new DirectRunner(problems::add);
    private DeskFixture fixture;
    private Signals signals;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder.resolve("desk"), 0);
        signals = fixture.desk.store().signals();
        told(Kind.PERSON, "luc", Map.of("id", "luc", "name", "Luc Perret", "email", "luc@example.com"));
        told(Kind.PERSON, "eva", Map.of("id", "eva", "name", "Eva Perret", "email", "luc@example.com"));
        told(Kind.LEAD, "lead", Map.of("id", "lead", "firstName", "Luc", "email", "luc@example.com"));
    }

    @AfterEach
    void close() {
        assertThat(problems).isEmpty();
        fixture.close();
    }

    private void told(Kind kind, String id, Map<String, Object> doc) {
        Records records = new Records(DeskFixture.kinds());
        fixture.desk.store().change(tx -> records.told(tx, kind, id, 1, doc));
    }

    @Test
    void theListFollowsWhatIsTypedAndWhatChanges() {
        List<Runnable> pauses = new ArrayList<>();
        Pauses pause = (delay, then) -> {
            pauses.add(then);
            return () -> pauses.remove(then);
        };
        BookModel model = new BookModel(fixture.desk.contacts(), signals, tasks, pause, problems::add);
        assertThat(model.stateProperty().get()).isEqualTo(BookModel.State.READING);
        model.start();
        assertThat(model.rows()).extracting(ContactRow::name).contains("Eva Perret", "Luc Perret");
        assertThat(model.countProperty().get().total()).isEqualTo(model.rows().size());
        model.search("ev");
        model.search("eva p");
        assertThat(pauses).hasSize(1);
        pauses.getFirst().run();
        assertThat(model.rows()).extracting(ContactRow::name).containsExactly("Eva Perret");
        told(Kind.PERSON, "eva", Map.of("id", "eva", "name", "Jean", "email", "luc@example.com"));
        assertThat(model.stateProperty().get()).isEqualTo(BookModel.State.NOT_FOUND);
        model.stop();
    }

    @Test
    void aPersonIsOpenedChangedAndPutBack() {
        PersonModel model = new PersonModel(fixture.desk.contacts(), signals, tasks, problems::add);
        model.start();
        model.open("lead:lead");
        assertThat(model.openedProperty().get().detail().records()).hasSize(2);
        model.note("lead:lead", "Genou fragile", undo::add);
        assertThat(model.openedProperty().get().detail().notes()).hasSize(1);
        model.split("lead:lead", undo::add);
        assertThat(model.openedProperty().get().detail().records()).hasSize(1);
        model.edit(
                model.openedProperty().get().detail(),
                new ContactFields("Lucas", "luc@example.com", null),
                new PersonModel.Words("vip", "email", List.of("a")),
                undo::add);
        assertThat(model.openedProperty().get().detail().row())
                .extracting(ContactRow::name, ContactRow::status, ContactRow::preferred)
                .containsExactly("Lucas", "vip", "email");
        undo.reversed().forEach(Runnable::run);
        assertThat(model.openedProperty().get().detail().records()).hasSize(2);
        assertThat(model.openedProperty().get().detail().notes()).isEmpty();
        model.delete(List.of("lead:lead"), undo::add);
        assertThat(model.openedProperty().get()).isNull();
        undo.getLast().run();
        assertThat(model.openedProperty().get()).isNotNull();
        model.stop();
    }

    @Test
    void duplicatesGoWhenTheyAreSettledAndComeBackWhenThatIsTakenBack() {
        DuplicatesModel model = new DuplicatesModel(fixture.desk.contacts(), signals, tasks, problems::add);
        PersonModel person = new PersonModel(fixture.desk.contacts(), signals, tasks, problems::add);
        assertThat(model.readProperty().get()).isFalse();
        model.start();
        assertThat(model.rows()).hasSize(1);
        person.notSame("person:eva", "person:luc", undo::add);
        assertThat(model.rows()).isEmpty();
        undo.getLast().run();
        person.join(List.of("person:eva", "person:luc"), undo::add);
        assertThat(model.rows()).isEmpty();
        undo.getLast().run();
        assertThat(model.rows()).hasSize(1);
        model.stop();
    }

    @Test
    void aFileIsComparedAgainWhenAColumnIsChanged() throws Exception {
        Path file = Files.writeString(folder.resolve("p.csv"), "Wer;Mail\nMia;mia@example.com\nLuc;luc@example.com\n");
        ImportModel<ImportColumn, ImportPlan> model = new ImportModel<>(
                new ContactsImport(fixture.desk.contacts(), new Texts(Locale.FRENCH)), tasks, problems::add);
        model.read(file, () -> {});
        assertThat(model.column(0)).isEqualTo(ImportColumn.IGNORED);
        model.column(0, ImportColumn.NAME);
        assertThat(model.planProperty().get().count(Outcome.NEW)).isEqualTo(1);
        model.write(undo::add);
        assertThat(model.writtenProperty().get()).isEqualTo(2);
        assertThat(fixture.desk
                        .contacts()
                        .find("person:luc")
                        .orElseThrow()
                        .row()
                        .name())
                .isEqualTo("Luc");
        undo.getLast().run();
        assertThat(fixture.desk
                        .contacts()
                        .find("person:luc")
                        .orElseThrow()
                        .row()
                        .name())
                .isEqualTo("Luc Perret");
    }
}
