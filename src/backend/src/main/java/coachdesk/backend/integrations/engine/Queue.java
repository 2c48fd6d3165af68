package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.store.RecordStore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes in what is to be done because of a word from elsewhere. Thread-safe. */
public final class Queue {
    /** The kind of who is known by a platform's id alone. */
    static final String EXTERNAL = "external";

    private final RecordStore records;
    private final Supplier<String> newId;
    private final Consumer<String> wake;

    Queue(RecordStore records, Supplier<String> newId, Consumer<String> wake) {
        this.records = records;
        this.newId = newId;
        this.wake = wake;
    }

    /** Somebody changed there: on the disk when this returns. @param external the platform's id of him */
    public void inboundChanged(String tenant, String integration, String external) {
        records.change(tenant, changes -> {
            Ref ref = new Ref(EXTERNAL, external);
            new JobTable(changes, integration)
                    .add(Job.waiting(
                            newId.get(), Job.INBOUND, ref, ref.toString(), null, Priority.INBOUND, changes.now()));
            return null;
        });
        wake.accept(tenant);
    }
}
