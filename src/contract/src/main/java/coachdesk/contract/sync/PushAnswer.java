package coachdesk.contract.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One result for each operation, in their order.
 *
 * @param expected when the first unseen operation did not carry the number that the server expects of this device, that
 *     number; then {@code results} covers only the operations before the gap. Null otherwise. The client renumbers what
 *     waits (the opIds stay) and sends again.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PushAnswer(List<OpResult> results, Long expected) {}
