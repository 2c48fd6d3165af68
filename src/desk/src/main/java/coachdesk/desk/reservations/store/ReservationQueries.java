package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.desk.reservations.ReservationDetail;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.reservations.csv.CsvExport;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** The reservations over the store. Any thread. */
public final class ReservationQueries implements Reservations {
    private static final int CHUNK = 500;

    private final Store store;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Details details;
    private final ReservationChanges changes;
    private final ListCache cache = new ListCache();
    private final WordMemory memory = new WordMemory();

    /**
     * @param zone of the studio, at the moment
     * @param deviceName of this device, for changes that wait
     */
    public ReservationQueries(
            Store store, Outbox outbox, Clock clock, Supplier<ZoneId> zone, Supplier<String> deviceName) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.details = new Details(deviceName);
        this.changes = new ReservationChanges(store, outbox, clock);
    }

    @Override
    public int count(ReservationQuery query) {
        return store.read(sql -> listing(sql, query).length);
    }

    @Override
    public List<ReservationRow> page(ReservationQuery query, int offset, int limit) {
        return store.read(sql -> page(sql, listing(sql, query), offset, limit));
    }

    @Override
    public boolean prepareSearch() {
        return store.read(sql -> memory.read(sql, Meta.get(sql, Meta.CHANGES).orElse("")));
    }

    @Override
    public int indexOf(ReservationQuery query, String id) {
        return store.read(sql -> {
            Integer row = sql.select(RESERVATION.ROW)
                    .from(RESERVATION)
                    .where(RESERVATION.ID.eq(id))
                    .fetchOne(RESERVATION.ROW);
            int[] listed = listing(sql, query);
            int at = 0;
            while (row != null && at < listed.length && listed[at] != row) {
                at++;
            }
            return row == null || at == listed.length ? -1 : at;
        });
    }

    @Override
    public Optional<ReservationDetail> detail(String id) {
        return store.read(sql -> details.of(sql, id));
    }

    @Override
    public Undo edit(String id, Map<String, Object> fields) {
        return changes.edit(id, fields);
    }

    @Override
    public Undo delete(List<String> ids) {
        return changes.delete(ids);
    }

    @Override
    public Map<String, String> courses() {
        return store.read(sql -> {
            Map<String, String> courses = new LinkedHashMap<>();
            sql.selectDistinct(RESERVATION.COURSE_ID, RESERVATION.COURSE)
                    .from(RESERVATION)
                    .where(RESERVATION.COURSE_ID.isNotNull(), RESERVATION.COURSE.isNotNull())
                    .orderBy(RESERVATION.COURSE)
                    .forEach(row -> courses.putIfAbsent(row.value1(), row.value2()));
            return courses;
        });
    }

    @Override
    public List<String> sources() {
        return store.read(sql -> sql.selectDistinct(RESERVATION.SOURCE)
                .from(RESERVATION)
                .where(RESERVATION.SOURCE.isNotNull())
                .orderBy(RESERVATION.SOURCE)
                .fetch(RESERVATION.SOURCE));
    }

    @Override
    public int exportCsv(ReservationQuery query, List<ReservationQuery.Column> columns, CsvOptions options, Path file) {
        return store.read(sql -> {
            int[] listed = listing(sql, query);
            CsvExport export = new CsvExport(columns, options, zone.get());
            return export.write(file, listed.length, CHUNK, (from, count) -> page(sql, listed, from, count));
        });
    }

    private List<ReservationRow> page(DSLContext sql, int[] listed, int offset, int limit) {
        int from = Math.min(Math.max(offset, 0), listed.length);
        int to = Math.min(from + Math.max(limit, 0), listed.length);
        return PageRows.of(sql, Arrays.copyOfRange(listed, from, to));
    }

    private int[] listing(DSLContext sql, ReservationQuery query) {
        Instant today = LocalDate.ofInstant(clock.instant(), zone.get())
                .atStartOfDay(zone.get())
                .toInstant();
        synchronized (cache) {
            String generation = Meta.get(sql, Meta.CHANGES).orElse("");
            cache.at(generation);
            RowSets rows = new RowSets(sql, cache);
            return Listing.of(rows, memory.at(generation).orElseGet(() -> new IndexedWords(rows)), query, today);
        }
    }
}
