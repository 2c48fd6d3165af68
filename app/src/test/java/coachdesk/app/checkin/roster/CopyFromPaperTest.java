package coachdesk.app.checkin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.roster.CodeEnds;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.tasks.DirectRunner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The evening after, with the printed list beside the keyboard. */
class CopyFromPaperTest {
    private final ListedRosters rosters = new ListedRosters()
            .add("Awa Exemple", "AFR-111AAA")
            .add("Béa Modèle", "AFR-222CCC")
            .add("Carla Test", "AFR-333BEA")
            .add("Dina Double", "AFR-44XDDD")
            .add("Élie Double", "AFR-55YDDD");
    private final List<String> already = new ArrayList<>();
    private RosterModel model;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T22:00:00Z"), ZoneOffset.UTC);
        DirectRunner tasks = new DirectRunner(problem -> {
            throw new AssertionError(problem.code());
        });
        model = new RosterModel(
                rosters, new Signals(), tasks, clock, () -> ZoneId.of("Europe/Zurich"), new RosterModel.Told() {
                    @Override
                    public void problem(Problem problem) {
                        throw new AssertionError(problem.code());
                    }

                    @Override
                    public void already(String who) {
                        already.add(who);
                    }

                    @Override
                    public void done(Deed deed, String who, Runnable undo) {}
                });
        model.shown();
    }

    @Test
    void what_is_underlined_on_paper_finds_the_line() {
        Map<String, Integer> ends = new CodeEnds(model.lines()).lengths();
        for (RosterLine line : List.copyOf(model.lines())) {
            String code = line.row().code();
            if (!code.endsWith("BEA")) {
                model.textProperty().set(code.substring(code.length() - ends.get(code)));
                assertThat(model.enterOnlyOne()).as(code).isTrue();
                assertThat(model.textProperty().get()).isEmpty();
            }
        }

        assertThat(rosters.present()).containsExactly("Awa Exemple", "Béa Modèle", "Dina Double", "Élie Double");
    }

    @Test
    void an_end_that_two_lines_share_asks_which_one() {
        model.textProperty().set("ddd");

        assertThat(model.enterOnlyOne()).isFalse();
        assertThat(model.firstOfSharedEnd().orElseThrow().row().person()).isEqualTo("Dina Double");
        assertThat(model.lines()).hasSize(2);
        assertThat(rosters.present()).isEmpty();
    }

    @Test
    void an_end_that_is_also_somebodys_name_asks_too_and_begins_with_the_code() {
        model.textProperty().set("bea");

        assertThat(model.enterOnlyOne()).isFalse();
        assertThat(model.firstOfSharedEnd().orElseThrow().row().person()).isEqualTo("Carla Test");
    }

    @Test
    void a_space_within_a_name_is_a_space() {
        model.textProperty().set("e");

        assertThat(model.enterOnlyOne()).isFalse();
        assertThat(model.firstOfSharedEnd()).isEmpty();
    }

    @Test
    void who_was_scanned_at_the_door_as_well_stays_in() {
        model.textProperty().set("AAA");
        model.enterOnlyOne();
        model.textProperty().set("AAA");
        model.enterOnlyOne();

        assertThat(rosters.present()).containsExactly("Awa Exemple");
        assertThat(already).containsExactly("Awa Exemple");
    }
}
