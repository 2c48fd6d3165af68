package coachdesk.app.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.reservations.ReservationsModel.State;
import coachdesk.app.tasks.ManualPauses;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReservationsModelTest {
    @TempDir
    Path folder;

    private DeskFixture fixture;
    private ReservationsModel model;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder, 250);
        DirectRunner tasks = new DirectRunner(problem -> {
            throw problem.asException();
        });
        model = new ReservationsModel(
                fixture.desk.reservations(), fixture.desk.store().signals(), tasks, new ManualPauses());
        model.shown();
    }

    @AfterEach
    void close() {
        model.hidden();
        fixture.close();
    }

    @Test
    void is_as_long_as_the_list_and_reads_only_what_is_looked_at() {
        assertThat(model.stateProperty().get()).isEqualTo(State.LISTED);
        assertThat(model.rows()).hasSize(250);
        assertThat(model.rows().peek(249)).isNull();
        assertThat(model.rows().get(249).row()).isNotNull();
    }

    @Test
    void typing_narrows_the_list_and_reset_widens_it_again() {
        ReservationRow some = model.rows().get(3).row();
        model.ask(query -> query.withText(some.code()));
        assertThat(model.countProperty().get()).isEqualTo(1);
        assertThat(model.rows().get(0).row().id()).isEqualTo(some.id());
        assertThat(model.totalProperty().get()).isEqualTo(250);
        model.reset();
        assertThat(model.countProperty().get()).isEqualTo(250);
    }

    @Test
    void says_when_nothing_was_found() {
        model.ask(query -> query.withText("introuvable"));
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_RESULT);
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void offers_the_courses_and_sources_in_use() {
        assertThat(model.courses()).isEqualTo(fixture.desk.reservations().courses());
        assertThat(model.sources()).isEqualTo(fixture.desk.reservations().sources());
    }

    @Test
    void a_change_shows_by_itself_in_the_same_place() {
        Slot slot = model.rows().get(3);
        fixture.desk.reservations().edit(slot.row().id(), java.util.Map.of("userName", "Zoé Nouvelle"));
        assertThat(model.rows().get(3)).isSameAs(slot);
        assertThat(slot.row().person()).isEqualTo("Zoé Nouvelle");
        assertThat(slot.row().waiting()).isTrue();
    }

    @Test
    void what_is_selected_stays_selected_when_it_moves() {
        model.ask(query -> query.withSort(Column.CODE, false));
        model.selection().at(List.of(5));
        String id = model.selection().ids().getFirst();
        List<Integer> places = new java.util.ArrayList<>();
        model.selection().follow(found -> {
            places.clear();
            places.addAll(found);
        });
        fixture.desk.reservations().delete(List.of(model.rows().get(0).row().id()));
        assertThat(model.selection().ids()).containsExactly(id);
        assertThat(places).containsExactly(4);
    }

    @Test
    void hears_nothing_once_it_is_hidden() {
        model.hidden();
        fixture.desk.reservations().delete(List.of(model.rows().get(0).row().id()));
        assertThat(model.countProperty().get()).isEqualTo(250);
        model.shown();
        assertThat(model.countProperty().get()).isEqualTo(249);
    }
}
