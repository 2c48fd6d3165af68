package coachdesk.desk.conversations.store;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.contacts.store.StoredContacts;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** A data folder of one desk, and what its server tells it. */
final class InboxStore implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    final Records records = new Records(DeskKinds.of(() -> ZONE));
    final SettableClock clock = new SettableClock(NOW);
    final Store store;
    final RandomIds ids;
    final Outbox outbox;
    final StoredConversations conversations;
    final StoredDrafts drafts;
    final StoredLaterMessages later;
    final StoredCannedReplies replies;
    final StoredOwnEmojis emoji;
    final StoredCorrespondents people;
    private final Map<String, Long> revs = new HashMap<>();

    InboxStore(Path folder, String device) {
        store = NewStore.in(folder);
        store.change(tx -> Meta.put(tx, Meta.DEVICE, device));
        ids = new RandomIds(new SplittableRandom(device.hashCode()));
        outbox = new Outbox(records, ids);
        conversations = new StoredConversations(store, records, outbox, ids, clock, () -> "Coach");
        drafts = new StoredDrafts(store, records, outbox, clock);
        later = new StoredLaterMessages(store, records, outbox, ids, clock, () -> ZONE, () -> "Coach");
        replies = new StoredCannedReplies(store, records, outbox, ids, clock, () -> ZONE, () -> "fr");
        emoji = new StoredOwnEmojis(store, records, outbox, ids, clock);
        people = new StoredCorrespondents(
                store, new StoredContacts(store, records, outbox, ids, clock, () -> "coach"), clock);
    }

    void told(Kind kind, String id, Object... fields) {
        Map<String, Object> doc = new LinkedHashMap<>(Map.of("id", id));
        for (int i = 0; i < fields.length; i += 2) {
            doc.put(fields[i].toString(), fields[i + 1]);
        }
        told(kind, id, doc);
    }

    void told(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> records.told(tx, kind, id, revs.merge(kind + id, 1L, Long::sum), doc));
    }

    void said(String id, String conversation, String by, String at, String text) {
        told(Kind.MESSAGE, id, "session_id", conversation, "sender_type", by, "created_at", at, "content", text);
    }

    /** As it stands here now. */
    Map<String, Object> doc(Kind kind, String id) {
        return store.write(tx -> records.find(tx, kind, id).orElseThrow().doc());
    }

    int queued(Kind kind) {
        return store.reading(reading -> reading.statements()
                .first("SELECT count(*) FROM operation WHERE kind = ?", row -> row.getInt(1), kind.wire())
                .orElse(0));
    }

    @Override
    public void close() {
        store.close();
    }
}
