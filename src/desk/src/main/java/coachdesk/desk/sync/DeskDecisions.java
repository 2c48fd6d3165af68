package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.articles.ArticleMerge;
import coachdesk.contract.articles.Paragraphs;
import coachdesk.contract.sync.OpType;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import coachdesk.desk.sync.store.AsideOps;
import coachdesk.desk.sync.store.AsideOps.Aside;
import coachdesk.desk.sync.store.Queue;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions over the store. Any thread. */
public final class DeskDecisions implements Decisions {
    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Clock clock;

    public DeskDecisions(Store store, Records records, Outbox outbox, Clock clock) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Decision> open() {
        return store.reading(reading -> AsideOps.open(reading.sql()).stream()
                .map(aside -> decision(aside, records.find(reading, aside.kind(), aside.id())))
                .toList());
    }

    private static Decision decision(Aside aside, Optional<Records.Stored> now) {
        Map<String, Object> shown = now.map(Records.Stored::doc)
                .or(() -> Optional.ofNullable(aside.theirs()))
                .or(() -> Optional.ofNullable(aside.body()))
                .orElse(Map.of());
        Map<String, Object> by = aside.theirsBy() == null ? Map.of() : aside.theirsBy();
        return new Decision(
                aside.opId(),
                aside.kind(),
                aside.id(),
                label(aside.kind(), aside.id(), shown),
                aside.type(),
                Decision.Reason.valueOf(aside.reason().toUpperCase(Locale.ROOT)),
                aside.code() == null ? null : ErrorCode.ofWire(aside.code()),
                aside.message(),
                aside.at(),
                fields(aside, aside.theirs() == null ? shown : aside.theirs()),
                text(by, "deviceName"),
                text(by, "person"),
                instant(text(by, "at")));
    }

    private static List<Decision.Field> fields(Aside aside, Map<String, Object> theirs) {
        if (!aside.type().equals(OpType.EDIT) || aside.body() == null) {
            return List.of();
        }
        Map<String, Object> base = aside.base() == null ? Map.of() : aside.base();
        return aside.body().keySet().stream()
                .filter(field -> aside.fields().isEmpty() || aside.fields().contains(field))
                .map(field ->
                        field(aside.kind(), field, base.get(field), aside.body().get(field), theirs.get(field)))
                .toList();
    }

    /** Of a long text, the paragraphs that are to be decided. */
    private static Decision.Field field(Kind kind, String name, Object base, Object mine, Object theirs) {
        if (ArticleMerge.body(kind, name) && mine instanceof String said && theirs instanceof String other) {
            var disputed = Paragraphs.contradiction(base instanceof String text ? text : "", said, other);
            return new Decision.Field(
                    name, Json.write(disputed.base()), Json.write(disputed.mine()), Json.write(disputed.theirs()));
        }
        return new Decision.Field(name, Json.writeOrNull(base), Json.writeOrNull(mine), Json.writeOrNull(theirs));
    }

    private static String label(Kind kind, String id, Map<String, Object> doc) {
        Stream<String> parts =
                switch (kind) {
                    case RESERVATION -> Stream.of(text(doc, "reservationCode"), text(doc, "userName"));
                    case ATTENDANCE -> Stream.of(text(doc, "code"));
                    default ->
                        Stream.of("name", "title", "code")
                                .map(field -> text(doc, field))
                                .filter(Objects::nonNull)
                                .limit(1);
                };
        String label = parts.filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return label.isEmpty() ? id : label;
    }

    private static String text(Map<String, Object> doc, String name) {
        return doc.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private static Instant instant(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void settle(String id, Decision.Choice choice) {
        store.change(tx -> {
            Aside aside = AsideOps.open(tx.sql(), id)
                    .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND).asException());
            boolean again =
                    switch (choice) {
                        case MINE, RETRY -> queueAgain(tx, aside);
                        case THEIRS -> queueRest(tx, aside);
                        case DROP -> false;
                    };
            String queued = again ? AsideOps.lastQueued(tx) : null;
            if (queued != null && Decision.Reason.POISONED.name().equalsIgnoreCase(aside.reason())) {
                // Who failed over it may have done it all the same.
                Queue.markSent(tx, List.of(queued));
            }
            AsideOps.settle(tx, id, choice.name().toLowerCase(Locale.ROOT), queued, clock.instant());
        });
    }

