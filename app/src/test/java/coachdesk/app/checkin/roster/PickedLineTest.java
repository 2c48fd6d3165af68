package coachdesk.app.checkin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ui.Texts;
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
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Whoever is picked stays picked while others come in: the next key is meant for that person. */
@ExtendWith(ApplicationExtension.class)
class PickedLineTest {
    private final ListedRosters rosters = new ListedRosters()
            .add("Awa Exemple", "AFR-111AAA")
            .add("Béa Modèle", "AFR-222CCC")
            .add("Carla Test", "AFR-333BEA")
            .add("Dina Double", "AFR-44XDDD");
    private final List<String> seen = new ArrayList<>();
    private RosterModel model;
    private RosterList list;

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
                    public void already(String who) {}

                    @Override
                    public void done(Deed deed, String who, Runnable undo) {}
                });
        model.shown();
        list = new RosterList(model, null, new Texts(Locale.ENGLISH), () -> {}, () -> {});
        list.getSelectionModel().select(2);
        list.pickedProperty().subscribe(line -> seen.add(line.row().person()));
    }

    @Test
    void others_come_in_and_one_is_added() {
        RosterLine before = model.lines().get(1);
        rosters.came(before.row().id(), ListedRosters.DAY, Instant.parse("2026-11-20T21:00:00Z"));
        rosters.add("Émile Arrivé", "AFR-666FFF");
        model.hidden();
        model.shown();

        assertThat(model.lines()).hasSize(5);
        assertThat(model.lines().get(1)).isNotEqualTo(before);
        assertThat(list.getSelectionModel().getSelectedItem().row().person()).isEqualTo("Carla Test");
        assertThat(seen).containsOnly("Carla Test");
    }

    @Test
    void everybody_comes_in_at_once() {
        List.copyOf(model.lines())
                .forEach(line ->
                        rosters.came(line.row().id(), ListedRosters.DAY, Instant.parse("2026-11-20T21:00:00Z")));
        rosters.add("Émile Arrivé", "AFR-666FFF");
        model.hidden();
        model.shown();

        assertThat(list.getSelectionModel().getSelectedItem().came()).isTrue();
        assertThat(seen).containsOnly("Carla Test");
    }
}
