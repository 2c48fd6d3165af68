package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.mapping.Mapping;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.integrations.Integration;
import java.time.Instant;
import java.util.function.Consumer;

/** A job that is being done. */
record Task(String tenant, Lane lane, Connection connection, Metered metered, Job job, Instant started) {
    Task(String tenant, Lane lane, Connection connection, Job job, Instant started) {
        this(tenant, lane, connection, new Metered(connection.connector()), job, started);
    }

    /** Writes down what came of it, unless that concerns nobody any more. */
    void keep(RecordStore records, Consumer<ChangeSet> work) {
        records.change(tenant, changes -> {
            if (connection.still(changes)) {
                work.accept(changes);
            }
            return null;
        });
    }

    Integration integration() {
        return connection.integration();
    }

    Connector connector() {
        return metered;
    }

    Mapping mapping() {
        return lane.mapping(metered, started);
    }
}
