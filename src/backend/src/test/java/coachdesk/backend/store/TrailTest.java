package coachdesk.backend.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.RecordStore.Row;
import coachdesk.contract.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever follows what is committed hears of everything once, until the database is another. */
class TrailTest {
    private static final int PAGE = 2;

    private final Database database = TestDatabases.inMemory();
    private final RecordStore records = new RecordStore(database, Clock.systemUTC());
    private final Tenants tenants =
            new Tenants(database, () -> UUID.randomUUID().toString());
    private final String tenant = tenants.named("Studio").id();
    private final Trail trail = trail();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    private Trail trail() {
        return new Trail(records, tenant, List.of(Kind.PERSON.wire()), PAGE);
    }

    private void put(Kind kind, String id) {
        records.change(tenant, changes -> changes.put(kind, id, new LinkedHashMap<>(Map.of("id", id)), null));
    }

    private void take(Row row) {
        heard.add(row.id() + (row.deleted() ? " is gone" : ""));
    }

    @Test
    void page_by_page_and_each_once_also_what_is_deleted() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            put(Kind.PERSON, id);
        }
        put(Kind.COURSE, "other");
        assertThat(trail.follow(this::take)).isTrue();
        assertThat(heard).containsExactly("a", "b", "c", "d", "e");
        assertThat(trail.seq()).as("as far as everything").isEqualTo(records.seq(tenant));
        heard.clear();
        assertThat(trail.follow(this::take)).isTrue();
        assertThat(heard).isEmpty();
        records.change(tenant, changes -> {
            changes.delete(changes.find(Kind.PERSON, "b").orElseThrow(), null);
            return null;
        });
        put(Kind.PERSON, "c");
        assertThat(trail.follow(this::take)).isTrue();
        assertThat(heard).containsExactly("b is gone", "c");
    }

    @Test
    void nothing_is_told_of_a_database_that_was_restored_before_one_begins_anew() {
        put(Kind.PERSON, "a");
        assertThat(trail.follow(this::take)).isTrue();
        tenants.renewEpochs();
        put(Kind.PERSON, "b");
        assertThat(trail.follow(this::take)).isFalse();
        assertThat(heard).containsExactly("a");
        heard.clear();
        assertThat(trail().follow(this::take)).isTrue();
        assertThat(heard).containsExactly("a", "b");
    }
}
