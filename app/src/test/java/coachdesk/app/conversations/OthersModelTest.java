package coachdesk.app.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.FakeOthers;
import coachdesk.desk.conversations.Others.Now;
import coachdesk.desk.tasks.DirectRunner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OthersModelTest {
    private final FakeOthers others = new FakeOthers();
    private final OthersModel model = new OthersModel(others, new DirectRunner(problem -> {}));

    @Test
    void whatIsWrittenIsToldAndItsEndOnce() {
        model.wrote("k", "B");
        model.wrote("k", "Bo");
        model.wrote("k", " ");
        model.left();
        assertThat(others.told).containsExactly("writing k", "writing k", "stopped k");
        others.told.clear();
        model.wrote("k", "Bonjour");
        model.stop();
        assertThat(others.told).containsExactly("writing k", "stopped k");
    }

    @Test
    void whoWritesIsKnownWhileTheTabShows() {
        Now ana = new Now(Map.of("k", List.of("Ana")), List.of());
        others.show(ana);
        assertThat(model.writingIn("k")).isEmpty();
        model.start();
        assertThat(model.writingIn("k")).containsExactly("Ana");
        others.show(Now.NOBODY);
        assertThat(model.writingIn("k")).isEmpty();
        model.stop();
        others.show(ana);
        assertThat(model.writingIn("k")).isEmpty();
    }
}
