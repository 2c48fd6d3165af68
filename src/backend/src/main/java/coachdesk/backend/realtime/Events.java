package coachdesk.backend.realtime;

import coachdesk.backend.auth.Principal;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.auth.Role;
import coachdesk.contract.realtime.Changed;
import coachdesk.contract.realtime.Realtime;
import coachdesk.contract.realtime.UserTyping;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What a desk may say. Whatever the server does not know is passed over, and said to be so if an answer is asked for. */
final class Events {
    static final List<Object> UNKNOWN = List.of(Map.of("error", "There is no such event."));
    private static final String COACH = "Coach";

    private final RecordStore records;
    private final Telling telling;
    private final Clock clock;

    Events(RecordStore records, Telling telling, Clock clock) {
        this.records = records;
        this.telling = telling;
        this.clock = clock;
    }

    /** @return what to answer, if an answer is asked for */
    List<Object> heard(Socket socket, Principal who, Heard event) {
        return switch (event.name()) {
            case Realtime.STATE -> List.of(new Changed(records.seq(who.tenant())));
            case Realtime.TYPING_START, Realtime.TYPING_STOP -> typing(socket, who, event);
            default -> UNKNOWN;
        };
    }

    private List<Object> typing(Socket socket, Principal who, Heard event) {
        String conversation = event.id("session_id");
        boolean begins = event.name().equals(Realtime.TYPING_START);
        if (conversation == null || who.role() != Role.COACH) {
            return UNKNOWN;
        }
        if (begins
                ? socket.pace().begins(conversation, clock.instant())
                : socket.pace().ends(conversation)) {
            UserTyping typing = new UserTyping(conversation, name(who), "coach", begins);
            telling.room(who.tenant(), conversation, socket, Realtime.USER_TYPING, seat -> typing);
            telling.coaches(who.tenant(), socket, Realtime.USER_TYPING, typing);
        }
        return List.of();
    }

    private static String name(Principal who) {
        return who.name().isBlank() ? COACH : who.name();
    }
}
