package coachdesk.app.reservations;

import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the list off the UI thread; what comes back for a list no longer wanted is dropped. UI thread only. */
final class ListLoader {
    private final Reservations reservations;
    private final TaskRunner tasks;
    private TaskRunner.Running running = () -> {};
    private int turn;

    ListLoader(Reservations reservations, TaskRunner tasks) {
        this.reservations = reservations;
        this.tasks = tasks;
    }

    /**
     * A list as it is now.
     *
     * @param total reservations there are whatever the query
     * @param anchor where the anchor stands now; -1 when it is not in the list or there was none
     */
    record Loaded(int count, int total, Map<Integer, List<ReservationRow>> pages, int anchor) {}

    /**
     * Replaces whatever was being read.
     *
     * @param page that is looked at
     * @param anchor id of the row to be found again, or null
     */
    void list(ReservationQuery query, int page, String anchor, Consumer<Loaded> done, Consumer<Problem> failed) {
        running.cancel();
        int mine = ++turn;
        running = tasks.run(Task.of(() -> read(query, page, anchor))
                .done(loaded -> {
                    if (mine == turn) {
                        done.accept(loaded);
                    }
                })
                .failed(problem -> {
                    if (mine == turn) {
                        failed.accept(problem);
                    }
                }));
    }

    void page(ReservationQuery query, int page, Consumer<List<ReservationRow>> done, Consumer<Problem> failed) {
        int mine = turn;
        tasks.run(Task.of(() -> reservations.page(query, page * LazyRows.PAGE, LazyRows.PAGE))
                .done(rows -> {
                    if (mine == turn) {
                        done.accept(rows);
                    }
                })
                .failed(problem -> {
                    if (mine == turn) {
                        failed.accept(problem);
                    }
                }));
    }

    private Loaded read(ReservationQuery query, int page, String anchor) {
        int count = reservations.count(query);
        int total = query.narrows() ? reservations.count(ReservationQuery.all()) : count;
        int found = anchor == null ? -1 : reservations.indexOf(query, anchor);
        int last = Math.max(0, (count - 1) / LazyRows.PAGE);
        int at = Math.min(found < 0 ? page : found / LazyRows.PAGE, last);
        Map<Integer, List<ReservationRow>> pages = new HashMap<>();
        for (int near = Math.max(0, at - 1); near <= Math.min(at + 1, last); near++) {
            pages.put(near, reservations.page(query, near * LazyRows.PAGE, LazyRows.PAGE));
        }
        return new Loaded(count, total, pages, found);
    }
}
