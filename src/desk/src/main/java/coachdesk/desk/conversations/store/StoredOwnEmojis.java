package coachdesk.desk.conversations.store;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.EmojiPicture;
import coachdesk.desk.conversations.OwnEmoji;
import coachdesk.desk.conversations.OwnEmojis;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The studio's own emoji over the store. Any thread. */
public final class StoredOwnEmojis implements OwnEmojis {
    private static final int LONGEST_NAME = 40;

    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;

    /** @param newId makes UUIDs */
    public StoredOwnEmojis(Store store, Records records, Outbox outbox, Supplier<String> newId, Clock clock) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
    }

    @Override
    public List<OwnEmoji> all() {
        return store.reading(StoredOwnEmojis::all);
    }

    private static List<OwnEmoji> all(Reading reading) {
        return reading
                .statements()
                .all(
                        "SELECT id, doc FROM emoji WHERE NOT deleted",
                        row -> emoji(
                                row.getString(1), Json.tryRead(row.getString(2)).orElse(Map.of())))
                .stream()
                .flatMap(one -> one)
                .sorted(Comparator.comparing(OwnEmoji::name).thenComparing(OwnEmoji::id))
                .toList();
    }

    private static Stream<OwnEmoji> emoji(String id, Map<String, Object> doc) {
        String name = DocFields.text(doc, "name");
        String address = DocFields.text(doc, "image_data");
        boolean used = !Boolean.FALSE.equals(doc.get("active"));
        return used && address != null && address.startsWith("data:image/")
                ? Stream.of(new OwnEmoji(id, name == null ? id : name, address))
                : Stream.of();
    }

    @Override
    public Undo add(String name, EmojiPicture picture) {
        String id = store.write(tx -> {
            List<String> taken = all(tx).stream().map(OwnEmoji::name).toList();
            String plain = plain(name);
            String free = IntStream.iterate(1, n -> n + 1)
                    .mapToObj(n -> n == 1 ? plain : plain + "-" + n)
                    .filter(one -> taken.stream().noneMatch(one::equalsIgnoreCase))
                    .findFirst()
                    .orElseThrow();
            String made = newId.get();
            Map<String, Object> doc = new LinkedHashMap<>();
            doc.put("id", made);
            doc.put("name", free);
            doc.put("image_data", picture.address());
            doc.put("category", "custom");
            doc.put("active", true);
            doc.put("created_at", clock.instant().toString());
            outbox.create(tx, Kind.EMOJI, made, doc, clock.instant());
            return made;
        });
        return Undo.once(() -> store.change(tx -> outbox.delete(tx, Kind.EMOJI, id, clock.instant())));
    }

    /** As it can stand in a tag. */
    private static String plain(String name) {
        String plain = name.strip().replaceAll("[\\s\\[\\]]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty()
                ? "emoji"
                : plain.substring(
                        0,
                        plain.offsetByCodePoints(0, Math.min(plain.codePointCount(0, plain.length()), LONGEST_NAME)));
    }

    @Override
    public Undo remove(String id) {
        Map<String, Object> before = store.write(tx -> {
            Map<String, Object> doc = records.find(tx, Kind.EMOJI, id)
                    .filter(record -> !record.deleted())
                    .map(Records.Stored::doc)
                    .orElse(Map.of());
            if (!doc.isEmpty()) {
                outbox.delete(tx, Kind.EMOJI, id, clock.instant());
            }
            return doc;
        });
        return Undo.once(() -> store.change(tx -> {
            if (!before.isEmpty()) {
                outbox.restore(tx, Kind.EMOJI, id, before, clock.instant());
            }
        }));
    }
}
