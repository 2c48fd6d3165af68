package coachdesk.app.integrations.platforms.activity;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.PlatformSamples;
import coachdesk.app.contacts.Contact;
import coachdesk.app.contacts.PeopleAction;
import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the page of somebody who is known by a record, each platform that works can be asked to bring them in step. */
class PersonSyncTest {
    private static final Contact ZELIE = new Contact("Zélie Quartz", "z@example.com", null, "person:z");

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private boolean frontDesk;

    @TempDir
    Path folder;

    @Test
    void onePersonIsAskedForAtOneOfThePlatformsThatWork() {
        try (DeskFixture fixture = new DeskFixture(folder, 0)) {
            fixture.told(
                    Kind.PERSON,
                    new java.util.HashMap<>(Map.of("id", "z", "name", "Zélie Quartz", "email", "z@example.com")));
            List.of(PlatformSamples.working(), PlatformSamples.broken(), PlatformSamples.ending())
                    .forEach(doc -> fixture.told(Kind.INTEGRATION, doc));
            Connections connections = fixture.desk.connections();
            Texts texts = new Texts(Locale.of("fr", "CH"));
            PersonSync sync = new PersonSync(
                    connections,
                    fixture.desk.contacts(),
                    new SimpleObjectProperty<>(connections.all()),
                    new ConnectionTexts(texts, new Moments(texts, () -> DeskFixture.ZONE), fixture.clock),
                    new DirectRunner(problems::add),
                    told::add,
                    problems::add);
            PeopleActions people = new PeopleActions(() -> frontDesk);
            people.link(sync.actions());

            List<PeopleAction> offered = people.links(ZELIE);
            assertThat(offered)
                    .extracting(action -> action.word().getValue())
                    .containsExactly("Synchroniser avec «\u00a0HubSpot du studio\u00a0»");
            offered.getFirst().run().accept(List.of(ZELIE));
            SyncRun run = connections.runs("i-hubspot", 5).getFirst();
            assertThat(run.what()).isEqualTo(SyncRun.ONE);
            assertThat(run.entityKind() + ":" + run.entityId()).isEqualTo("person:z");
            assertThat(told).hasSize(1);

            assertThat(people.with(List.of(ZELIE))).as("it is no writing").isEmpty();
            assertThat(people.links(new Contact("Zélie", "z@example.com", null)))
                    .isEmpty();
            frontDesk = true;
            assertThat(people.links(ZELIE)).isEmpty();

            frontDesk = false;
            Contact gone = new Contact("Personne", null, null, "person:gone");
            people.links(gone).getFirst().run().accept(List.of(gone));
            assertThat(told).hasSize(2);
            assertThat(connections.runs("i-hubspot", 5)).hasSize(1);
            assertThat(connections.all()).extracting(Integration::id).hasSize(3);
            assertThat(problems).isEmpty();
        }
    }
}
