package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.DELIVERY;

import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryPage;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.desk.campaigns.Ledger;
import coachdesk.desk.campaigns.ReportCsv;
import coachdesk.desk.campaigns.Reports;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import coachdesk.desk.store.Transaction;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.impl.DSL;

/** This desk's copy of the server's ledger. Any thread. */
public final class StoredReports implements Reports {
    private final Store store;
    private final Ledger ledger;
    private final Supplier<ZoneId> zone;
    private final Map<String, ReentrantLock> asking = new ConcurrentHashMap<>();

    /**
     * @param ledger of the server
     * @param zone of the studio, at the moment
     */
    public StoredReports(Store store, Ledger ledger, Supplier<ZoneId> zone) {
        this.store = store;
        this.ledger = ledger;
        this.zone = zone;
    }

    @Override
    public List<Delivery> of(String dispatchId) {
        return store.read(sql -> sql.selectFrom(DELIVERY)
                .where(DELIVERY.DISPATCH_ID.eq(dispatchId))
                .orderBy(DELIVERY.N)
                .fetch(row -> new Delivery(
                        row.getN(),
                        row.getSeq(),
                        row.getRecipient(),
                        row.getName(),
                        row.getChannel(),
                        row.getAddress(),
                        row.getContent(),
                        row.getState(),
                        row.getCode(),
                        row.getInfo(),
                        row.getAttempts(),
                        row.getAt())));
    }

    @Override
    public boolean refresh(String dispatchId) {
        ReentrantLock lock = asking.computeIfAbsent(dispatchId, id -> new ReentrantLock());
        boolean alone = lock.tryLock();
        if (!alone) {
            lock.lock(); // Whoever asks already asks for this caller too.
        }
        try {
            return alone && pages(dispatchId);
        } finally {
            lock.unlock();
        }
    }

    private boolean pages(String dispatchId) {
        boolean changed = false;
        boolean more = true;
        while (more) {
            DeliveryPage page = ledger.after(dispatchId, known(dispatchId));
            if (!page.rows().isEmpty()) {
                store.takeOver(tx -> {
                    page.rows().forEach(row -> put(tx, dispatchId, row));
                    tx.touch(Topic.DISPATCH);
                    return null;
                });
                changed = true;
            }
            more = page.more() && !page.rows().isEmpty();
        }
        return changed;
    }

    /** The last change that is here; 0 when there is none. */
    private long known(String dispatchId) {
        return store.read(sql -> sql.select(DSL.coalesce(DSL.max(DELIVERY.SEQ), 0L))
                .from(DELIVERY)
                .where(DELIVERY.DISPATCH_ID.eq(dispatchId))
                .fetchSingle()
                .value1());
    }

    private static void put(Transaction tx, String dispatchId, Delivery row) {
        tx.statements()
                .run(
                        "INSERT OR REPLACE INTO delivery (dispatch_id, n, seq, recipient, name, channel, address,"
                            + " content, state, code, info, attempts, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?)",
                        dispatchId,
                        row.n(),
                        row.seq(),
                        row.recipient(),
                        row.name(),
                        row.channel(),
                        row.address(),
                        row.content(),
                        row.state(),
                        row.code(),
                        row.info(),
                        row.attempts(),
                        row.at());
    }

    @Override
    public void settle(String dispatchId, List<Integer> n, DeliveryState state) {
        ledger.settle(dispatchId, n, state);
        refresh(dispatchId);
    }

    @Override
    public int exportCsv(String dispatchId, Locale language, Path file) {
        List<Delivery> rows = of(dispatchId);
        ReportCsv.write(rows, language, zone.get(), file);
        return rows.size();
    }
}
