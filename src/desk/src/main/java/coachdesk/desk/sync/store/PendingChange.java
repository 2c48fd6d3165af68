package coachdesk.desk.sync.store;

import coachdesk.contract.Kind;
import java.time.Instant;

/**
 * A change that waits for the server.
 *
 * @param label what names the record to a person: a reservation's code and person, a course's name; else its id
 * @param type one of {@link coachdesk.contract.sync.OpType}
 * @param since when it was made
 * @param sent whether it may have reached the server
 */
public record PendingChange(String opId, Kind kind, String label, String type, Instant since, boolean sent) {}
