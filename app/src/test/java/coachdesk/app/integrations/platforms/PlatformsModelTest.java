package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.Platform;
import coachdesk.desk.integrations.store.StoredConnections;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is connected comes from this machine; one that is opened before it has come is shown when it comes. */
class PlatformsModelTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private DeskFixture fixture;
    private PlatformsModel model;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder, 0);
        model = new PlatformsModel(
                fixture.desk.connections(),
                fixture.desk.store().signals(),
                new DirectRunner(problems::add),
                problems::add);
        fixture.told(Kind.INTEGRATION, PlatformSamples.working());
    }

    @AfterEach
    void close() {
        model.stop();
        fixture.close();
    }

    private String opened() {
        return model.openedProperty().get() == null
                ? null
                : model.openedProperty().get().id();
    }

    @Test
    void each_stands_at_its_platform_and_follows_its_record() {
        assertThat(model.stateProperty().get()).isEqualTo(PlatformsModel.State.READING);
        model.start();
        assertThat(model.stateProperty().get()).isEqualTo(PlatformsModel.State.SHOWN);
        assertThat(model.of(Platform.HUBSPOT)).extracting(one -> one.linked()).containsExactly(312);
        assertThat(model.of(Platform.SALESFORCE)).isEmpty();
        var doc = PlatformSamples.working();
        doc.put("linked", 313);
        fixture.told(Kind.INTEGRATION, doc);
        assertThat(model.of(Platform.HUBSPOT)).extracting(one -> one.linked()).containsExactly(313);
        assertThat(fixture.platforms.asked)
                .as("nobody needs the server for that")
                .isEmpty();
    }

    @Test
    void one_that_is_about_to_come_opens_when_it_is_there_and_closes_when_it_goes() {
        model.start();
        model.open("i-salesforce");
        assertThat(opened()).isNull();
        fixture.told(Kind.INTEGRATION, PlatformSamples.broken());
        assertThat(opened()).isEqualTo("i-salesforce");
        fixture.gone(Kind.INTEGRATION, "i-salesforce");
        assertThat(opened()).isNull();
        fixture.told(Kind.INTEGRATION, PlatformSamples.troubled());
        assertThat(opened()).isNull();
        model.open("i-woo");
        assertThat(opened()).isEqualTo("i-woo");
        model.open(null);
        assertThat(opened()).isNull();
    }

    @Test
    void what_cannot_be_read_is_said() {
        fixture.close();
        model = new PlatformsModel(
                new StoredConnections(fixture.desk.store(), null, null, null, fixture.clock, fixture.platforms),
                fixture.desk.store().signals(),
                new DirectRunner(problems::add),
                problems::add);
        model.start();
        assertThat(model.stateProperty().get()).isEqualTo(PlatformsModel.State.FAILED);
        assertThat(problems).hasSize(1).noneMatch(problem -> problem.code() == ErrorCode.INTEGRATIONS_NONE);
        fixture = new DeskFixture(folder.resolve("other"), 0);
    }
}
