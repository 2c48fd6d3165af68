package coachdesk.backend.store;

import static coachdesk.backend.store.db.Tables.RECORD;
import static coachdesk.backend.store.db.Tables.TENANT;

import coachdesk.contract.Kind;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Which studios somebody means who has no session and names a record that only few know of. Thread-safe. */
public final class Whose {
    private final Database database;

    /** Where a record is. */
    public record Place(String tenant, String id) {}

    public Whose(Database database) {
        this.database = database;
    }

    /** Studios that have such a live record. */
    public List<String> withId(Kind kind, String id) {
        return with(kind, RECORD.ID.eq(id)).stream().map(Place::tenant).toList();
    }

    /** Live records with this code, of any studio. */
    public List<Place> withCode(Kind kind, String code) {
        return with(kind, RECORD.CODE.eq(code));
    }

    /** The studio of a backend that has one alone. */
    public Optional<String> only() {
        List<String> first = database.read(
                sql -> sql.select(TENANT.TENANT_).from(TENANT).limit(2).fetch(TENANT.TENANT_));
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    private List<Place> with(Kind kind, Condition which) {
        return database.read(sql -> sql.select(TENANT.TENANT_, RECORD.ID)
                .from(TENANT)
                .join(RECORD)
                .on(RECORD.TENANT.eq(TENANT.TENANT_), RECORD.KIND.eq(kind.wire()), which)
                .where(RECORD.DELETED.isFalse())
                .orderBy(TENANT.TENANT_, RECORD.ID)
                .fetch(row -> new Place(row.value1(), row.value2())));
    }
}
