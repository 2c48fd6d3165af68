package coachdesk.backend.delivery.store;

import static coachdesk.backend.store.db.Tables.DELIVERY;
import static coachdesk.backend.store.db.Tables.RUN;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Database;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What is asked of ledgers beside the sending itself. Thread-safe. */
public final class LedgerReads {
    private final Database database;

    /** To whom a campaign went, or may have gone, by which channel. */
    public record Reached(String recipient, Channel channel) {}

    public LedgerReads(Database database) {
        this.database = database;
    }

    /** Rows changed after this one's change, in the order of their last change. */
    public List<Row> after(String tenant, String dispatch, long seq, int limit) {
        return database.read(sql -> sql.selectFrom(DELIVERY)
                .where(DELIVERY.TENANT.eq(tenant), DELIVERY.DISPATCH.eq(dispatch), DELIVERY.SEQ.gt(seq))
                .orderBy(DELIVERY.SEQ)
                .limit(limit)
                .fetch(Ledger::row));
    }

    /** One of a sending, within the caller's transaction. */
    public static Optional<Row> row(ChangeSet changes, String dispatch, int n) {
        return new Ledger(changes, dispatch).numbered(List.of(n)).stream().findFirst();
    }

    /** Those who have a campaign, or are about to, or may have; tests do not count. */
    public Set<Reached> reached(ChangeSet changes, String campaign) {
        List<String> states = Stream.of(DeliveryState.values())
                .filter(state -> state.open() || state == DeliveryState.SENT || state == DeliveryState.UNKNOWN)
                .map(DeliveryState::wire)
                .toList();
        return new HashSet<>(changes.sql()
                .select(DELIVERY.RECIPIENT, DELIVERY.CHANNEL)
                .from(RUN)
                .join(DELIVERY)
                .on(DELIVERY.TENANT.eq(RUN.TENANT), DELIVERY.DISPATCH.eq(RUN.DISPATCH))
                .where(
                        RUN.TENANT.eq(changes.tenant()),
                        RUN.CAMPAIGN.eq(campaign),
                        RUN.TEST.isFalse(),
                        DELIVERY.STATE.in(states))
                .fetch(row ->
                        new Reached(row.value1(), Channel.ofWire(row.value2()).orElseThrow())));
    }

    /**
     * When the next row that still has to go by itself may be touched; empty when there is none.
     *
     * @param all whether also those that surely have not left yet
     */
    public Optional<Instant> next(String tenant, String dispatch, Channel channel, boolean all) {
        Condition open = DELIVERY.STATE.in(Stream.of(DeliveryState.values())
                .filter(state -> all ? state.open() : state == DeliveryState.SENDING)
                .map(DeliveryState::wire)
                .toList());
        return database.read(sql -> sql.select(DSL.min(DELIVERY.NOT_BEFORE))
                .from(DELIVERY)
                .where(
                        DELIVERY.TENANT.eq(tenant),
                        DELIVERY.DISPATCH.eq(dispatch),
                        DELIVERY.CHANNEL.eq(channel.wire()),
                        open)
                .fetchOptional(row -> row.value1() == null ? null : Instant.ofEpochMilli(row.value1())));
    }
}
