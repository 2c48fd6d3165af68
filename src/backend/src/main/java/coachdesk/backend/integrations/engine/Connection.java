package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.contract.integrations.Integration;

/** A studio's account at a platform, open. */
public record Connection(Integration integration, Connector connector) {
    String id() {
        return integration.id();
    }
}
