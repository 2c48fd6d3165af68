package coachdesk.desk.remote;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.hosted.KnownThreads;
import java.util.Map;
import java.util.Optional;

/** What the desk last knew of a record, for a remote whose lists do not always tell everything. */
public interface Cached {
    Optional<Map<String, Object>> base(Kind kind, String id);

    /** Documents by id, as far as this very server told them; empty where nothing is kept. */
    default Map<String, Map<String, Object>> all(Kind kind) {
        return Map.of();
    }

    /** Documents by id as a person sees them here, with all that waits; empty where nothing is kept. */
    default Map<String, Map<String, Object>> shown(Kind kind) {
        return Map.of();
    }

    /** What is here of conversations that have to be asked for one by one. */
    default KnownThreads threads() {
        return KnownThreads.NONE;
    }
}
