package coachdesk.desk.contacts.store;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.ContactFields;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.contacts.Duplicate;
import coachdesk.desk.contacts.Happened;
import coachdesk.desk.contacts.ImportColumn;
import coachdesk.desk.contacts.ImportPlan;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.contacts.ImportPlan.Planned;
import coachdesk.desk.contacts.matching.Ref;
import coachdesk.desk.files.ImportFile;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The contacts over the store. Any thread. */
public final class StoredContacts implements Contacts {
    /** Lines of an import in one transaction: a check-in comes in between. */
    private static final int STEP = 50;

    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;
    private final Supplier<String> account;
    private final ContactIndex index;

    /**
     * @param newId makes UUIDs
     * @param account who works at this desk; may give null
     */
    public StoredContacts(
            Store store,
            Records records,
            Outbox outbox,
            Supplier<String> newId,
            Clock clock,
            Supplier<String> account) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
        this.account = account;
        this.index = new ContactIndex(store, newId);
    }

    private <T> T reading(Function<Reading, T> query) {
        index.catchUp();
        return store.reading(query);
    }

    @Override
    public List<ContactRow> list(ContactQuery query) {
        return reading(reading -> ListReads.list(reading, query, clock.instant()));
    }

    @Override
    public Count count(ContactQuery query) {
        return reading(reading -> ListReads.count(reading, query, clock.instant()));
    }

    @Override
    public Optional<ContactDetail> find(String ref) {
        return reading(reading -> DetailReads.of(reading, ref).map(DetailReads::detail));
    }

    @Override
    public List<Happened> happened(String ref, int limit) {
        return reading(reading -> DetailReads.of(reading, ref)
                .map(known -> HappenedReads.newest(known, limit))
                .orElse(List.of()));
    }

    @Override
    public List<Duplicate> duplicates(int limit) {
        return reading(reading -> DuplicateReads.some(reading, limit));
    }

    @Override
    public Choices choices() {
        return reading(ListReads::choices);
    }

    /** @param work gets what changes, and what to change it with */
    private <T> Done<T> change(Function<ContactChanges, T> work) {
        index.catchUp();
        return store.write(tx -> {
            Deeds deeds = new Deeds(tx, records, outbox, clock.instant());
            T result = work.apply(new ContactChanges(deeds, newId));
            return new Done<>(result, undo(deeds));
        });
    }

    private record Done<T>(T result, Undo undo) {}

    private Undo changing(Consumer<ContactChanges> work) {
        return change(changes -> {
                    work.accept(changes);
                    return null;
                })
                .undo();
    }

    private Undo undo(Deeds deeds) {
        List<Deeds.Back> back = deeds.back();
        return Undo.once(() -> store.change(tx -> back.forEach(one -> one.take(tx, clock.instant()))));
    }

    @Override
    public Made create(ContactFields fields) {
        Done<Ref> made = change(changes -> changes.create(fields));
        return new Made(made.result().text(), made.undo());
    }

    @Override
    public Undo edit(String ref, ContactFields shown, ContactFields fields) {
        return changing(changes -> changes.edit(changes.known(ref).entry(), shown, fields));
    }

    @Override
    public Undo say(String ref, String status, String preferred, List<String> tags) {
        return changing(changes -> changes.say(changes.known(ref).entry(), status, preferred, tags));
    }

    @Override
    public Undo delete(Collection<String> refs) {
        return changing(changes -> each(changes, refs).forEach(changes::delete));
    }

    @Override
    public Undo join(Collection<String> refs) {
        return changing(changes -> {
            Collection<DetailReads> people = each(changes, refs);
            if (people.size() > 1) {
                changes.join(people.stream().map(DetailReads::entry).toList());
            }
        });
    }

    /** Each contact once. */
    private static Collection<DetailReads> each(ContactChanges changes, Collection<String> refs) {
        Map<Long, DetailReads> people = new LinkedHashMap<>();
        for (String ref : refs) {
            DetailReads known = changes.known(ref);
            people.put(known.contact(), known);
        }
        return people.values();
    }

    @Override
    public Undo split(String ref) {
        return changing(
                changes -> changes.split(changes.known(ref).entry(), Ref.of(ref).orElseThrow()));
    }

    @Override
    public Undo notSame(String one, String other) {
        return changing(changes ->
                changes.notSame(changes.known(one).entry(), changes.known(other).entry()));
    }

    @Override
    public Undo note(String ref, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing is noted");
        }
        return changing(changes -> changes.note(changes.known(ref).entry(), text, account.get()));
    }

    @Override
    public Undo editNote(String noteId, String text) {
        return noting(deeds -> deeds.edit(Kind.NOTE, noteId, Map.of("text", text.strip())));
    }

    @Override
    public Undo deleteNote(String noteId) {
        return noting(deeds -> deeds.delete(Kind.NOTE, noteId));
    }

    private Undo noting(Consumer<Deeds> work) {
        return store.write(tx -> {
            Deeds deeds = new Deeds(tx, records, outbox, clock.instant());
            work.accept(deeds);
            return undo(deeds);
        });
    }

    @Override
    public ImportPlan plan(ImportFile file, List<ImportColumn> columns) {
        return reading(reading -> ImportPlanner.plan(reading, file, columns));
    }

    @Override
    public Undo write(ImportPlan plan, IntConsumer done) {
        List<Planned> lines = plan.lines().stream()
                .filter(line -> line.outcome() == Outcome.NEW || line.outcome() == Outcome.CHANGED)
                .toList();
        List<Undo> steps = new ArrayList<>();
        index.catchUp();
        for (int from = 0; from < lines.size(); from += STEP) {
            List<Planned> some = lines.subList(from, Math.min(lines.size(), from + STEP));
            steps.add(store.write(tx -> {
                Deeds deeds = new Deeds(tx, records, outbox, clock.instant());
                some.forEach(line -> new ContactChanges(deeds, newId).take(line));
                return undo(deeds);
            }));
            done.accept(from + some.size());
        }
        return Undo.once(() -> steps.reversed().forEach(Undo::undo));
    }

    @Override
    public int exportCsv(ContactQuery query, Locale language, Path file) {
        List<ContactRow> rows = list(query.withLimit(Integer.MAX_VALUE));
        ContactsCsv.write(rows, language, file);
        return rows.size();
    }
}
