package coachdesk.desk.checkin.store;

import coachdesk.desk.checkin.figures.SessionCount;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Every session in numbers, kept in the file: triggers write down what changed, and what follows from it is counted when
 * somebody wants to see it. It is read from one state of the file and written only if nobody else has written meanwhile, so
 * that nobody at the door waits for it. Any thread, any number of programs.
 */
public final class SessionCounts {
    private static final String ALL = "all";
    private static final String COUNTING = "counting ";
    /** Changes that are counted while somebody waits for the page. */
    private static final int LITTLE = 10;

    private static final String TURN = "sessions-turn";

    private final Store store;
    private final ReentrantLock working = new ReentrantLock();

    public SessionCounts(Store store) {
        this.store = store;
    }

    /** Whether the numbers are those of what this state of the file says. */
    public static boolean upToDate(Reading reading) {
        return counted(reading)
                && reading.statements()
                        .first("SELECT 1 FROM session_dirty LIMIT 1", row -> true)
                        .isEmpty();
    }

    /** From one day to the other, both included; those of which there is nothing to tell are not there. */
    public static List<SessionCount> between(Reading reading, LocalDate from, LocalDate to) {
        return reading.statements()
                .all(
                        "SELECT nullif(course_id, ''), day, booked, came, missed FROM session_count"
                                + " WHERE day >= ? AND day <= ? ORDER BY day, course_id",
                        row -> new SessionCount(
                                row.getString(1),
                                LocalDate.parse(row.getString(2)),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5)),
                        from.toString(),
                        to.toString());
    }

    /** Counts what changed, if that is little. */
    public void follow() {
        if (store.reading(SessionCounts::little)) {
            catchUp();
        }
    }

    /**
     * Counts what changed. Slow after much has.
     *
     * @return whether anything was counted; nothing is during a first load, of which more comes every moment
     */
    public boolean catchUp() {
        working.lock();
        try {
            boolean counted = false;
            while (store.reading(reading -> !upToDate(reading) && !loading(reading))) {
                counted = true;
                if (store.reading(SessionCounts::counted)) {
                    some();
                } else {
                    everything();
                }
            }
            return counted;
        } finally {
            working.unlock();
        }
    }

    private static boolean little(Reading reading) {
        int changes = reading.statements()
                .first("SELECT count(*) FROM session_dirty", row -> row.getInt(1))
                .orElse(0);
        return counted(reading) && changes > 0 && changes <= LITTLE;
    }

    private static boolean loading(Reading reading) {
        return Meta.get(reading, Meta.INDEXES).isPresent();
    }

    private static boolean counted(Reading reading) {
        return Meta.get(reading, Meta.SESSIONS)
                .filter(state -> !state.equals(ALL) && !state.startsWith(COUNTING))
                .isPresent();
    }

    private void some() {
        ChangedSessions.Counted changed = store.reading(ChangedSessions::count);
        inTurn(changed.turn(), tx -> {
            put(tx, changed.sessions());
            tx.statements().run("DELETE FROM session_dirty WHERE row <= ?", changed.last());
            Meta.put(tx, Meta.SESSIONS, next(tx));
        });
    }

    /** What changes from its beginning on is written down and counted after it. */
    private void everything() {
        String turn = store.takeOver(tx -> {
            if (loading(tx)) {
                return null; // One has begun since: nothing is written down, and all is counted after it.
            }
            String mine = COUNTING + next(tx);
            tx.statements().run("DELETE FROM session_dirty");
            Meta.put(tx, Meta.SESSIONS, mine);
            return mine;
        });
        if (turn == null) {
            return;
        }
        Collection<SessionCount> sessions = store.reading(ChangedSessions::all);
        inTurn(turn, tx -> {
            tx.statements().run("DELETE FROM session_count");
            put(tx, sessions);
            Meta.put(tx, Meta.SESSIONS, loading(tx) ? ALL : next(tx));
        });
    }

    private interface Step {
        void take(Transaction tx);
    }

    /** Not when another program was faster, or a first load has begun. */
    private void inTurn(String turn, Step step) {
        store.takeOver(tx -> {
            if (Meta.get(tx, Meta.SESSIONS).filter(turn::equals).isPresent()) {
                step.take(tx);
            }
            return null;
        });
    }

    private static String next(Transaction tx) {
        return Long.toString(Meta.count(tx, TURN));
    }

    private static void put(Transaction tx, Collection<SessionCount> sessions) {
        for (SessionCount session : sessions) {
            String course = Objects.requireNonNullElse(session.courseId(), "");
            if (session.booked() == 0 && session.came() == 0) {
                tx.statements()
                        .run(
                                "DELETE FROM session_count WHERE day = ? AND course_id = ?",
                                session.day().toString(),
                                course);
            } else {
                tx.statements()
                        .run(
                                "INSERT OR REPLACE INTO session_count (day, course_id, booked, came, missed)"
                                        + " VALUES (?, ?, ?, ?, ?)",
                                session.day().toString(),
                                course,
                                session.booked(),
                                session.came(),
                                session.missed());
            }
        }
    }
}
