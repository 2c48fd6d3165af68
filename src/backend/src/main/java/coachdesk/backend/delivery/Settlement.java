package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.Ledger;
import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.delivery.store.RunRow;
import coachdesk.backend.delivery.store.RunState;
import coachdesk.backend.delivery.store.RunTable;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.campaigns.DeliveryState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A person says what became of rows that nobody else can tell of: they arrived, or shall be sent again. Thread-safe. */
public final class Settlement {
    private final RecordStore records;
    private final RunTable runs;
    private final Sendings sendings;
    private final Runs ours;

    /** How many rows, and the new epoch when something has to be sent. */
    private record Settled(int rows, Optional<Long> epoch) {}

    Settlement(RecordStore records, RunTable runs, Sendings sendings, Runs ours) {
        this.records = records;
        this.runs = runs;
        this.sendings = sendings;
        this.ours = ours;
    }

    /** @return how many rows changed */
    public int settle(String tenant, String dispatch, Collection<Integer> numbers, DeliveryState state) {
        Settled settled = records.change(tenant, changes -> runs.find(changes, dispatch)
                .map(run -> settle(changes, run, numbers, state))
                .orElse(new Settled(0, Optional.empty())));
        settled.epoch().ifPresent(epoch -> ours.begin(tenant, dispatch, epoch));
        return settled.rows();
    }

    private Settled settle(ChangeSet changes, RunRow run, Collection<Integer> numbers, DeliveryState state) {
        Ledger ledger = new Ledger(changes, run.dispatch());
        boolean again = state == DeliveryState.PLANNED;
        List<Row> rows = ledger.numbered(numbers).stream()
                .filter(row -> settled(row.state()) && row.state().mayBecome(state))
                .filter(row -> !again || run.state() != RunState.STOPPED)
                .map(row -> again ? again(row) : row.sent(row.providerId()))
                .toList();
        ledger.keep(rows);
        if (rows.isEmpty()) {
            return new Settled(0, Optional.empty());
        }
        if (again && run.state() != RunState.PAUSED) {
            return new Settled(rows.size(), Optional.of(sendings.resume(changes, run.dispatch(), run.retries())));
        }
        DispatchRecord.of(changes, run.dispatch())
                .ifPresent(record -> record.counts(ledger.counts()).keep());
        CampaignStatus.follow(changes, run.campaign());
        return new Settled(rows.size(), Optional.empty());
    }

    private static boolean settled(DeliveryState state) {
        return state == DeliveryState.UNKNOWN || state == DeliveryState.MANUAL || state == DeliveryState.FAILED;
    }

    /** One that may have arrived keeps its key: a provider that still knows it sends nothing twice. */
    private static Row again(Row row) {
        return row.state() == DeliveryState.FAILED ? row.renewed() : row.repeated();
    }
}
