package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.delivery.store.RunRow;
import coachdesk.backend.delivery.store.RunState;
import coachdesk.backend.delivery.store.RunTable;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** One holding of one run, as its lanes see it. */
record RunContext(
        RecordStore records,
        RunTable runs,
        LedgerReads ledgers,
        Clock clock,
        String tenant,
        String dispatch,
        long epoch) {

    /**
     * Writes only while the run is still this one's; empty when it is another's.
     *
     * @param resting whether a paused or stopped run may be written too: what has left is told in any case
     */
    <T> Optional<T> change(boolean resting, Function<Held, T> work) {
        return records.change(tenant, changes -> runs.find(changes, dispatch)
                .filter(run -> run.epoch() == epoch && (resting || run.state() == RunState.RUNNING))
                .map(run -> work.apply(new Held(changes, run))));
    }

    /** The run within a transaction in which it is ours. */
    record Held(ChangeSet changes, RunRow run) {}
}
