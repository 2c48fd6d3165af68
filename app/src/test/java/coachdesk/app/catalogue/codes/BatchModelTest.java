package coachdesk.app.catalogue.codes;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.codes.CodeBatch.Planned;
import coachdesk.desk.contacts.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchModelTest {
    private final BatchModel model =
            new BatchModel(batch -> batch.plan(Set.of("NOEL-01"), new Random(5)), () -> new Numbers("CH"));

    @Test
    void whatIsShownIsWhatIsMade() {
        assertThat(model.plannedProperty().get()).isEmpty();
        model.prefixProperty().set("noel");
        model.countProperty().set("3");
        model.people().setAll("a@example.com", "b@example.com");
        assertThat(model.plannedProperty().get())
                .containsExactly(
                        new Planned("NOEL-02", "a@example.com"),
                        new Planned("NOEL-03", "b@example.com"),
                        new Planned("NOEL-04", "a@example.com"));
        assertThat(model.records()).as("it does not say what they take off").isEmpty();
        assertThat(model.shared().faultsProperty().get()).isEqualTo(Map.of("value", Fault.MISSING));
        model.shared().value("value").set("12,5 %");
        model.randomProperty().set(true);
        List<String> shown =
                model.plannedProperty().get().stream().map(Planned::code).toList();
        List<Map<String, Object>> records = model.records().orElseThrow();
        assertThat(records).extracting(record -> record.get("code")).isEqualTo(shown);
        assertThat(records.getFirst())
                .containsEntry("maxUses", 0)
                .containsEntry("used", 0)
                .containsEntry("active", true)
                .containsEntry("assignedEmail", "a@example.com");
    }

    @Test
    void theyAreMadeOnceHoweverOftenSomebodyPressesAndAnewWhenOthersCame() {
        Set<String> taken = new HashSet<>();
        BatchModel batch = new BatchModel(asked -> asked.plan(taken, new Random(5)), () -> new Numbers("CH"));
        batch.prefixProperty().set("ete");
        batch.countProperty().set("1");
        batch.shared().value("value").set("10");
        taken.add("ETE-01");
        batch.renew(taken);
        assertThat(batch.plannedProperty().get()).containsExactly(new Planned("ETE-02", null));
        assertThat(batch.records()).isPresent();
        assertThat(batch.records()).as("pressed twice").isEmpty();
        batch.plan();
        assertThat(batch.records()).as("they could not be stored").isPresent();
    }

    @Test
    void nothingIsMadeOfAPrefixOrANumberThatIsNone() {
        model.prefixProperty().set("été");
        assertThat(model.prefixFault()).isEqualTo(Fault.CHARACTERS);
        model.prefixProperty().set("ETE");
        for (String count : List.of("0", "201", "-3", "dix", "", "2,5")) {
            model.countProperty().set(count);
            assertThat(model.countFault()).as(count).isNotNull();
            assertThat(model.plannedProperty().get()).as(count).isEmpty();
        }
        model.countProperty().set("200");
        assertThat(model.plannedProperty().get()).hasSize(200);
    }
}
