package coachdesk.backend.realtime;

import java.util.Optional;

/** Who may sit where. Any thread. */
@FunctionalInterface
public interface Membership {
    /** Empty when there is no such conversation, or this participant takes no part in it. Either may be null. */
    Optional<Seat> seat(String conversation, String participant);
}
