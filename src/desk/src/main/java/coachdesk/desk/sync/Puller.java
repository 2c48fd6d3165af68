package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Change;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.contract.sync.Digest;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.SpareIndexes;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Told;
import coachdesk.desk.store.Transaction;
import coachdesk.desk.sync.store.ServerRows;
import coachdesk.desk.sync.store.ServerRows.Same;
import coachdesk.desk.tasks.Ahead;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Takes over what the remote has. The cursor moves in the transaction of the last rows that it covers. */
final class Puller {
    private final Store store;
    private final Records records;
    private final Remote remote;
    private final ServerRows rows;
    private final Ahead ahead;
    private Problem warning;
    private String serverTime;

    /** @param ahead fetches the next page while one is being written */
    Puller(Store store, Records records, Remote remote, ServerRows rows, Ahead ahead) {
        this.store = store;
        this.records = records;
        this.remote = remote;
        this.rows = rows;
        this.ahead = ahead;
    }

    Problem warning() {
        return warning;
    }

    /** ISO-8601; null when the remote does not say. */
    String serverTime() {
        return serverTime;
    }

    /**
     * @param damaged by kind, records to take over even if they seem unchanged
     * @return what the remote says that each kind must amount to; empty when it says nothing
     */
    Map<Kind, Digest> pull(Map<Kind, Set<String>> damaged) {
        String cursor = remote.knowsChanges()
                ? store.read(sql -> Meta.get(sql, Meta.CURSOR)).orElse(null)
                : null;
        if (cursor != null) {
            try {
                return changes(cursor);
            } catch (RemoteFailure e) {
                if (e.code() != ErrorCode.SYNC_CURSOR_OLD) {
                    throw e;
                }
                store.change(tx -> Meta.put(tx, Meta.CURSOR, null));
            }
        }
        boolean first =
                remote.knowsChanges() && records.kinds().all().stream().allMatch(table -> rows.none(table.kind()));
        return first ? changes(null) : fromStart(null, damaged);
    }

    /** Everything of one kind again, because it differs from what the remote says, or is damaged here. */
    Map<Kind, Digest> again(Kind kind, Set<String> damaged) {
        return fromStart(kind, Map.of(kind, damaged));
    }

    /** What was said since. @return whether there is more */
    boolean glance(Set<String> watched) {
        Pull pull = remote.glance(watched);
        take(byKind(pull), Same.REVISION, Map.of(), tx -> {});
        remote.stored();
        return pull.page().more();
    }

    private Map<Kind, Digest> changes(String after) {
        boolean first = after == null;
        Pull pull = ask(after, null);
        if (pull.page().changes().isEmpty() && pull.page().cursor().equals(after)) {
            return digests(pull.page()); // Nothing happened: not even the cursor has to be written.
        }
        if (first && pull.page().more()) {
            SpareIndexes.leaveOut(store, records.kinds());
        }
        Runnable write = () -> {};
        while (pull.page().more()) {
            Pull here = pull;
            Step step = ahead.meanwhile(() -> step(here, first), write);
            write = step.write();
            if (step.failure() != null) {
                write.run();
                throw step.failure();
            }
            pull = step.next();
        }
        Runnable last = ready(pull, first);
        write.run();
        last.run();
        return digests(pull.page());
    }

    /**
     * A page that can be written, and the one behind it.
     *
     * @param failure why there is none; what has come is kept, or a line that carries one page at a time would never get on
     */
    private record Step(Runnable write, Pull next, RemoteFailure failure) {}

    private Step step(Pull pull, boolean first) {
        AtomicReference<Runnable> write = new AtomicReference<>();
        Runnable getReady = () -> write.set(ready(pull, first));
        try {
            Pull next = ahead.meanwhile(() -> ask(pull.page().cursor(), null), getReady);
            return new Step(write.get(), next, null);
        } catch (RemoteFailure e) {
            return new Step(write.get(), null, e);
        }
    }

    /** @param first whether nearly all of it will be new here: then its rows are worked out before the transaction */
    private Runnable ready(Pull pull, boolean first) {
        Map<Kind, List<Told>> told = byKind(pull);
        if (first) {
            told.values().forEach(list -> list.forEach(Told::getReady));
        }
        return () -> take(
                told,
                first ? Same.NONE_HERE : Same.WORD_FOR_WORD,
                Map.of(),
                tx -> Meta.put(tx, Meta.CURSOR, pull.page().cursor()));
    }

