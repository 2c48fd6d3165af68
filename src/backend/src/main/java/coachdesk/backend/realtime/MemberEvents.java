package coachdesk.backend.realtime;

import coachdesk.backend.json.Json;
import coachdesk.contract.realtime.Packet;
import coachdesk.contract.realtime.Realtime;
import coachdesk.contract.realtime.UserTyping;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody without a session may say: which conversations it takes part in, and that it types there. Who it is, is what
 * the studio knows, and not what it says.
 */
final class MemberEvents {
    private static final List<Object> NOT_THERE = List.of(Map.of("error", "There is no such conversation for you."));

    private final Seats seats;
    private final Membership membership;
    private final Telling telling;
    private final Clock clock;

    MemberEvents(Seats seats, Membership membership, Telling telling, Clock clock) {
        this.seats = seats;
        this.membership = membership;
        this.telling = telling;
        this.clock = clock;
    }

    /** @return what to answer, if an answer is asked for */
    List<Object> heard(Socket socket, Heard event) {
        return switch (event.name()) {
            case Realtime.JOIN_SESSION -> join(socket, event, "session_id", Realtime.JOINED_SESSION);
            case Realtime.JOIN_PRIVATE -> join(socket, event, "conversation_id", Realtime.JOINED_PRIVATE);
            case Realtime.LEAVE_SESSION -> leave(socket, event.id("session_id"));
            case Realtime.LEAVE_PRIVATE -> leave(socket, event.id("conversation_id"));
            case Realtime.TYPING_START -> typing(socket, event.id("session_id"), true, false);
            case Realtime.TYPING_STOP -> typing(socket, event.id("session_id"), false, false);
            case Realtime.DM_TYPING_START -> typing(socket, event.id("conversation_id"), true, true);
            case Realtime.DM_TYPING_STOP -> typing(socket, event.id("conversation_id"), false, true);
            default -> Events.UNKNOWN;
        };
    }

    private List<Object> join(Socket socket, Heard event, String field, String joined) {
        Optional<Seat> seat =
                membership.seat(event.id(field), event.id("participant_id")).filter(found -> seats.take(socket, found));
        if (seat.isEmpty()) {
            return NOT_THERE;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(field, seat.get().conversation());
        if (joined.equals(Realtime.JOINED_SESSION)) {
            answer.put("participant_id", seat.get().participant());
        }
        answer.put("status", "connected");
        socket.tell(Telling.packet(joined, answer));
        return List.of();
    }

    private List<Object> leave(Socket socket, String conversation) {
        seats.leave(socket, conversation);
        return List.of();
    }

    private List<Object> typing(Socket socket, String conversation, boolean begins, boolean inPrivate) {
        Optional<Seat> seat = seats.of(socket, conversation);
        if (seat.isEmpty()) {
            return NOT_THERE;
        }
        if (begins
                ? socket.pace().begins(conversation, clock.instant())
                : socket.pace().ends(conversation)) {
            tell(socket, seat.get(), begins, inPrivate);
        }
        return List.of();
    }

    private void tell(Socket socket, Seat seat, boolean begins, boolean inPrivate) {
        if (inPrivate) {
            Map<String, Object> typing = Typing.inPrivate(seat, begins);
            telling.room(seat.tenant(), seat.conversation(), socket, Realtime.DM_TYPING, other -> typing);
        } else {
            UserTyping typing = new UserTyping(seat.conversation(), seat.name(), "user", begins);
            telling.room(seat.tenant(), seat.conversation(), socket, Realtime.USER_TYPING, other -> typing);
            telling.coaches(seat.tenant(), socket, Realtime.USER_TYPING, typing);
        }
    }

    /** What is told to whoever asked for an answer. */
    static Packet answer(long ack, List<Object> answer) {
        return Packet.ack(ack, Json.write(answer));
    }
}
