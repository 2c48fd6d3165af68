package coachdesk.backend.realtime;

import coachdesk.backend.json.Json;
import coachdesk.contract.realtime.Malformed;
import coachdesk.contract.realtime.Packet;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/**
 * An event as a client sent it. Whatever it carries that is no object counts as an empty one.
 *
 * @param ack number under which an answer is asked for; null for none
 */
record Heard(String name, Map<?, ?> body, Long ack) {
    private static final int LONGEST = 200;
    private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};

    /** @throws IllegalArgumentException when what it carries is no JSON */
    static Heard of(Packet packet) throws Malformed {
        List<Object> arguments = Json.read(packet.data(), ARGUMENTS);
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof String name)) {
            throw new Malformed("an event without a name");
        }
        Map<?, ?> body = arguments.size() > 1 && arguments.get(1) instanceof Map<?, ?> object ? object : Map.of();
        return new Heard(name, body, packet.ack());
    }

    /** Null when it is no text, or too long to be an id. */
    String id(String field) {
        return body.get(field) instanceof String text && text.length() <= LONGEST ? text : null;
    }
}
