package coachdesk.desk.conversations.store;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Room;
import coachdesk.desk.conversations.Rooms;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Reversible;
import coachdesk.desk.store.Store;
import coachdesk.desk.words.SearchText;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The rooms over the store. Any thread. */
public final class StoredRooms implements Rooms {
    private static final String ALL = """
        SELECT id, doc, grouped AND coalesce(mode, '') IN ('community', 'vip', 'promo', 'group'), members
        FROM conversation
        WHERE NOT deleted AND NOT archived AND coalesce(mode, '') <> 'private'
            AND (json_extract(doc, '$.link_token') IS NOT NULL AND title IS NOT NULL
                OR mode IN ('community', 'vip', 'promo', 'group'))
        ORDER BY json_extract(doc, '$.created_at') DESC, id\
        """;

    /** Everybody whom the studio knows, whoever wrote first and whoever booked. */
    private static final String KNOWN = """
        SELECT id, name, coalesce(email, whatsapp) AS address FROM participant WHERE NOT deleted
        UNION ALL
        SELECT id, name, coalesce(email, whatsapp) FROM person p WHERE NOT deleted
            AND NOT EXISTS (SELECT 1 FROM participant q WHERE q.id = p.id AND NOT q.deleted)
        ORDER BY name COLLATE NOCASE NULLS LAST, address, id\
        """;

    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Supplier<String> newToken;
    private final Clock clock;
    private final Supplier<Optional<URI>> server;

    /**
     * @param newToken makes what nobody guesses, see {@link LinkTokens}
     * @param server where people follow links; may be slow
     */
    public StoredRooms(
            Store store,
            Records records,
            Outbox outbox,
            Supplier<String> newId,
            Supplier<String> newToken,
            Clock clock,
            Supplier<Optional<URI>> server) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.newToken = newToken;
        this.clock = clock;
        this.server = server;
    }

    @Override
    public List<Room> all() {
        Optional<URI> root = server.get();
        return store.reading(reading -> reading.statements()
                .all(
                        ALL,
                        row -> room(
                                row.getString(1),
                                Json.tryRead(row.getString(2)).orElse(Map.of()),
                                row.getBoolean(3),
                                Json.list(row.getString(4)).size(),
                                root)));
    }

    private static Room room(String id, Map<String, Object> doc, boolean group, int members, Optional<URI> root) {
        String token = DocFields.text(doc, "link_token");
        return new Room(
                id,
                DocFields.text(doc, "title"),
                group,
                DocFields.text(doc, "mode"),
                DocFields.text(doc, "custom_prompt"),
                token == null || !token.matches("[A-Za-z0-9_-]+")
                        ? null
                        : root.map(uri -> uri.toString().replaceAll("/+$", "") + "/chat/" + token)
                                .orElse(null),
                members,
                Instants.read(doc.get("created_at")).orElse(null));
    }

    @Override
    public Room link(String title, String prompt) {
        return make(title, prompt, "ai");
    }

    @Override
    public Room group(String title) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a group has a title");
        }
        return make(title, "", "group");
    }

    private Room make(String title, String prompt, String mode) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", newId.get());
        doc.put("title", title.strip());
        doc.put("mode", mode);
        doc.put("is_ai_active", mode.equals(Mode.AI.wire()));
        doc.put("custom_prompt", blankToNull(prompt));
        doc.put("link_token", newToken.get());
        doc.put("participant_ids", List.of());
        doc.put("is_deleted", false);
        doc.put("created_at", clock.instant().toString());
        String id = (String) doc.get("id");
        change(changes -> changes.create(Kind.CONVERSATION, id, doc));
        return room(id, doc, mode.equals("group"), 0, server.get());
    }

    @Override
    public Undo change(String id, String title, String prompt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", blankToNull(title));
        fields.put("custom_prompt", blankToNull(prompt));
        return edit(id, fields);
    }

    @Override
    public Undo remove(String id) {
        return edit(id, Map.of("is_deleted", true, "deleted_at", clock.instant().toString()));
    }

    @Override
    public Undo answeredBy(String id, Mode mode) {
        return edit(id, Map.of("mode", mode.wire(), "is_ai_active", mode == Mode.AI));
    }

    private Undo edit(String id, Map<String, Object> fields) {
        return change(changes -> {
            changes.document(Kind.CONVERSATION, id);
            changes.edit(Kind.CONVERSATION, id, fields);
        });
    }

    private Undo change(Consumer<Reversible> change) {
        var back = store.write(tx -> {
            Reversible changes = new Reversible(records, outbox, tx, clock);
            change.accept(changes);
            return changes.back();
        });
        return Undo.once(() -> store.change(back));
    }

    @Override
    public List<Member> members(String id) {
        return store.reading(reading -> {
            Set<String> ids = ids(reading, id);
            Map<String, Member> known = new LinkedHashMap<>();
            known(reading).stream()
                    .filter(member -> ids.contains(member.id()))
                    .forEach(member -> known.put(member.id(), member));
            ids.forEach(each -> known.putIfAbsent(each, new Member(each, null, null)));
            return List.copyOf(known.values());
        });
    }

    @Override
    public List<Member> others(String id, String text, int most) {
        String wanted = SearchText.fold(text.strip());
        return store.reading(reading -> {
            Set<String> ids = ids(reading, id);
            return known(reading).stream()
                    .filter(member -> !ids.contains(member.id()))
                    .filter(member -> wanted.isEmpty()
                            || SearchText.fold(member.name() + "\n" + member.address())
                                    .contains(wanted))
                    .limit(most)
                    .toList();
        });
    }

    private static List<Member> known(Reading reading) {
        return reading.statements().all(KNOWN, row -> new Member(row.getString(1), row.getString(2), row.getString(3)));
    }

    private static Set<String> ids(Reading reading, String id) {
        return reading.statements()
                .first("SELECT members FROM conversation WHERE id = ? AND NOT deleted", row -> row.getString(1), id)
                .<Set<String>>map(json -> {
                    Set<String> ids = new LinkedHashSet<>();
                    Json.list(json).forEach(each -> ids.add(String.valueOf(each)));
                    return ids;
                })
                .orElse(Set.of());
    }

    @Override
    public Undo add(String id, String memberId) {
        return members(id, ids -> {
            if (!ids.contains(memberId)) {
                ids.add(memberId);
            }
        });
    }

    @Override
    public Undo remove(String id, String memberId) {
        return members(id, ids -> ids.remove(memberId));
    }

    private Undo members(String id, Consumer<List<Object>> change) {
        return change(changes -> {
            Map<String, Object> doc = changes.document(Kind.CONVERSATION, id);
            List<Object> ids =
                    new ArrayList<>(doc.get("participant_ids") instanceof List<?> several ? several : List.of());
            change.accept(ids);
            changes.edit(Kind.CONVERSATION, id, Map.of("participant_ids", ids));
        });
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
