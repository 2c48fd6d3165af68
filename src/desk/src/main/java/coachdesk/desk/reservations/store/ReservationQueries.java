package coachdesk.desk.reservations.store;

import coachdesk.desk.reservations.ReservationDetail;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.reservations.csv.CsvExport;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
        return store.reading(reading -> listing(reading, query).length);
    }

    @Override
    public List<ReservationRow> page(ReservationQuery query, int offset, int limit) {
        return store.reading(reading -> page(reading, listing(reading, query), offset, limit));
    }

    @Override
    public boolean prepareSearch() {
        return store.reading(
                reading -> memory.read(reading, Meta.get(reading, Meta.CHANGES).orElse("")));
    }

    @Override
    public int indexOf(ReservationQuery query, String id) {
        return store.reading(reading -> {
            Integer row = reading.statements()
                    .first("SELECT row FROM reservation WHERE id = ?", found -> found.getInt(1), id)
                    .orElse(null);
            int[] listed = listing(reading, query);
            int at = 0;
            while (row != null && at < listed.length && listed[at] != row) {
                at++;
            }
            return row == null || at == listed.length ? -1 : at;
        });
    }

    @Override
    public Optional<ReservationDetail> detail(String id) {
        return store.reading(reading -> details.of(reading, id));
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
        return store.reading(reading -> {
            Map<String, String> courses = new LinkedHashMap<>();
            reading.statements()
                    .each(
                            "SELECT DISTINCT course_id, course FROM reservation"
                                    + " WHERE course_id IS NOT NULL AND course IS NOT NULL ORDER BY course",
                            row -> courses.putIfAbsent(row.getString(1), row.getString(2)));
            return courses;
        });
    }

    @Override
    public List<String> sources() {
        return store.reading(reading -> reading.statements()
                .all(
                        "SELECT DISTINCT source FROM reservation WHERE source IS NOT NULL ORDER BY source",
                        row -> row.getString(1)));
    }

    @Override
    public int exportCsv(ReservationQuery query, List<ReservationQuery.Column> columns, CsvOptions options, Path file) {
        return store.reading(reading -> {
            int[] listed = listing(reading, query);
            CsvExport export = new CsvExport(columns, options, zone.get());
            return export.write(file, listed.length, CHUNK, (from, count) -> page(reading, listed, from, count));
        });
    }

    private List<ReservationRow> page(Reading reading, int[] listed, int offset, int limit) {
        int from = Math.min(Math.max(offset, 0), listed.length);
        int to = Math.min(from + Math.max(limit, 0), listed.length);
        return PageRows.of(reading, Arrays.copyOfRange(listed, from, to));
    }

    private int[] listing(Reading reading, ReservationQuery query) {
        ZoneId here = zone.get();
        ZonedDateTime today = LocalDate.ofInstant(clock.instant(), here).atStartOfDay(here);
        synchronized (cache) {
            String generation = Meta.get(reading, Meta.CHANGES).orElse("");
            cache.at(generation);
            RowSets rows = new RowSets(reading, cache);
            return Listing.of(rows, memory.at(generation).orElseGet(() -> new IndexedWords(rows)), query, today);
        }
    }
}
