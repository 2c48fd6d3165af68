package coachdesk.desk.conversations.store;

import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Store;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Up to where this desk has read, in milliseconds since 1970, by conversation. Any thread. */
public record ReadHere(Store store) implements Supplier<Map<String, Long>> {
    @Override
    public Map<String, Long> get() {
        return store.reading(reading -> {
            Map<String, Long> read = new HashMap<>();
            String mine = "@" + Meta.get(reading, Meta.DEVICE).orElse("");
            reading.statements()
                    .each("SELECT id, conversation_id, at FROM read_mark WHERE NOT deleted AND at IS NOT NULL", row -> {
                        if (row.getString(1).endsWith(mine)) {
                            read.put(row.getString(2), row.getLong(3));
                        }
                    });
            return read;
        });
    }
}
