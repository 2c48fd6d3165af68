package coachdesk.desk.store;

import coachdesk.contract.Kind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The table of every kind. */
public final class Kinds {
    private final Supplier<List<KindTable>> making;
    private Map<Kind, KindTable> tables;

    public Kinds(List<KindTable> tables) {
        this(() -> tables);
    }

    /** @param making is asked when the first table is needed: it takes longer to make them than to open the folder */
    public Kinds(Supplier<List<KindTable>> making) {
        this.making = making;
    }

    /** The table's name, without making all that is known of it. */
    public static String table(Kind kind) {
        return kind.wire().replace('-', '_');
    }

    private synchronized Map<Kind, KindTable> tables() {
        if (tables == null) {
            Map<Kind, KindTable> made = new EnumMap<>(Kind.class);
            making.get().forEach(table -> made.put(table.kind(), table));
            tables = made;
        }
        return tables;
    }

    public KindTable of(Kind kind) {
        return tables().get(kind);
    }

    public Collection<KindTable> all() {
        return tables().values();
    }
}
