package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.store.ChangeSet;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import java.util.stream.Collectors;

/** A studio's account at a platform, open. */
public record Connection(Integration integration, Connector connector) {
    public Connection {
        connector = connector.reading(
                integration.mappings().stream().map(FieldMapping::destination).collect(Collectors.toSet()));
    }

    /** Whether nobody has disconnected it since, or connected another account instead. */
    boolean still(ChangeSet changes) {
        return IntegrationRecord.of(changes, id())
                .filter(now -> !now.read().elsewhere(integration))
                .isPresent();
    }

    String id() {
        return integration.id();
    }
}
