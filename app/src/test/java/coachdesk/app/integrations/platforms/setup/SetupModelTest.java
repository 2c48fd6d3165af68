package coachdesk.app.integrations.platforms.setup;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.DefaultMappings;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Transform;
import coachdesk.desk.integrations.Connections;
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

/** A coach writes down how a connection shall work: nothing counts before it is saved, and what is wrong is told at once. */
class SetupModelTest {
    private static final String HUBSPOT = "i-hubspot";

    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    Path folder;

    private DeskFixture fixture;
    private Connections connections;
    private SetupModel model;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder, 20);
        fixture.told(Kind.INTEGRATION, PlatformSamples.working());
        connections = fixture.desk.connections();
        model = new SetupModel(
                connections, new DirectRunner(problems::add), new StudioHere(fixture.desk.settings()), problems::add);
        model.show(now());
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(problems).isEmpty();
    }

    private Integration now() {
        return connections.find(HUBSPOT).orElseThrow();
    }

    private List<FieldMapping> lines() {
        return model.draftProperty().get().lines();
    }

    private static FieldMapping line(String source, String target, Transform transform, String argument) {
        return new FieldMapping(source, target, transform.wire(), argument, FieldMapping.BOTH);
    }

    @Test
    void without_lines_of_its_own_the_usual_ones_of_the_platform_stand_there() {
        assertThat(now().mappings()).isEmpty();
        assertThat(lines()).isEqualTo(DefaultMappings.of(Platform.HUBSPOT));
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(model.targets()).contains("email", "firstname", "jobtitle").doesNotHaveDuplicates();
    }

    @Test
    void what_is_changed_is_saved_in_one_go_and_can_be_taken_back() {
        model.change(
                draft -> draft.direction(FieldMapping.TO).frequency("daily").notifies(true));
        model.change(draft -> draft.event("campaign.sent", true).event("person.updated", false));
        model.line(1, line("tags", "etiquettes", Transform.NONE, null));
        assertThat(model.changedProperty().get()).isTrue();
        assertThat(now().direction()).isEqualTo(Integration.BIDIRECTIONAL);

        List<Runnable> undo = new ArrayList<>();
        model.save(undo::add);
        assertThat(model.changedProperty().get()).isFalse();
        Integration saved = now();
        assertThat(saved.direction()).isEqualTo(FieldMapping.TO);
        assertThat(saved.frequency()).isEqualTo("daily");
        assertThat(saved.notifies()).isTrue();
        assertThat(saved.events()).containsExactly("booking.made", "campaign.sent", "person.created");
        assertThat(saved.mappings()).hasSize(4).contains(line("tags", "etiquettes", Transform.NONE, null));
        assertThat(saved.enabled()).isTrue();

        model.show(saved);
        undo.getFirst().run();
        model.show(now());
        assertThat(model.draftProperty().get().direction()).isEqualTo(Integration.BIDIRECTIONAL);
        assertThat(lines()).isEqualTo(DefaultMappings.of(Platform.HUBSPOT));
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void only_what_was_changed_is_written() {
        Draft before = model.draftProperty().get();
        model.change(draft -> draft.frequency("hourly"));
        assertThat(model.draftProperty().get().since(before)).isEqualTo(Map.of("sync_frequency", "hourly"));
    }

    @Test
    void what_is_written_stays_when_the_server_says_how_it_stands_and_when_another_is_looked_at() {
        fixture.told(Kind.INTEGRATION, PlatformSamples.troubled());
        model.change(draft -> draft.frequency("daily"));
        Map<String, Object> news = PlatformSamples.working();
        news.put("linked", 400);
        fixture.told(Kind.INTEGRATION, news);
        model.show(now());
        assertThat(model.draftProperty().get().frequency()).isEqualTo("daily");

        model.show(connections.find("i-woo").orElseThrow());
        assertThat(model.draftProperty().get().frequency()).isEqualTo(Integration.REALTIME);
        model.show(null);
        model.show(now());
        assertThat(model.draftProperty().get().frequency()).isEqualTo("daily");
        assertThat(model.changedProperty().get()).isTrue();
        model.revert();
        assertThat(model.draftProperty().get().frequency()).isEqualTo(Integration.REALTIME);
    }

    @Test
    void lines_are_added_moved_and_taken_away_and_the_usual_ones_come_back() {
        model.add();
        assertThat(lines()).hasSize(5);
        assertThat(lines().getLast().source()).isEqualTo("name");
        assertThat(model.fault(4)).contains(LineFault.NO_TARGET);
        model.move(4, -1);
        assertThat(lines().get(3).source()).isEqualTo("name");
        model.move(0, -1);
        assertThat(lines().getFirst().source()).isEqualTo("email");
        model.remove(0);
        assertThat(lines()).hasSize(4);
        model.usual();
        assertThat(lines()).isEqualTo(DefaultMappings.of(Platform.HUBSPOT));
    }

    @Test
    void what_is_wrong_with_a_line_is_told_beside_it_and_is_not_saved() {
        model.line(1, line("first_name", "email", Transform.TRIM, null));
        assertThat(model.fault(0)).contains(LineFault.TWICE);
        assertThat(model.fault(1)).contains(LineFault.TWICE);
        model.save(undo -> {
            throw new AssertionError("it was saved");
        });
        assertThat(now().mappings()).isEmpty();

        model.line(1, line("first_name", "prenom", Transform.CONSTANT, null));
        assertThat(model.fault(1)).contains(LineFault.NO_ARGUMENT);
        model.line(1, line("first_name", "prenom", Transform.FIRST_NON_EMPTY, "last_name, surname"));
        assertThat(model.fault(1)).contains(LineFault.NO_FIELD);
        model.line(1, line("first_name", "prenom", Transform.FIRST_NON_EMPTY, "last_name, email"));
        assertThat(model.fault(1)).isEmpty();
        assertThat(model.good()).isTrue();
    }

    @Test
    void one_field_may_be_written_on_one_way_and_read_on_the_other() {
        model.line(0, new FieldMapping("email", "email", "lower", null, FieldMapping.TO));
        model.line(1, new FieldMapping("name", "email", "trim", null, FieldMapping.FROM));
        assertThat(model.good()).isTrue();
    }

    @Test
    void a_field_that_the_platform_does_not_know_is_told_beside_its_line_until_another_is_written() {
        Map<String, Object> refused = PlatformSamples.working();
        refused.put(
                "last_sync_error",
                Map.of("kind", "invalid", "vendor_code", FieldMapping.UNKNOWN_FIELD, "message", "lastname"));
        fixture.told(Kind.INTEGRATION, refused);
        model.show(now());
        assertThat(model.fault(2)).contains(LineFault.UNKNOWN_THERE);
        assertThat(model.fault(1)).isEmpty();
        assertThat(model.good()).isTrue();
        model.line(2, line("last_name", "surname", Transform.TRIM, null));
        assertThat(model.fault(2)).isEmpty();
    }

    @Test
    void real_people_show_what_the_lines_make_while_they_are_written() {
        assertThat(model.previewsProperty().get()).hasSize(3);
        model.line(1, line("first_name", "greeting", Transform.CONSTANT, "Bonjour"));
        assertThat(model.previewsProperty().get())
                .allSatisfy(one -> assertThat(one.values()).contains(new Preview.Value("greeting", "Bonjour", null)));
        model.change(draft -> draft.direction(FieldMapping.FROM));
        assertThat(model.previewsProperty().get())
                .allSatisfy(one -> assertThat(one.values()).isEmpty());
    }
}
