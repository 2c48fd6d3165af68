package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.CAMPAIGN;
import static coachdesk.desk.store.db.Tables.DISPATCH;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.Due;
import coachdesk.desk.schedule.Plan;
import coachdesk.desk.schedule.Planned;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The sendings that wait for their time, in the data folder. */
public final class StoredPlan implements Plan {
    /** Which folder on which computer a person let send. */
    private static final String LET_SEND = "let-send";

    private final Store store;
    private final Outbox outbox;
    private final Clock clock;
    private final Supplier<String> fingerprint;

    /** @param fingerprint of this folder on this computer: another one for a copy */
    public StoredPlan(Store store, Outbox outbox, Clock clock, Supplier<String> fingerprint) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
        this.fingerprint = fingerprint;
    }

    @Override
    public List<Planned> waiting() {
        return store.read(sql -> sql
                .select(DISPATCH.DOC, CAMPAIGN.NAME, CAMPAIGN.LATE)
                .from(DISPATCH)
                .join(CAMPAIGN)
                .on(CAMPAIGN.ID.eq(DISPATCH.CAMPAIGN_ID))
                .where(DISPATCH.AHEAD.isTrue(), DISPATCH.DELETED.isFalse(), CAMPAIGN.DELETED.isFalse())
                .orderBy(DISPATCH.AT, DISPATCH.ID)
                .fetch()
                .stream()
                .flatMap(row -> planned(row.value1(), row.value2(), row.value3()))
                .toList());
    }

    private static Stream<Planned> planned(String doc, String campaign, int lateMinutes) {
        return Json.tryRead(doc)
                .flatMap(Dispatch::of)
                .filter(Dispatch::waits)
                .map(dispatch -> new Planned(dispatch, campaign, lateMinutes))
                .stream();
    }

    @Override
    public boolean go(Due due) {
        return store.write(tx -> {
            Optional<Dispatch> still = still(tx, due.go());
            still.ifPresent(dispatch -> {
                edit(tx, dispatch, DispatchChanges.go(dispatch.at()));
                due.skip().forEach(earlier -> still(tx, earlier)
                        .ifPresent(other -> edit(tx, other, Map.of(Dispatch.WISH, Wish.SKIP.wire()))));
            });
            return still.isPresent();
        });
    }

    private static Optional<Dispatch> still(Transaction tx, Dispatch seen) {
        return Sendings.find(tx.sql(), seen.id())
                .filter(Dispatch::waits)
                .filter(now -> !now.hosted())
                .filter(now -> now.at().equals(seen.at()) && now.state() == seen.state());
    }

    private void edit(Transaction tx, Dispatch dispatch, Map<String, Object> fields) {
        outbox.edit(tx, Kind.DISPATCH, dispatch.id(), fields, clock.instant());
    }

    @Override
    public Runnable listen(Runnable changed) {
        return store.signals().listen(topics -> {
            if (topics.contains(Topic.DISPATCH) || topics.contains(Topic.CAMPAIGN)) {
                changed.run();
            }
        });
    }

    @Override
    public boolean confirmed() {
        String here = fingerprint.get();
        Optional<String> known = store.read(sql -> Meta.get(sql, LET_SEND));
        if (known.isEmpty()) {
            confirm(); // It is nobody's copy: no scheduler has ever run on it.
        }
        return known.isEmpty() || known.get().equals(here);
    }

    @Override
    public void confirm() {
        store.change(tx -> Meta.put(tx, LET_SEND, fingerprint.get()));
    }
}
