package coachdesk.backend.integrations.engine;

import coachdesk.contract.integrations.SyncError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The studios' connections. Thread-safe. */
public interface Connections {
    /** Those that are switched on and have a key. */
    List<Connection> enabled(String tenant);

    /** Also one that is switched off; empty for one that is gone, or has no key. */
    Optional<Connection> find(String tenant, String id);

    /** Says in the record how it went. @param error null when it went well */
    void report(String tenant, String id, SyncError error, Instant at);
}
