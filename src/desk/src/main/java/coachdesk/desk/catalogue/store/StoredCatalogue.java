package coachdesk.desk.catalogue.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.Course;
import coachdesk.contract.catalogue.OnlyRecord;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Field;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.catalogue.Ties;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Reversible;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import coachdesk.desk.words.SearchText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue over the store. There are few records of each kind: whatever is asked, all are looked at. Any thread. */
public final class StoredCatalogue implements Catalogue {
    /** Lines in one transaction: a check-in comes in between. */
    private static final int STEP = 50;

    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;

    /** @param newId makes UUIDs */
    public StoredCatalogue(Store store, Records records, Outbox outbox, Supplier<String> newId, Clock clock) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
    }

    @Override
    public List<Entry> list(Sheet sheet, String text) {
        List<String> wanted = Stream.of(SearchText.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        String name = sheet.searched().getFirst();
        return store.reading(reading -> all(reading, sheet)).stream()
                .filter(entry -> wanted.isEmpty() || says(sheet, entry, wanted))
                .sorted(Comparator.comparing((Entry entry) ->
                                SearchText.fold(Objects.toString(entry.doc().get(name), "")))
                        .thenComparing(Entry::id))
                .toList();
    }

    private static List<Entry> all(Reading reading, Sheet sheet) {
        return reading.statements()
                .all(
                        "SELECT id, doc FROM " + Kinds.table(sheet.kind()) + " WHERE NOT deleted",
                        row -> new Entry(
                                row.getString(1), Json.tryRead(row.getString(2)).orElse(Map.of())));
    }

    private static boolean says(Sheet sheet, Entry entry, List<String> wanted) {
        String all = SearchText.fold(sheet.searched().stream()
                .map(field -> Objects.toString(entry.doc().get(field), ""))
                .collect(Collectors.joining(" ")));
        return wanted.stream().allMatch(all::contains);
    }

    @Override
    public Optional<Entry> find(Sheet sheet, String id) {
        return store.reading(reading -> records.find(reading, sheet.kind(), id))
                .filter(record -> !record.deleted())
                .map(record -> new Entry(id, record.doc()))
                .or(() -> OnlyRecord.of(sheet.kind(), id).map(only -> new Entry(id, only.untouched())));
    }

    @Override
    public Saved create(Sheet sheet, Map<String, Object> fields) {
        String id = newId.get();
        return new Saved(id, undoable((tx, changes) -> {
            free(tx, sheet, List.of(new Line(null, fields)));
            changes.create(sheet.kind(), id, document(id, fields));
        }));
    }

    /** Asked where it is stored: what was free when somebody looked may have been taken since. */
    private static void free(Reading reading, Sheet sheet, List<Line> lines) {
        sheet.unique().map(Field::name).ifPresent(name -> {
            Set<String> taken = all(reading, sheet).stream()
                    .map(entry -> key(entry.doc().get(name)))
                    .collect(Collectors.toSet());
            for (Line line : lines) {
                String wanted = key(line.fields().get(name));
                if (!wanted.isEmpty() && line.id() == null && !taken.add(wanted)) {
                    throw Problem.of(ErrorCode.CODE_TAKEN).asException();
                }
            }
        });
    }

    /** What is compared; "" for nothing. */
    private static String key(Object code) {
        return Objects.toString(code, "").strip().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> document(String id, Map<String, Object> fields) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.putAll(fields);
        return doc;
    }

    @Override
    public boolean taken(Sheet sheet, Map<String, Object> fields, String id) {
        return sheet.unique()
                .map(Field::name)
                .filter(name -> fields.get(name) instanceof String wanted
                        && list(sheet, "").stream()
                                .filter(entry -> !entry.id().equals(id))
                                .anyMatch(entry ->
                                        key(wanted).equals(key(entry.doc().get(name)))))
                .isPresent();
    }

    @Override
    public Undo createAll(Sheet sheet, List<Map<String, Object>> all) {
        return take(sheet, all.stream().map(fields -> new Line(null, fields)).toList());
    }

    private Undo take(Sheet sheet, List<Line> lines) {
        return undoable((tx, changes) -> {
            free(tx, sheet, lines);
            lines.forEach(line -> {
                if (line.id() == null) {
                    String id = newId.get();
                    changes.create(sheet.kind(), id, document(id, line.fields()));
                } else {
                    edit(changes, sheet, line.id(), line.fields());
                }
            });
        });
    }

    @Override
    public Undo takeAll(Sheet sheet, List<Line> lines, IntConsumer done) {
        List<Undo> steps = new ArrayList<>();
        Undo all = Undo.once(() -> steps.reversed().forEach(Undo::undo));
        try {
            for (int from = 0; from < lines.size(); from += STEP) {
                List<Line> some = lines.subList(from, Math.min(lines.size(), from + STEP));
                steps.add(take(sheet, some));
                done.accept(from + some.size());
            }
        } catch (RuntimeException e) {
            all.undo();
            throw e;
        }
        return all;
    }

    @Override
    public Undo changeAll(List<Edit> edits) {
        return undoable(changes -> edits.forEach(one -> edit(changes, one.sheet(), one.id(), one.fields())));
    }

    private static void edit(Reversible changes, Sheet sheet, String id, Map<String, Object> fields) {
        if (OnlyRecord.of(sheet.kind(), id).isEmpty()) {
            changes.document(sheet.kind(), id);
        }
        changes.edit(sheet.kind(), id, fields);
    }

    @Override
    public Ties ties(Sheet sheet, String id, LocalDate today) {
        return store.reading(reading -> new StoredTies(reading).of(sheet.kind(), id, today));
    }

    @Override
    public Undo delete(Sheet sheet, String id, Ties agreed) {
        Map<String, Object> takes = agreed.reservations() == 0 ? Map.of() : Map.of(Course.TAKES, agreed.reservations());
        return undoable((tx, changes) -> {
            changes.deleteIfThere(sheet.kind(), id, takes);
            if (sheet.kind() == Kind.OFFER) {
                new StoredTies(tx).codes(id).forEach((code, doc) -> {
                    List<?> others = StoredTies.without((List<?>) doc.get("courses"), id);
                    changes.edit(
                            Kind.DISCOUNT_CODE,
                            code,
                            others.isEmpty() ? Map.of("courses", others, "active", false) : Map.of("courses", others));
                });
            }
        });
    }

    private Undo undoable(Consumer<Reversible> deed) {
        return undoable((tx, changes) -> deed.accept(changes));
    }

    private Undo undoable(BiConsumer<Transaction, Reversible> deed) {
        Consumer<Transaction> back = store.write(tx -> {
            Reversible changes = new Reversible(records, outbox, tx, clock);
            deed.accept(tx, changes);
            return changes.back();
        });
        return Undo.once(() -> store.change(back));
    }
}
