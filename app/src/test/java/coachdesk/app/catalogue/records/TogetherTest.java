package coachdesk.app.catalogue.records;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.tasks.Undoable;
import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.contacts.Numbers;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one pays and which of it is shown: two records on one page. */
class TogetherTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> back = new ArrayList<>();
    private DeskFixture fixture;
    private RecordsModel links;
    private RecordsModel looks;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder.resolve("desk"), 0);
        links = model(Sheets.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS);
        looks = model(Sheets.CONCEPT, Kind.THE_CONCEPT);
    }

    @AfterEach
    void close() {
        links.stop();
        looks.stop();
        fixture.close();
        assertThat(problems).isEmpty();
    }

    private RecordsModel model(Sheet sheet, String id) {
        RecordsModel model = new RecordsModel(
                sheet,
                fixture.desk.catalogue(),
                fixture.desk.store().signals(),
                new DirectRunner(problems::add),
                () -> new Numbers("CH"),
                problems::add);
        model.startWith(id);
        return model;
    }

    private void save() {
        new Together(
                        List.of(links, looks),
                        fixture.desk.catalogue(),
                        new Undoable(new DirectRunner(problems::add), problems::add))
                .save(back::add);
    }

    private List<Object> filled() {
        return List.of(
                links.form().value("twint").get(),
                looks.form().value("paymentTwint").get(),
                links.form().changedProperty().get()
                        || looks.form().changedProperty().get());
    }

    @Test
    void one_way_back_takes_both_back() {
        links.form().value("twint").set("pay.twint.ch/x");
        looks.form().value("paymentTwint").set(true);
        save();
        assertThat(filled()).containsExactly("https://pay.twint.ch/x", true, false);
        assertThat(back).hasSize(1);
        back.getFirst().run();
        assertThat(filled()).containsExactly("", false, false);
    }

    @Test
    void while_one_is_wrong_neither_is_stored() {
        links.form().value("twint").set("http://pay.twint.ch/x");
        looks.form().value("paymentTwint").set(true);
        save();
        assertThat(back).isEmpty();
        assertThat(fixture.desk
                        .catalogue()
                        .find(Sheets.CONCEPT, Kind.THE_CONCEPT)
                        .orElseThrow()
                        .doc())
                .containsEntry("paymentTwint", false);
        assertThat(links.form().faultsProperty().get()).containsOnlyKeys("twint");
    }
}
