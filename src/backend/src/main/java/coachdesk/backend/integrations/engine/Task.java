package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.mapping.Mapping;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.store.Job;
import coachdesk.contract.integrations.Integration;
import java.time.Instant;

/** A job that is being done. */
record Task(String tenant, Lane lane, Connection connection, Metered metered, Job job, Instant started) {
    Task(String tenant, Lane lane, Connection connection, Job job, Instant started) {
        this(tenant, lane, connection, new Metered(connection.connector()), job, started);
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
