package coachdesk.app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.Verdict.Kind;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final AtTheDoor door = new AtTheDoor();
    private final History history = door.model.history();

    @BeforeEach
    void theTabIsShown() {
        door.model.shown();
    }

    @Test
    void entriesAndRefusalsStandTogetherNewestFirst() {
        evening();
        assertThat(history.lines())
                .extracting(HistoryLine::state)
                .containsExactly(HistoryState.NOT_A_TICKET, HistoryState.NOT_TODAY, HistoryState.ACCEPTED);
    }

    @Test
    void theFilterShowsEntriesOrProblems() {
        evening();
        history.filterProperty().set(HistoryFilter.ACCEPTED);
        assertThat(history.lines()).extracting(HistoryLine::code).containsExactly("AFR-000001");
        history.filterProperty().set(HistoryFilter.PROBLEMS);
        assertThat(history.lines()).hasSize(2).noneMatch(HistoryLine::accepted);
    }

    @Test
    void anEntryIsTakenBackFromItsLine() {
        evening();
        HistoryLine entry = history.lines().getLast();
        assertThat(entry.canUndo()).isTrue();
        door.model.undo(entry);
        assertThat(door.undone).containsExactly(entry);
        assertThat(history.lines()).noneMatch(HistoryLine::accepted);
        assertThat(door.model.lastEntryProperty().get()).isNull();
    }

    @Test
    void itForgetsTheOldestRefusals() {
        for (int i = 0; i < History.MOST + 20; i++) {
            door.model.scanned("x" + i);
        }
        door.model.dismiss();
        assertThat(history.lines()).hasSize(History.MOST);
        assertThat(history.lines().getFirst().code()).isEqualTo("x" + (History.MOST + 19));
    }

    private void evening() {
        scan("AFR-000001", Kind.ACCEPTED);
        scan("AFR-000002", Kind.NOT_TODAY);
        scan("WIFI:S:Caf", Kind.NOT_A_TICKET);
        door.model.dismiss();
    }

    private void scan(String text, Kind kind) {
        door.desk.says.put(text, kind);
        door.clock.advance(Duration.ofMinutes(1));
        door.model.scanned(text);
    }
}
