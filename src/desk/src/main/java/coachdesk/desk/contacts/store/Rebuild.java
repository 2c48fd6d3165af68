package coachdesk.desk.contacts.store;

import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.SearchFill;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works out all of the index at once: after a first load, and when more has changed than could be followed one by one.
 * What changes meanwhile is written down and followed after it.
 */
final class Rebuild {
    /** Of one transaction: a check-in comes in between. */
    private static final int ROWS = 2_000;

    /** Nothing is written down, because all is to be worked out anew. */
    private static final String ALL = "all";

    private final Store store;
    private final Supplier<String> newId;

    /** @param newId makes UUIDs: by one each turn is known */
    Rebuild(Store store, Supplier<String> newId) {
        this.store = store;
        this.newId = newId;
    }

    /** A record in its row. */
    private record Held(Source source, long row) {
        static final Comparator<Held> STORED = Comparator.<Held, String>comparing(
                        held -> held.source().ref().kind().wire())
                .thenComparing(held -> held.source().ref().id());
    }

    /** Also when one broke off. During a first load what is there is enough: more of it comes every moment. */
    static boolean wanted(Reading reading) {
        return Meta.get(reading, Meta.CONTACTS).isPresent() && !(loading(reading) && some(reading));
    }

    private static boolean loading(Reading reading) {
        return Meta.get(reading, SearchFill.mark("reservation")).isPresent();
    }

    private static boolean some(Reading reading) {
        return reading.statements()
                .first("SELECT 1 FROM contact_row LIMIT 1", row -> true)
                .isPresent();
    }

    /** In many short transactions, or in one where another program is at it too: one of both must get to its end. */
    void run() {
        if (!inSteps()) {
            store.takeOver(tx -> {
                begin(tx, ALL);
                steps(Everybody.of(tx)).forEach(step -> step.accept(new IndexRows(tx)));
                end(tx, loading(tx));
                return null;
            });
        }
    }

    private static void begin(Transaction tx, String turn) {
        IndexRows index = new IndexRows(tx);
        index.removeAll();
        index.leaveOutSpare();
        tx.statements().run("DELETE FROM contact_dirty");
        Meta.put(tx, Meta.CONTACTS, turn);
    }

    /** @param loading whether one of a first load's rows may be missing */
    private static void end(Transaction tx, boolean loading) {
        Meta.put(tx, Meta.CONTACTS, loading ? ALL : null);
    }

    private boolean inSteps() {
        String turn = "building " + newId.get();
        boolean early = store.takeOver(tx -> {
            begin(tx, turn);
            return loading(tx); // Then there are no triggers yet that write down what comes meanwhile.
        });
        for (Consumer<IndexRows> step : steps(store.reading(Everybody::of))) {
            if (!inTurn(turn, tx -> step.accept(new IndexRows(tx)))) {
                return false;
            }
        }
        return inTurn(turn, tx -> end(tx, early || loading(tx)));
    }

    private boolean inTurn(String turn, Consumer<Transaction> step) {
        return store.takeOver(tx -> {
            boolean still = Meta.get(tx, Meta.CONTACTS).filter(turn::equals).isPresent();
            if (still) {
                step.accept(tx);
            }
            return still;
        });
    }

    /** Each table in the order in which it is stored: a page is written once, not by every step. */
    private static List<Consumer<IndexRows>> steps(List<Everybody.Row> rows) {
        List<Consumer<IndexRows>> steps = new ArrayList<>();
        List<Held> held = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += ROWS) {
            int first = from;
            int end = Math.min(rows.size(), from + ROWS);
            for (int i = from; i < end; i++) {
                long row = i + 1L;
                rows.get(i).entry().sources().forEach(source -> held.add(new Held(source, row)));
            }
            steps.add(index -> {
                for (int i = first; i < end; i++) {
                    Everybody.Row one = rows.get(i);
                    index.put(i + 1L, one.entry(), one.refused(), one.visits());
                }
                index.searchable(first + 1L, end);
            });
        }
        held.sort(Held.STORED);
        for (int from = 0; from < held.size(); from += ROWS) {
            List<Held> some = held.subList(from, Math.min(held.size(), from + ROWS));
            steps.add(index -> some.forEach(one -> index.put(one.row(), one.source())));
        }
        IndexRows.SPARE.forEach(spare -> steps.add(index -> index.index(spare)));
        return steps;
    }
}
