package coachdesk.desk.media.store;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.media.FileState;
import coachdesk.desk.media.FileState.Stage;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Topic;
import coachdesk.desk.store.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is known of the files in the data folder. */
public final class FileRows {
    private static final String TAKEN = "taken";
    private static final String WAITING = "waiting";
    private static final String REFUSED = "refused";
    private static final String KEPT = "kept";

    private FileRows() {}

    /** @param code what the server said against it; null for nothing */
    public record Unsent(String hash, long size, long received, boolean refused, ErrorCode code) {}

    static void taken(Transaction tx, String hash, long size, Instant now) {
        insert(tx, hash, size, TAKEN, now);
    }

    /** It came from elsewhere, and can be had again. */
    public static void kept(Transaction tx, String hash, long size, Instant now) {
        insert(tx, hash, size, KEPT, now);
    }

    private static void insert(Transaction tx, String hash, long size, String state, Instant now) {
        tx.statements()
                .run(
                        "INSERT INTO media_file (hash, size, state, since, used_at) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (hash) DO UPDATE SET used_at = excluded.used_at",
                        hash,
                        size,
                        state,
                        now.toEpochMilli(),
                        now.toEpochMilli());
        tx.touch(Topic.MEDIA_FILE);
    }

    /** A record names them now: the server is asked whether it has them. */
    static void named(Transaction tx, Collection<String> hashes, Instant now) {
        hashes.forEach(hash -> tx.statements()
                .run(
                        "UPDATE media_file SET state = ?, received = 0, code = NULL, since = ? WHERE hash = ?"
                                + " AND state <> 'waiting'",
                        WAITING,
                        now.toEpochMilli(),
                        hash));
        told(tx);
    }

    /** No record names them any more. */
    static void left(Transaction tx, Collection<String> hashes, Instant now) {
        hashes.forEach(hash -> tx.statements()
                .run(
                        "UPDATE media_file SET state = ?, since = ? WHERE hash = ? AND state IN ('waiting', 'refused')",
                        TAKEN,
                        now.toEpochMilli(),
                        hash));
        told(tx);
    }

    /** Records may have come and gone with the sync: a file that none names is not sent, one that is named again is. */
    public static void follow(Transaction tx, Instant now) {
        Set<String> named = MediaReads.hashes(tx);
        List<String> strayed = in(tx, "state IN ('waiting', 'refused')");
        strayed.removeAll(named);
        List<String> again = in(tx, "state = 'taken'");
        again.retainAll(named);
        if (!strayed.isEmpty()) {
            left(tx, strayed, now);
        }
        if (!again.isEmpty()) {
            named(tx, again, now);
        }
    }

    private static List<String> in(Reading reading, String states) {
        return new ArrayList<>(
                reading.statements().all("SELECT hash FROM media_file WHERE " + states, row -> row.getString(1)));
    }

    private static void told(Transaction tx) {
        tx.touch(Topic.MEDIA_FILE);
        tx.touch(Topic.SYNC);
    }

    /** What the server does not have, the smallest of what came first at the beginning. */
    public static List<Unsent> unsent(Reading reading) {
        return reading.statements()
                .all(
                        "SELECT hash, size, received, state, code FROM media_file WHERE state IN ('waiting', 'refused')"
                                + " ORDER BY since, size, hash",
                        FileRows::unsent);
    }

    public static Optional<Unsent> next(Reading reading) {
        return reading.statements()
                .first(
                        "SELECT hash, size, received, state, code FROM media_file WHERE state = ?"
                                + " ORDER BY since, size, hash LIMIT 1",
                        FileRows::unsent,
                        WAITING);
    }

    private static Unsent unsent(ResultSet row) throws SQLException {
        String code = row.getString(5);
        return new Unsent(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                REFUSED.equals(row.getString(4)),
                code == null ? null : ErrorCode.ofWire(code));
    }

    /** How far all of these are together. */
    static FileState state(Map<String, Unsent> unsent, Collection<String> hashes) {
        List<Unsent> mine =
                hashes.stream().map(unsent::get).filter(Objects::nonNull).toList();
        if (mine.isEmpty()) {
            return FileState.THERE;
        }
        long sent = mine.stream().mapToLong(Unsent::received).sum();
        long size = mine.stream().mapToLong(Unsent::size).sum();
        ErrorCode why = mine.stream()
                .map(Unsent::code)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Stage stage = mine.stream().anyMatch(Unsent::refused)
                ? Stage.REFUSED
                : sent == 0 && mine.size() == hashes.size() ? Stage.WAITING : Stage.UPLOADING;
        return new FileState(stage, sent, size, why);
    }

    static Map<String, Unsent> byHash(Reading reading) {
        Map<String, Unsent> byHash = new HashMap<>();
        unsent(reading).forEach(one -> byHash.put(one.hash(), one));
        return byHash;
    }

    /** What is lost of it in a power cut is asked of the server again. */
    public static void received(Transaction tx, String hash, long received) {
        tx.statements()
                .run(
                        "UPDATE media_file SET received = ?, code = NULL WHERE hash = ? AND state = 'waiting'",
                        received,
                        hash);
        tx.touch(Topic.MEDIA_FILE);
    }

    public static void sent(Transaction tx, String hash) {
        tx.statements()
                .run(
                        "UPDATE media_file SET state = ?, code = NULL WHERE hash = ? AND state IN ('waiting',"
                                + " 'refused')",
                        KEPT,
                        hash);
        told(tx);
    }

    /** A person has to look at it. */
    public static void refused(Transaction tx, String hash, ErrorCode code) {
        tx.statements()
                .run(
                        "UPDATE media_file SET state = ?, code = ? WHERE hash = ? AND state = 'waiting'",
                        REFUSED,
                        code.wire(),
                        hash);
        told(tx);
    }

    /** The server cannot take it now: others go before it. */
    public static void putOff(Transaction tx, String hash, ErrorCode code, Instant now) {
        tx.statements()
                .run(
                        "UPDATE media_file SET code = ?, since = ? WHERE hash = ? AND state = 'waiting'",
                        code.wire(),
                        now.toEpochMilli(),
                        hash);
        tx.touch(Topic.MEDIA_FILE);
    }

    static void used(Transaction tx, String hash, Instant now, Instant before) {
        tx.statements()
                .run(
                        "UPDATE media_file SET used_at = ? WHERE hash = ? AND used_at < ?",
                        now.toEpochMilli(),
                        hash,
                        before.toEpochMilli());
    }

    /** What can go: all that nobody names since then, and so much of what can be had again that the rest is not more than this. */
    public static List<String> spare(Reading reading, Instant takenBefore, long most) {
        return reading.statements()
                .all(
                        "SELECT hash FROM (SELECT hash, state, since, sum(size) FILTER (WHERE state = 'kept')"
                                + " OVER (ORDER BY used_at DESC, hash) AS total FROM media_file)"
                                + " WHERE state = 'kept' AND total > ?1 OR state = 'taken' AND since < ?2",
                        row -> row.getString(1),
                        most,
                        takenBefore.toEpochMilli());
    }

    /** @return false for one that a record names meanwhile: it stays */
    public static boolean forget(Transaction tx, String hash) {
        return tx.statements().run("DELETE FROM media_file WHERE hash = ? AND state IN ('taken', 'kept')", hash) > 0;
    }

    /** Whether all of these are known here. */
    static boolean know(Reading reading, Collection<String> hashes) {
        return all(reading).containsAll(hashes);
    }

    public static List<String> all(Reading reading) {
        return reading.statements().all("SELECT hash FROM media_file", row -> row.getString(1));
    }
}
