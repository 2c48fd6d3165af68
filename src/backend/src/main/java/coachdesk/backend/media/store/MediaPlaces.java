package coachdesk.backend.media.store;

import static coachdesk.backend.store.db.Tables.RECORD;
import static coachdesk.backend.store.db.Tables.TENANT;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.Database;
import coachdesk.contract.Kind;
import java.util.Map;
import java.util.Optional;

/** Which media an address means that names no studio. Thread-safe. */
public final class MediaPlaces {
    private final Database database;

    /**
     * A live record.
     *
     * @param studio the tenant's name
     */
    public record Place(String tenant, String studio, String id, Map<String, Object> doc) {}

    public MediaPlaces(Database database) {
        this.database = database;
    }

    /** Were there two, which no write allows, the older one. */
    public Optional<Place> at(String slug) {
        return database.read(sql -> sql.select(TENANT.TENANT_, TENANT.NAME, RECORD.ID, RECORD.DOC)
                .from(TENANT)
                .join(RECORD)
                .on(RECORD.TENANT.eq(TENANT.TENANT_), RECORD.KIND.eq(Kind.MEDIA.wire()), RECORD.CODE.eq(slug))
                .where(RECORD.DELETED.isFalse())
                .orderBy(RECORD.MADE_AT, TENANT.TENANT_, RECORD.ID)
                .limit(1)
                .fetchOptional(row -> new Place(row.value1(), row.value2(), row.value3(), Json.read(row.value4()))));
    }
}
