package coachdesk.app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.reservations.ReservationQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Promise 3 in a storm: each ticket lets one person in, whatever else the scanner reads and the sync writes. */
@ExtendWith(ApplicationExtension.class)
class ScannerStormTest {
    private static final Duration LASTS = Duration.ofSeconds(Long.getLong("storm.seconds", 8));
    private static final int PATIENCE = 60;

    @TempDir
    static Path folder;

    private static StormyDoor door;

    @BeforeAll
    static void open() {
        door = new StormyDoor(folder);
    }

    @Start
    void start(Stage stage) {
        door.show(stage);
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void no_good_ticket_is_lost_and_no_field_is_frozen(FxRobot robot) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        TextField field = robot.lookup(".code-input").queryAs(TextField.class);
        door.onScreen(() -> {
            field.requestFocus();
            field.setText("7Q");
        });

        List<String> storm = door.blow(seed, LASTS);

        List<String> shown = storm.stream()
                .map(text -> text.substring(text.lastIndexOf('/') + 1))
                .filter(door.tickets::contains)
                .distinct()
                .toList();
        assertThat(shown).as("seed %d", seed).hasSizeGreaterThan(storm.size() / 5);
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> entries().size() >= shown.size());
        assertThat(entries().keySet()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(entries().values()).as("seed %d", seed).containsOnly(1L);
        assertThat(field.getText()).isEqualTo("7Q");

        String late = door.tickets.getLast();
        door.onScreen(() -> {
            field.setText(late);
            field.getOnAction().handle(new ActionEvent());
        });
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> entries().getOrDefault(late, 0L) == 1);
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> door.desk.sync().status().synced()
                        && door.desk.reservations().count(ReservationQuery.all()) > 20_000);
    }

    private Map<String, Long> entries() {
        return door.desk.checkIn().recent(10_000).stream()
                .collect(Collectors.groupingBy(CheckIn.Entry::code, Collectors.counting()));
    }
}
