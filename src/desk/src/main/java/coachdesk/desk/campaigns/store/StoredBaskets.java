package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.BASKET;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.contract.campaigns.basket.Contact;
import coachdesk.contract.campaigns.basket.Recipient;
import coachdesk.contract.campaigns.wording.Occasions;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.desk.campaigns.Baskets;
import coachdesk.desk.files.ImportFile;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jooq.impl.DSL;

/** Baskets over the store. Any thread. */
public final class StoredBaskets implements Baskets {
    private static final Set<Topic> OF_CONTACTS =
            EnumSet.of(Topic.PERSON, Topic.PARTICIPANT, Topic.CONVERSATION, Topic.OPT_OUT);

    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;
    private final AtomicLong generation = new AtomicLong();
    private volatile Held held;

    private final Supplier<Settings.Values> settings;
    private final ComingSessions coming;

    private record Held(long generation, KnownNumbers numbers, ContactBook book) {}

    /**
     * @param newId makes UUIDs
     * @param settings as they are at the moment
     */
    public StoredBaskets(
            Store store,
            Records records,
            Outbox outbox,
            Supplier<String> newId,
            Clock clock,
            Supplier<Settings.Values> settings) {
        this.settings = settings;
        this.coming = new ComingSessions(store, () -> settings.get().zone());
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
        store.signals().listen(topics -> {
            if (!Collections.disjoint(topics, OF_CONTACTS)) {
                generation.incrementAndGet();
            }
        });
    }

    /** As it is now; read again only when contacts have changed since. */
    private ContactBook book() {
        long now = generation.get();
        String country = settings.get().sending().country();
        Held known = held;
        boolean same = known != null && known.numbers().country().equals(country);
        if (!same || known.generation() != now) {
            KnownNumbers numbers = same ? known.numbers() : new KnownNumbers(country);
            known = new Held(now, numbers, store.reading(reading -> ContactBook.read(reading, numbers)));
            held = known;
        }
        return known.book();
    }

    @Override
    public List<Candidate> search(String text, int limit) {
        return book().search(text, limit);
    }

    @Override
    public int count(String text) {
        return book().search(text, Integer.MAX_VALUE).size();
    }

    @Override
    public List<BasketEntry> all(String text) {
        return book().search(text, Integer.MAX_VALUE).stream()
                .map(Candidate::entry)
                .toList();
    }

    @Override
    public List<Candidate> members(String groupId) {
        ContactBook book = book();
        return book.contacts().group(groupId).stream()
                .flatMap(group -> group.members().stream())
                .flatMap(id -> book.candidate(id).stream())
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    @Override
    public Audience audience(Collection<BasketEntry> entries, Set<Channel> channels, boolean template, Instant at) {
        return Audience.of(entries, channels, book().contacts(), template, at);
    }

    @Override
    public Map<Variable, String> values(Campaign campaign, Recipient recipient, Instant at) {
        Occasions occasions = coming.of(campaign, at);
        String link = campaign.action() == null ? null : campaign.action().link();
        if (recipient.group()) {
            return occasions.values(recipient.id(), null, null, link);
        }
        String email = book().contacts()
                .person(recipient.id())
                .map(Contact::email)
                .orElse(recipient.channel() == Channel.EMAIL ? recipient.address() : null);
        return occasions.values(recipient.id(), recipient.name(), email, link);
    }

    @Override
    public Pasted pasted(String text) {
        return PastedText.read(text, book());
    }

    @Override
    public Pasted csv(Path file) {
        return PastedText.rows(ImportFile.read(file).all(), book());
    }

    @Override
    public List<Saved> saved() {
        return store.read(sql -> sql
                .select(BASKET.DOC)
                .from(BASKET)
                .where(BASKET.DELETED.isFalse())
                .orderBy(DSL.lower(BASKET.NAME), BASKET.ID)
                .fetch(BASKET.DOC)
                .stream()
                .flatMap(doc -> Json.tryRead(doc).stream())
                .map(StoredBaskets::saved)
                .toList());
    }

    private static Saved saved(Map<String, Object> doc) {
        return new Saved(
                String.valueOf(doc.get("id")),
                Objects.toString(doc.get("name"), ""),
                BasketEntry.listOf(doc.get("entries")));
    }

    @Override
    public void save(String name, List<BasketEntry> entries) {
        List<Map<String, Object>> fields =
                new ArrayList<>(entries.stream().map(BasketEntry::fields).toList());
        store.change(tx -> {
            String known = tx.sql()
                    .select(BASKET.ID)
                    .from(BASKET)
                    .where(BASKET.DELETED.isFalse(), BASKET.NAME.eq(name.strip()))
                    .limit(1)
                    .fetchOne(BASKET.ID);
            if (known != null) {
                outbox.edit(tx, Kind.BASKET, known, Map.of("entries", fields), clock.instant());
                return;
            }
            String id = newId.get();
            Map<String, Object> doc = new LinkedHashMap<>();
            doc.put("id", id);
            doc.put("name", name.strip());
            doc.put("entries", fields);
            outbox.create(tx, Kind.BASKET, id, doc, clock.instant());
        });
    }

    @Override
    public Undo remove(String savedId) {
        Map<String, Object> before = store.write(tx -> {
            Map<String, Object> doc =
                    Sendings.doc(tx, records, Kind.BASKET, savedId).orElseThrow(() -> CampaignChanges.missing(savedId));
            outbox.delete(tx, Kind.BASKET, savedId, clock.instant());
            return doc;
        });
        return Undo.once(() -> store.change(tx -> outbox.restore(tx, Kind.BASKET, savedId, before, clock.instant())));
    }
}
