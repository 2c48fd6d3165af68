package coachdesk.backend.delivery.store;

import static coachdesk.backend.store.db.Tables.DELIVERY;
import static coachdesk.backend.store.db.Tables.RUN;

import coachdesk.backend.store.Batch;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.db.tables.records.DeliveryRecord;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The rows of one sending, within the caller's transaction. Every change gets the next {@code seq} of the sending. */
public final class Ledger {
    private final ChangeSet changes;
    private final Condition here;
    private final String dispatch;

    public Ledger(ChangeSet changes, String dispatch) {
        this.changes = changes;
        this.dispatch = dispatch;
        this.here = DELIVERY.TENANT.eq(changes.tenant()).and(DELIVERY.DISPATCH.eq(dispatch));
    }

    public void add(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        FrozenRows.add(changes, dispatch, rows, take(rows.size()));
    }

    /** Those in this state whose time has come, in their order. */
    public List<Row> due(Channel channel, DeliveryState state, int limit) {
        return changes.sql()
                .selectFrom(DELIVERY)
                .where(due(channel, state))
                .orderBy(DELIVERY.N)
                .limit(limit)
                .fetch(Ledger::row);
    }

    public List<Row> numbered(Collection<Integer> numbers) {
        return changes.sql()
                .selectFrom(DELIVERY)
                .where(
                        here,
                        DELIVERY.N.in(numbers.stream().map(Integer::longValue).toList()))
                .fetch(Ledger::row);
    }

    /** All in these states, in their order. */
    public List<Row> in(DeliveryState... states) {
        return changes.sql()
                .selectFrom(DELIVERY)
                .where(here, DELIVERY.STATE.in(wires(states)))
                .orderBy(DELIVERY.N)
                .fetch(Ledger::row);
    }

    /** What has become of rows; what was frozen stays. */
    public void keep(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        long seq = take(rows.size());
        Batch batch = new Batch(
                changes.sql(),
                changes.sql()
                        .update(DELIVERY)
                        .set(DELIVERY.SEQ, (Long) null)
                        .set(DELIVERY.STATE, (String) null)
                        .set(DELIVERY.CONVERSATION, (String) null)
                        .set(DELIVERY.SEND_KEY, (String) null)
                        .set(DELIVERY.PROVIDER_ID, (String) null)
                        .set(DELIVERY.CODE, (String) null)
                        .set(DELIVERY.INFO, (String) null)
                        .set(DELIVERY.ATTEMPTS, (Long) null)
                        .set(DELIVERY.CALLED, (Long) null)
                        .set(DELIVERY.NOT_BEFORE, (Long) null)
                        .set(DELIVERY.AT, (Long) null)
                        .where(
                                DELIVERY.TENANT.eq((String) null),
                                DELIVERY.DISPATCH.eq((String) null),
                                DELIVERY.N.eq((Long) null)));
        for (Row row : rows) {
            batch.bind(
                    ++seq,
                    row.state().wire(),
                    row.conversation(),
                    row.key(),
                    row.providerId(),
                    row.code(),
                    row.info(),
                    (long) row.attempts(),
                    row.called() == null ? null : row.called().toEpochMilli(),
                    row.notBefore().toEpochMilli(),
                    changes.now().toEpochMilli(),
                    changes.tenant(),
                    dispatch,
                    (long) row.n());
        }
        batch.execute();
    }

    /** All of a channel between these two that were planned and due are messages by now, under their own keys. */
    public void posted(Channel channel, int first, int last) {
        Field<Long> seq = DELIVERY.N.plus(take(last - first + 1) - first + 1);
        changes.sql()
                .update(DELIVERY)
                .set(DELIVERY.SEQ, seq)
                .set(DELIVERY.STATE, DeliveryState.SENT.wire())
                .set(DELIVERY.PROVIDER_ID, DELIVERY.SEND_KEY)
                .setNull(DELIVERY.CODE)
                .setNull(DELIVERY.INFO)
                .set(DELIVERY.NOT_BEFORE, 0L)
                .set(DELIVERY.AT, changes.now().toEpochMilli())
                .where(due(channel, DeliveryState.PLANNED), DELIVERY.N.between((long) first, (long) last))
                .execute();
    }

    private Condition due(Channel channel, DeliveryState state) {
        return here.and(DELIVERY.CHANNEL.eq(channel.wire()))
                .and(DELIVERY.STATE.eq(state.wire()))
                .and(DELIVERY.NOT_BEFORE.le(changes.now().toEpochMilli()));
    }

    /**
     * Moves all of a state at once.
     *
     * @param only null for every channel
     * @param code why, or null
     */
    public void move(DeliveryState from, DeliveryState to, Channel only, String code) {
        Condition which = here.and(DELIVERY.STATE.eq(from.wire()))
                .and(only == null ? DSL.noCondition() : DELIVERY.CHANNEL.eq(only.wire()));
        Long most = changes.sql()
                .select(DSL.max(DELIVERY.N))
                .from(DELIVERY)
                .where(which)
                .fetchSingle()
                .value1();
        if (most == null) {
            return;
        }
        Field<Long> seq = DELIVERY.N.plus(take(most));
        changes.sql()
                .update(DELIVERY)
                .set(DELIVERY.SEQ, seq)
                .set(DELIVERY.STATE, to.wire())
                .set(DELIVERY.CODE, code)
                .set(DELIVERY.AT, changes.now().toEpochMilli())
                .where(which)
                .execute();
    }

    /** How many of each state, by channel; both as on the wire. Those who were left out are none of the recipients. */
    public Map<String, Map<String, Integer>> counts() {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        changes.sql()
                .select(DELIVERY.CHANNEL, DELIVERY.STATE, DSL.count())
                .from(DELIVERY)
                .where(here, DELIVERY.STATE.ne(DeliveryState.LEFT_OUT.wire()))
                .groupBy(DELIVERY.CHANNEL, DELIVERY.STATE)
                .orderBy(DELIVERY.CHANNEL, DELIVERY.STATE)
                .forEach(row -> counts.computeIfAbsent(row.value1(), channel -> new LinkedHashMap<>())
                        .put(row.value2(), row.value3()));
        return counts;
    }

    /** @return the number before the first of those taken */
    private long take(long count) {
        long last = changes.sql()
                .update(RUN)
                .set(RUN.SEQ, RUN.SEQ.plus(count))
                .where(RUN.TENANT.eq(changes.tenant()), RUN.DISPATCH.eq(dispatch))
                .returningResult(RUN.SEQ)
                .fetchSingle()
                .value1();
        return last - count;
    }

    private static List<String> wires(DeliveryState... states) {
        return List.of(states).stream().map(DeliveryState::wire).toList();
    }

    static Row row(DeliveryRecord row) {
        return new Row(
                row.getN().intValue(),
                row.getSeq(),
                Channel.ofWire(row.getChannel()).orElseThrow(),
                DeliveryState.ofWire(row.getState()).orElseThrow(),
                row.getRecipient(),
                row.getName(),
                row.getAddress(),
                row.getConversation(),
                row.getSubject(),
                row.getContent(),
                row.getSendKey(),
                row.getProviderId(),
                row.getCode(),
                row.getInfo(),
                row.getAttempts().intValue(),
                row.getCalled() == null ? null : Instant.ofEpochMilli(row.getCalled()),
                Instant.ofEpochMilli(row.getNotBefore()),
                Instant.ofEpochMilli(row.getAt()));
    }
}
