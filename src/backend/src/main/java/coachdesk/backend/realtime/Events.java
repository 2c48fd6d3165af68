package coachdesk.backend.realtime;

import coachdesk.backend.auth.Principal;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.realtime.Changed;
import coachdesk.contract.realtime.Malformed;
import coachdesk.contract.realtime.Packet;
import coachdesk.contract.realtime.Realtime;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client may say. Whatever the server does not know is passed over, and said to be so if an answer is asked for. */
final class Events {
    private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};

    private final RecordStore records;

    Events(RecordStore records) {
        this.records = records;
    }

    /** @throws IllegalArgumentException when what it carries is no JSON */
    Optional<Packet> answer(Principal who, Packet event) throws Malformed {
        List<Object> arguments = Json.read(event.data(), ARGUMENTS);
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof String name)) {
            throw new Malformed("an event without a name");
        }
        if (event.ack() == null) {
            return Optional.empty();
        }
        Object answer = name.equals(Realtime.STATE)
                ? new Changed(records.seq(who.tenant()))
                : Map.of("error", "There is no such event.");
        return Optional.of(Packet.ack(event.ack(), Json.write(List.of(answer))));
    }
}
