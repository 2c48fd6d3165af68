package coachdesk.desk.sync.store;

import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which device this data folder speaks as. A folder that was copied to another computer takes a new identity before
 * anything else, and what waits in it is numbered anew: two copies never count with the same numbers.
 */
public final class Identity {
    private Identity() {}

    /** @param machine fingerprint of the computer */
    public static void settle(Store store, String machine, Supplier<String> newId) {
        boolean settled =
                store.reading(reading -> Meta.get(reading, Meta.MACHINE).equals(Optional.of(machine))
                        && Meta.get(reading, Meta.DEVICE).isPresent());
        if (settled) {
            return;
        }
        store.change(tx -> {
            Meta.put(tx, Meta.DEVICE, newId.get());
            Meta.put(tx, Meta.MACHINE, machine);
            Queue.renumber(tx, 1);
            tx.touch(Topic.SYNC);
        });
    }

    /**
     * Another server than the last time has its own revisions, numbers and cursor. What waits goes to it.
     *
     * @param server names it for good: its address, or {@code embedded}
     * @param kind what it is, for the status before the next connection
     */
    public static void connected(Store store, String server, String kind) {
        boolean same = store.read(sql -> Meta.get(sql, Meta.SERVER).equals(Optional.of(server))
                && Meta.get(sql, Meta.REMOTE).equals(Optional.of(kind)));
        if (same) {
            return;
        }
        store.change(tx -> {
            Meta.put(tx, Meta.REMOTE, kind);
            Meta.put(tx, Meta.SERVER, server);
            Meta.put(tx, Meta.CURSOR, null);
            Meta.put(tx, Meta.LAST_COMPLETE, null);
            Queue.forgetSent(tx);
            tx.touch(Topic.SYNC);
        });
    }

    public static String device(Store store) {
        return store.read(sql -> Meta.get(sql, Meta.DEVICE)).orElseThrow();
    }
}
