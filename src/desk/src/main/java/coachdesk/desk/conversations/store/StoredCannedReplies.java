package coachdesk.desk.conversations.store;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.wording.Occasions;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.contract.campaigns.wording.Wording;
import coachdesk.desk.conversations.CannedReplies;
import coachdesk.desk.conversations.CannedReply;
import coachdesk.desk.conversations.Correspondent;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Reversible;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The ready answers over the store. Any thread. */
public final class StoredCannedReplies implements CannedReplies {
    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Supplier<String> language;

    /**
     * @param newId makes UUIDs
     * @param zone of the studio, at the moment
     * @param language in which days are named; null for French
     */
    public StoredCannedReplies(
            Store store,
            Records records,
            Outbox outbox,
            Supplier<String> newId,
            Clock clock,
            Supplier<ZoneId> zone,
            Supplier<String> language) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
        this.zone = zone;
        this.language = language;
    }

    @Override
    public List<CannedReply> all() {
        return store.reading(reading -> reading
                .statements()
                .all(
                        "SELECT id, doc FROM canned_reply WHERE NOT deleted",
                        row -> reply(
                                row.getString(1), Json.tryRead(row.getString(2)).orElse(Map.of())))
                .stream()
                .sorted(Comparator.comparing(CannedReply::shortcut)
                        .thenComparing(CannedReply::title)
                        .thenComparing(CannedReply::id))
                .toList());
    }

    private static CannedReply reply(String id, Map<String, Object> doc) {
        return new CannedReply(id, words(doc, "shortcut"), words(doc, "title"), words(doc, "text"), words(doc, "link"));
    }

    private static String words(Map<String, Object> doc, String field) {
        return doc.get(field) instanceof String words ? words : "";
    }

    @Override
    public Undo keep(CannedReply reply) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("shortcut", reply.shortcut().strip().replaceFirst("^/+", ""));
        fields.put("title", reply.title().strip());
        fields.put("text", reply.text().strip());
        fields.put("link", reply.link().isBlank() ? null : reply.link().strip());
        if (reply.id() != null) {
            Map<String, Object> before =
                    store.write(tx -> outbox.edit(tx, Kind.CANNED_REPLY, reply.id(), fields, clock.instant()));
            return Undo.once(() -> store.change(tx -> {
                if (!before.isEmpty()) {
                    outbox.edit(tx, Kind.CANNED_REPLY, reply.id(), before, clock.instant());
                }
            }));
        }
        String id = store.write(tx -> {
            String made = newId.get();
            fields.put("id", made);
            fields.values().removeIf(Objects::isNull);
            outbox.create(tx, Kind.CANNED_REPLY, made, fields, clock.instant());
            return made;
        });
        return Undo.once(() -> store.change(tx -> outbox.delete(tx, Kind.CANNED_REPLY, id, clock.instant())));
    }

    @Override
    public Undo delete(String id) {
        Consumer<Transaction> back = store.write(tx -> {
            Reversible changes = new Reversible(records, outbox, tx, clock);
            changes.deleteIfThere(Kind.CANNED_REPLY, id);
            return changes.back();
        });
        return Undo.once(() -> store.change(back));
    }

    @Override
    public Worded wording(CannedReply reply, String conversationId) {
        return store.reading(reading -> worded(reading, reply, conversationId));
    }

    private Worded worded(Reading reading, CannedReply reply, String conversationId) {
        Wording wording = new Wording(reply.text());
        Correspondent somebody = PeopleReads.of(reading, conversationId, 1).stream()
                .findFirst()
                .orElse(new Correspondent(null, null, null, null, null, null, null));
        Occasions occasions = new Occasions(clock.instant(), zone.get(), language.get());
        if (wording.variables().stream().anyMatch(Occasions.VARIABLES::contains)) {
            PeopleReads.reservations(reading, somebody).forEach(occasions::reservation);
        }
        Map<Variable, String> values = occasions.values(
                somebody.bareId(),
                somebody.name(),
                somebody.email(),
                reply.link().isBlank() ? null : reply.link());
        Set<Variable> missing = EnumSet.noneOf(Variable.class);
        wording.variables().stream()
                .filter(variable -> !values.containsKey(variable))
                .forEach(missing::add);
        Map<String, String> asWritten = missing.stream().collect(Collectors.toMap(Variable::word, Variable::written));
        return new Worded(wording.render(values, asWritten).text(), missing);
    }
}
