package coachdesk.desk.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.store.ContactTables;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    @TempDir
    Path folder;

    private final RandomIds ids = new RandomIds(new SplittableRandom(3));
    private final Records records = new Records(new Kinds(ContactTables.all()));
    private final Outbox outbox = new Outbox(records, ids);

    private void create(Store store, String id) {
        store.change(tx -> outbox.create(tx, Kind.PERSON, id, Map.of("id", id), Instant.EPOCH));
    }

    @Test
    void the_same_machine_stays_the_same_device() {
        try (Store store = NewStore.in(folder)) {
            Identity.settle(store, "here", ids);
            String device = Identity.device(store);
            Identity.settle(store, "here", ids);
            assertThat(Identity.device(store)).isEqualTo(device);
        }
    }

    @Test
    void a_copied_folder_is_a_new_device_that_counts_from_one() {
        try (Store store = NewStore.in(folder)) {
            Identity.settle(store, "here", ids);
            create(store, "gone");
            String first =
                    store.read(sql -> Queue.waiting(sql, 0, 1)).getFirst().op().opId();
            store.change(tx -> Queue.done(tx, first));
            create(store, "a");
            create(store, "b");
            String device = Identity.device(store);

            Identity.settle(store, "elsewhere", ids);

            assertThat(Identity.device(store)).isNotEqualTo(device);
            create(store, "c");
            List<Queue.Waiting> waiting = store.read(sql -> Queue.waiting(sql, 0, 10));
            assertThat(waiting).extracting(one -> one.op().id() + one.op().n()).containsExactly("a1", "b2", "c3");
        }
    }
}