    /** On what the server has now. @return false when that is what was wanted already */
    private boolean queueAgain(Transaction tx, Aside aside) {
        Kind kind = aside.kind();
        switch (aside.type()) {
            case OpType.CREATE -> outbox.create(tx, kind, aside.id(), aside.body(), aside.at());
            case OpType.RESTORE -> outbox.restore(tx, kind, aside.id(), aside.body(), aside.at());
            case OpType.DELETE -> {
                if (gone(tx, aside)) {
                    return false;
                }
                outbox.delete(tx, kind, aside.id(), aside.base() == null ? Map.of() : aside.base(), aside.at());
            }
            default -> {
                if (aside.theirs() != null && gone(tx, aside)) {
                    // Deleted meanwhile: keeping mine brings it back, as an edit of a deleted record does.
                    Map<String, Object> mine = new LinkedHashMap<>(aside.theirs());
                    mine.putAll(aside.body());
                    outbox.restore(tx, kind, aside.id(), mine, aside.at());
                    return true;
                }
                return edit(tx, aside, true);
            }
        }
        return true;
    }

    /** What was changed along with it, and contradicts nothing. @return false when there is nothing */
    private boolean queueRest(Transaction tx, Aside aside) {
        return aside.type().equals(OpType.EDIT) && aside.theirs() != null && !gone(tx, aside) && edit(tx, aside, false);
    }

    private boolean edit(Transaction tx, Aside aside, boolean keepMine) {
        Map<String, Object> now = records.find(tx, aside.kind(), aside.id())
                .map(Records.Stored::doc)
                .orElse(Map.of());
        Map<String, Object> base = aside.base() == null ? Map.of() : aside.base();
        Map<String, Object> fields = new LinkedHashMap<>();
        aside.body().forEach((field, mine) -> {
            boolean disputed = aside.fields().isEmpty() || aside.fields().contains(field);
            fields.put(
                    field,
                    ArticleMerge.decided(
                            aside.kind(), field, base.get(field), mine, now.get(field), keepMine || !disputed));
        });
        boolean changes = fields.entrySet().stream()
                .anyMatch(field -> !ArticleMerge.stamp(aside.kind(), field.getKey())
                        && !Objects.equals(field.getValue(), now.get(field.getKey())));
        return changes
                && !outbox.edit(tx, aside.kind(), aside.id(), fields, aside.at())
                        .isEmpty();
    }

    private boolean gone(Transaction tx, Aside aside) {
        return records.find(tx, aside.kind(), aside.id()).isEmpty();
    }

    @Override
    public boolean undo(String id) {
        return store.write(tx -> {
            Optional<Aside> settled = AsideOps.settled(tx.sql(), id);
            boolean undone = settled.isPresent() && takeBack(tx, settled.get());
            if (undone) {
                AsideOps.reopen(tx, id);
            }
            return undone;
        });
    }

    private boolean takeBack(Transaction tx, Aside aside) {
        if (aside.queuedAs() == null) {
            return true;
        }
        if (AsideOps.withdraw(tx, aside.queuedAs())) {
            records.refresh(tx, aside.kind(), aside.id());
            return true;
        }
        Optional<Records.Stored> known = records.find(tx, aside.kind(), aside.id());
        if (aside.type().equals(OpType.EDIT) && known.isPresent() && aside.theirs() != null) {
            Map<String, Object> now = known.get().doc();
            Map<String, Object> back = new LinkedHashMap<>();
            aside.body().forEach((field, mine) -> {
                // What somebody wrote over mine is not mine to take back; a text holds the paragraphs of both.
                if (Objects.equals(mine, now.get(field)) || ArticleMerge.body(aside.kind(), field)) {
                    back.put(field, aside.theirs().get(field));
                }
            });
            outbox.edit(tx, aside.kind(), aside.id(), back, clock.instant());
            return true;
        }
        return false;
    }
}
