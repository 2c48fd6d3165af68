package coachdesk.desk.reservations.store;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was read of the list since the file last changed: orders and sets of row numbers, the ones used last. A hundred
 * thousand rows take 400 kB an order and 12 kB a set. Not thread-safe.
 */
final class ListCache {
    private static final int ORDERS = 12;
    private static final int SETS = 200;

    private final Map<String, int[]> orders = recent(ORDERS);
    private final Map<String, BitSet> sets = recent(SETS);
    private final Map<String, List<String>> values = recent(ORDERS);
    private String generation = "";

    /** Forgets everything when the records have changed. */
    void at(String generation) {
        if (!generation.equals(this.generation)) {
            orders.clear();
            sets.clear();
            values.clear();
            this.generation = generation;
        }
    }

    int[] order(String key, Supplier<int[]> read) {
        return known(orders, key, read);
    }

    /** The set belongs to the cache: copy it before changing it. */
    BitSet set(String key, Supplier<BitSet> read) {
        return known(sets, key, read);
    }

    List<String> values(String key, Supplier<List<String>> read) {
        return known(values, key, read);
    }

    private static <V> V known(Map<String, V> among, String key, Supplier<V> read) {
        V known = among.get(key);
        if (known == null) {
            known = read.get();
            among.put(key, known);
        }
        return known;
    }

    private static <V> Map<String, V> recent(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }
}