    private Map<Kind, Digest> fromStart(Kind only, Map<Kind, Set<String>> damaged) {
        Map<Kind, Set<String>> mentioned = new EnumMap<>(Kind.class);
        String cursor = null;
        while (true) {
            Pull pull = ask(cursor, only);
            Map<Kind, List<Told>> told = byKind(pull);
            if (only != null) {
                told.keySet().retainAll(Set.of(only));
            }
            told.forEach((kind, list) -> list.forEach(one -> mention(mentioned, kind, one)));
            take(told, remote.knowsChanges() ? Same.WORD_FOR_WORD : Same.REVISION, damaged, tx -> {});
            remote.stored();
            cursor = pull.page().cursor();
            if (!pull.page().more()) {
                sweep(only, pull.complete(), mentioned);
                if (only == null && remote.knowsChanges()) {
                    String last = cursor;
                    store.change(tx -> Meta.put(tx, Meta.CURSOR, last));
                }
                return digests(pull.page());
            }
        }
    }

    private static void mention(Map<Kind, Set<String>> mentioned, Kind kind, Told told) {
        Set<String> ids = mentioned.computeIfAbsent(kind, k -> new HashSet<>());
        if (told.gone()) {
            ids.remove(told.id());
        } else {
            ids.add(told.id());
        }
    }

    private void sweep(Kind only, Set<Kind> complete, Map<Kind, Set<String>> mentioned) {
        for (Kind kind : only == null ? complete : Set.of(only)) {
            if (!complete.contains(kind) || records.kinds().of(kind) == null) {
                continue;
            }
            List<Told> gone = rows.unmentioned(kind, mentioned.getOrDefault(kind, Set.of())).stream()
                    .map(id -> records.prepare(kind, id, 0, null))
                    .toList();
            if (!gone.isEmpty()) {
                rows.take(kind, gone, Same.NOTHING, Set.of(), tx -> {});
            }
        }
    }

    private Pull ask(String cursor, Kind only) {
        Pull pull = remote.pull(cursor, only);
        ChangesPage page = pull.page();
        boolean stuck = page.more() && page.cursor() != null && page.cursor().equals(cursor);
        if (page.changes() == null || page.cursor() == null && remote.knowsChanges() || stuck) {
            throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
        }
        warning = pull.warning() == null ? warning : pull.warning();
        serverTime = page.serverTime() == null ? serverTime : page.serverTime();
        return pull;
    }

    /** Ready to be written. The last word on a record counts; kinds and shapes that only others know are passed over. */
    private Map<Kind, List<Told>> byKind(Pull pull) {
        Map<Kind, Map<String, Told>> told = new EnumMap<>(Kind.class);
        List<Change> changes = pull.page().changes();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            String text = pull.text(i);
            Kind kind = change == null ? null : Kind.ofWire(change.kind()).orElse(null);
            boolean readable = kind != null && change.id() != null && (change.gone() || change.doc() != null);
            if (readable && records.kinds().of(kind) != null) {
                Map<String, Object> doc = change.gone() ? null : change.doc();
                told.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                        .put(change.id(), records.prepare(kind, change.id(), change.rev(), doc, text));
            }
        }
        Map<Kind, List<Told>> lists = new EnumMap<>(Kind.class);
        told.forEach((kind, byId) -> lists.put(kind, List.copyOf(byId.values())));
        return lists;
    }

    private void take(
            Map<Kind, List<Told>> told, Same same, Map<Kind, Set<String>> damaged, Consumer<Transaction> withLast) {
        List<Kind> kinds = new ArrayList<>(told.keySet());
        if (kinds.isEmpty()) {
            store.takeOver(tx -> {
                withLast.accept(tx);
                return null;
            });
        }
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            boolean last = i == kinds.size() - 1;
            rows.take(kind, told.get(kind), same, damaged.getOrDefault(kind, Set.of()), last ? withLast : tx -> {});
        }
    }

    private static Map<Kind, Digest> digests(ChangesPage page) {
        Map<Kind, Digest> digests = new HashMap<>();
        if (page.digests() != null) {
            page.digests().forEach((wire, digest) -> Kind.ofWire(wire).ifPresent(kind -> digests.put(kind, digest)));
        }
        return digests;
    }
}
