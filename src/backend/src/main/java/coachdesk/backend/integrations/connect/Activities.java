package coachdesk.backend.integrations.connect;

import coachdesk.contract.integrations.IntegrationActivity;
import java.util.Optional;

/** What connections did, and still have to do. */
public interface Activities {
    IntegrationActivity of(String tenant, String integration);

    /** What went there, nothing masked; empty when it was not kept. */
    Optional<String> request(String tenant, String integration, String log);
}
