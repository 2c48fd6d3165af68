package coachdesk.desk.sync;

import java.net.URI;

/**
 * Where a server is listened to.
 *
 * @param server its root
 * @param token never logged; null when none is known
 * @param device which is not told of its own changes
 */
public record LiveAddress(URI server, String token, String device) {
    @Override
    public String toString() {
        return server.toString();
    }
}
