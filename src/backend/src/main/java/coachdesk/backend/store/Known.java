package coachdesk.backend.store;

import coachdesk.contract.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The records that a {@link ChangeSet} has seen, as they are by now. */
final class Known {
    private final ChangeSetSql sql;
    private final Map<Key, Optional<Stored>> records = new HashMap<>();
    private final Map<String, Set<Key>> scans = new HashMap<>();

    record Key(Kind kind, String id) {}

    Known(ChangeSetSql sql) {
        this.sql = sql;
    }

    void expect(Kind kind, Collection<String> ids) {
        Set<String> missing = new HashSet<>(ids);
        missing.removeIf(id -> records.containsKey(new Key(kind, id)));
        missing.forEach(id -> records.put(new Key(kind, id), Optional.empty()));
        sql.byId(kind, missing).forEach(record -> records.put(key(record), Optional.of(record)));
    }

    void expectScans(Collection<String> reservationIds) {
        Set<String> missing = new HashSet<>(reservationIds);
        missing.removeIf(scans::containsKey);
        missing.forEach(id -> scans.put(id, new LinkedHashSet<>()));
        sql.scansOf(missing, (reservation, scan) -> {
            records.putIfAbsent(key(scan), Optional.of(scan));
            scans.get(reservation).add(key(scan));
        });
    }

    Optional<Stored> find(Key key) {
        if (!records.containsKey(key)) {
            expect(key.kind(), List.of(key.id()));
        }
        return records.get(key);
    }

    Collection<Stored> scansOf(String reservationId) {
        expectScans(List.of(reservationId));
        return scans.get(reservationId).stream()
                .flatMap(key -> find(key).stream())
                .filter(Stored::live)
                .toList();
    }

    /** @param record null when it is as if it had never been */
    void set(Key key, Stored record) {
        records.put(key, Optional.ofNullable(record));
        if (key.kind() != Kind.ATTENDANCE || record == null) {
            return;
        }
        String reservation = Columns.of(record).ofId();
        if (reservation != null) {
            expectScans(List.of(reservation));
            scans.get(reservation).add(key);
        }
    }

    private static Key key(Stored record) {
        return new Key(record.kind(), record.id());
    }
}
