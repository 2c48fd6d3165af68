package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.ErrorTable;
import coachdesk.backend.delivery.store.Ledger;
import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.delivery.store.RunRow;
import coachdesk.backend.delivery.store.RunState;
import coachdesk.backend.delivery.store.RunTable;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a sending's life, each within the caller's transaction: its record, its run and its ledger always say the
 * same.
 */
final class Sendings {
    static final String NO_CAMPAIGN = "campaign.gone";
    static final String NOBODY = "campaign.nobody";
    static final String INTERRUPTED = "run.interrupted";

    private final RunTable runs;
    private final Freezer freezer;
    private final String holder;

    /** @param holder names this process */
    Sendings(RunTable runs, Freezer freezer, String holder) {
        this.runs = runs;
        this.freezer = freezer;
        this.holder = holder;
    }

    /** @return the run's epoch; empty when there is nothing to send */
    Optional<Long> start(ChangeSet changes, Dispatch dispatch) {
        DispatchRecord record = DispatchRecord.of(changes, dispatch.id()).orElseThrow();
        Optional<Stored> found =
                changes.find(Kind.CAMPAIGN, dispatch.campaignId()).filter(Stored::live);
        if (found.isEmpty()) {
            record.state(DispatchState.CANCELLED).problem(NO_CAMPAIGN).ended().keep();
            return Optional.empty();
        }
        Campaign campaign = Campaign.of(found.get().doc());
        List<Row> rows = freezer.rows(changes, campaign, dispatch);
        Instant now = changes.now();
        runs.add(
                changes,
                new RunRow(
                        dispatch.id(),
                        campaign.id(),
                        campaign.name(),
                        RunState.RUNNING,
                        dispatch.test(),
                        holder,
                        1,
                        now,
                        dispatch.retries(),
                        Envelope.of(campaign).written(),
                        now,
                        null));
        Ledger ledger = new Ledger(changes, dispatch.id());
        ledger.add(rows);
        record.began().state(DispatchState.RUNNING).counts(ledger.counts()).keep();
        if (rows.stream().allMatch(row -> row.state() == DeliveryState.LEFT_OUT)) {
            record.problem(NOBODY);
        }
        if (!dispatch.test()) {
            skipOthers(changes, dispatch);
        }
        if (rows.stream().noneMatch(row -> row.state().open())) {
            end(changes, record, ledger, RunState.DONE, DispatchState.DONE);
            return Optional.empty();
        }
        CampaignStatus.follow(changes, campaign.id());
        return Optional.of(1L);
    }

    /** Several missed sendings of a campaign are one decision: what was sent now is not sent again for each of them. */
    private static void skipOthers(ChangeSet changes, Dispatch started) {
        changes.of(Kind.DISPATCH, started.campaignId()).stream()
                .flatMap(other -> Dispatch.of(other.doc()).stream())
                .filter(other -> other.state() == DispatchState.MISSED && !other.test())
                .filter(other -> !other.id().equals(started.id()))
                .forEach(other -> DispatchRecord.of(changes, other.id())
                        .orElseThrow()
                        .state(DispatchState.SKIPPED)
                        .keep());
    }

    /** Before anything was sent. */
    void settle(ChangeSet changes, Dispatch dispatch, DispatchState state) {
        DispatchRecord.of(changes, dispatch.id()).orElseThrow().state(state).keep();
        CampaignStatus.follow(changes, dispatch.campaignId());
    }

    void pause(ChangeSet changes, Dispatch dispatch) {
        Ledger ledger = new Ledger(changes, dispatch.id());
        ledger.move(DeliveryState.CLAIMED, DeliveryState.PLANNED, null, null);
        runs.rest(changes, dispatch.id(), RunState.PAUSED);
        DispatchRecord.of(changes, dispatch.id())
                .orElseThrow()
                .state(DispatchState.PAUSED)
                .released()
                .counts(ledger.counts())
                .keep();
        CampaignStatus.follow(changes, dispatch.campaignId());
    }

    /** When all that is left waits for channels that rest, the sending does. */
    void rest(ChangeSet changes, String dispatch, long epoch) {
        boolean running = runs.find(changes, dispatch)
                .filter(row -> row.epoch() == epoch && row.state() == RunState.RUNNING)
                .isPresent();
        Optional<Dispatch> read = DispatchRecord.of(changes, dispatch).flatMap(DispatchRecord::read);
        if (!running || read.isEmpty() || read.get().held().isEmpty()) {
            return;
        }
        Ledger ledger = new Ledger(changes, dispatch);
        boolean others = ledger.in(DeliveryState.PLANNED, DeliveryState.CLAIMED, DeliveryState.SENDING).stream()
                .anyMatch(row -> !read.get().held().containsKey(row.channel().wire()));
        if (!others) {
            runs.rest(changes, dispatch, RunState.PAUSED);
            DispatchRecord.of(changes, dispatch)
                    .orElseThrow()
                    .state(DispatchState.PAUSED)
                    .counts(ledger.counts())
                    .keep();
            CampaignStatus.follow(changes, read.get().campaignId());
        }
    }

