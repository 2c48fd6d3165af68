package coachdesk.backend.realtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** That a member types to another one alone, or no longer does. */
final class Typing {
    private Typing() {}

    static Map<String, Object> inPrivate(Seat seat, boolean begins) {
        Map<String, Object> typing = new LinkedHashMap<>();
        typing.put("conversation_id", seat.conversation());
        typing.put("user_id", seat.alias());
        typing.put("user_name", seat.name());
        typing.put("is_typing", begins);
        return typing;
    }
}
