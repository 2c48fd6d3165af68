package coachdesk.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.InWindow;
import coachdesk.app.Window;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.hosted.FakeHosted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** The same over the classic backend: links go there, files do not, and that is said. */
class MediaAtTheHostedJourneyTest extends InWindow {
    @TempDir
    static Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private FakeHosted hosted;
    private FaultProxy network;
    private Desk desk;

    @Start
    void start(Stage stage) throws Exception {
        hosted = new FakeHosted(clock);
        hosted.catalogue().media("tango", "https://vimeo.com/555", "Tango");
        network = new FaultProxy(hosted.address());
        Path data = Files.createDirectories(folder.resolve("desk"));
        desk = DeskOpener.open(
                new DeskOptions(data, clock, new SplittableRandom(5), new FileSecrets(data), Optional::empty));
        desk.settings().change(values -> values.withServer(network.address().toString())
                .withLanguage("fr"));
        window = new Window(stage, desk, clock, 1280, 800);
        window.shell.show("media");
        desk.sync().start();
    }

    @AfterEach
    void leave() {
        robot.interact(window::close);
        desk.close();
        network.close();
        hosted.close();
    }

    @Test
    void links_go_there_and_files_stay_here() throws Exception {
        until(() -> cards().equals(List.of("Tango")));
        until(() -> desk.sync().status().remote() == RemoteKind.CLASSIC && notice());
        assertThat(button("Depuis un fichier…").isDisabled()).isTrue();

        network.set(new Fault.Refuse());
        press("Ajouter un média");
        List<TextField> fields = all(TextField.class, ".media-form .text-field");
        robot.interact(() -> {
            fields.get(0).setText("https://youtu.be/abcdefghijk");
            fields.get(1).setText("Tango");
        });
        // The end of the address is another one than what the server has.
        until(() -> fields.get(2).getText().equals("tango-2"));
        press("Ajouter");
        until(() -> cards().size() == 2);
        assertThat(hosted.catalogue().media()).hasSize(1);

        network.heal();
        desk.sync().nudge();
        until(() ->
                hosted.catalogue().media().size() == 2 && desk.sync().status().pending() == 0);
        Map<String, Object> there = hosted.catalogue().media().getLast();
        assertThat(there).containsEntry("slug", "tango-2").containsEntry("video_url", "https://youtu.be/abcdefghijk");
        assertThat(hosted.asked()).contains("POST /api/media/create");
        // To look does not count as a view.
        assertThat(hosted.asked()).noneMatch(request -> request.matches("GET /api/media/.+"));
    }

    private boolean notice() {
        return all(Label.class, ".media-notice").stream().anyMatch(Node::isVisible);
    }

    private List<String> cards() {
        return all(Label.class, ".media-grid .media-title").stream()
                .map(Label::getText)
                .toList();
    }
}