    /** What may be on its way keeps its chance to be settled. */
    void stop(ChangeSet changes, String dispatch) {
        Ledger ledger = new Ledger(changes, dispatch);
        for (DeliveryState state : List.of(DeliveryState.PLANNED, DeliveryState.CLAIMED, DeliveryState.MANUAL)) {
            ledger.move(state, DeliveryState.STOPPED, null, null);
        }
        Optional<DispatchRecord> record = DispatchRecord.of(changes, dispatch);
        if (record.isPresent()) {
            end(changes, record.get(), ledger, RunState.STOPPED, DispatchState.STOPPED);
        } else {
            runs.rest(changes, dispatch, RunState.STOPPED);
        }
    }

    /**
     * Goes on, as the only one who does: after a pause, in another's place, or once more for those that failed.
     *
     * @param retries of those asked for, how many are begun with this
     * @return the new epoch
     */
    long resume(ChangeSet changes, String dispatch, int retries) {
        RunRow before = runs.find(changes, dispatch).orElseThrow();
        Ledger ledger = new Ledger(changes, dispatch);
        ledger.move(DeliveryState.CLAIMED, DeliveryState.PLANNED, null, null);
        if (retries > before.retries()) {
            // They surely did not arrive, so the provider must not take the next try for a repetition.
            ledger.keep(
                    ledger.in(DeliveryState.FAILED).stream().map(Row::renewed).toList());
        }
        long epoch = runs.take(changes, dispatch, holder, retries);
        DispatchRecord.of(changes, dispatch).ifPresent(record -> record.began()
                .state(DispatchState.RUNNING)
                .counts(ledger.counts())
                .keep());
        CampaignStatus.follow(changes, before.campaign());
        return epoch;
    }

    /** A run that was dead for long: what did not leave has failed, and a person decides what then. */
    long giveUp(ChangeSet changes, RunRow run) {
        Ledger ledger = new Ledger(changes, run.dispatch());
        ledger.move(DeliveryState.PLANNED, DeliveryState.FAILED, null, INTERRUPTED);
        ledger.move(DeliveryState.CLAIMED, DeliveryState.FAILED, null, INTERRUPTED);
        ledger.in(DeliveryState.FAILED).stream()
                .filter(row -> INTERRUPTED.equals(row.code()))
                .forEach(row -> ErrorTable.add(changes, run, row));
        return resume(changes, run.dispatch(), run.retries());
    }

    /** @return the new epoch; empty when the run goes on, or its holder has given a sign of life within this time */
    Optional<Long> inherit(ChangeSet changes, String dispatch, Duration silent) {
        return runs.find(changes, dispatch)
                .filter(run -> run.state() != RunState.RUNNING
                        && run.beat().plus(silent).isBefore(changes.now()))
                .map(run -> runs.inherit(changes, dispatch, holder));
    }

    /** @return whether it is over */
    boolean finish(ChangeSet changes, String dispatch, long epoch) {
        Optional<RunRow> run = runs.find(changes, dispatch).filter(row -> row.epoch() == epoch);
        if (run.isEmpty()) {
            return false;
        }
        Ledger ledger = new Ledger(changes, dispatch);
        if (run.get().state() != RunState.RUNNING) {
            // What was still under way when it was paused or stopped has its end by now.
            DispatchRecord.of(changes, dispatch)
                    .ifPresent(record -> record.counts(ledger.counts()).keep());
            CampaignStatus.follow(changes, run.get().campaign());
            return false;
        }
        if (!ledger.in(DeliveryState.PLANNED, DeliveryState.CLAIMED, DeliveryState.SENDING)
                .isEmpty()) {
            return false;
        }
        Optional<DispatchRecord> record = DispatchRecord.of(changes, dispatch);
        if (record.isPresent()) {
            end(changes, record.get(), ledger, RunState.DONE, DispatchState.DONE);
        } else {
            runs.rest(changes, dispatch, RunState.DONE);
        }
        return true;
    }

    private void end(ChangeSet changes, DispatchRecord record, Ledger ledger, RunState run, DispatchState state) {
        Dispatch dispatch = record.read().orElseThrow();
        runs.rest(changes, dispatch.id(), run);
        record.released().state(state).ended().counts(ledger.counts()).keep();
        CampaignStatus.follow(changes, dispatch.campaignId());
    }
}
