package coachdesk.desk.store;

import coachdesk.contract.Kind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The table of every kind. */
public final class Kinds {
    private final Map<Kind, KindTable> tables = new EnumMap<>(Kind.class);

    public Kinds(List<KindTable> tables) {
        tables.forEach(table -> this.tables.put(table.kind(), table));
    }

    public KindTable of(Kind kind) {
        return tables.get(kind);
    }

    public Collection<KindTable> all() {
        return tables.values();
    }
}
