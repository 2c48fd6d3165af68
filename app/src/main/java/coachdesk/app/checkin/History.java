package coachdesk.app.checkin;

import coachdesk.app.ui.Lines;
import coachdesk.desk.checkin.CheckIn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What happened at the door lately: the entries of every desk, which are stored, and what this one refused since it was
 * started, which nobody needs tomorrow. UI thread only.
 */
final class History {
    static final int MOST = 200;

    private final Deque<HistoryLine> refused = new ArrayDeque<>();
    private final ObservableList<HistoryLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<HistoryFilter> filter = new SimpleObjectProperty<>(HistoryFilter.ALL);
    private final BooleanProperty read = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private List<CheckIn.Entry> entries = List.of();

    History() {
        filter.addListener((property, before, now) -> show());
    }

    /** Newest first, as the filter lets through. */
    ObservableList<HistoryLine> lines() {
        return lines;
    }

    ObjectProperty<HistoryFilter> filterProperty() {
        return filter;
    }

    /** Whether the lines are known; until then nobody can say that there are none. */
    BooleanProperty readProperty() {
        return read;
    }

    /** How many entries have not reached the server yet. */
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    void entries(List<CheckIn.Entry> now, int notSent) {
        read.set(true);
        waiting.set(notSent);
        entries = now;
        show();
    }

    /** Keeps what made no entry; the lines have it with the next {@link #entries}. */
    void refused(Answer answer) {
        var verdict = answer.verdict();
        HistoryState state =
                switch (verdict.kind()) {
                    case NOT_TODAY -> HistoryState.NOT_TODAY;
                    case CANCELLED -> HistoryState.CANCELLED;
                    case UNKNOWN -> HistoryState.UNKNOWN;
                    case NOT_A_TICKET -> HistoryState.NOT_A_TICKET;
                    case ACCEPTED, ALREADY_IN -> null;
                };
        if (state == null) {
            return;
        }
        var known = verdict.reservation();
        refused.addFirst(new HistoryLine(
                null,
                answer.at(),
                verdict.code(),
                known == null ? null : known.person(),
                known == null ? null : known.course(),
                null,
                answer.via(),
                state,
                false));
        if (refused.size() > MOST) {
            refused.removeLast();
        }
    }

    private void show() {
        List<HistoryLine> all = new ArrayList<>(Stream.concat(entries.stream().map(HistoryLine::of), refused.stream())
                .filter(filter.get()::shows)
                .toList());
        all.sort(Comparator.comparing(HistoryLine::at).reversed());
        Lines.show(lines, all);
    }
}
