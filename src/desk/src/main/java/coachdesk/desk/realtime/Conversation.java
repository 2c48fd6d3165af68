package coachdesk.desk.realtime;

import coachdesk.contract.realtime.Frame;
import coachdesk.contract.realtime.Malformed;
import coachdesk.contract.realtime.Opening;
import coachdesk.contract.realtime.Packet;
import coachdesk.desk.store.Json;
import coachdesk.desk.tasks.Timer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is said over one wire, from the server's first text to the end: Socket.IO 5 over Engine.IO 4. A server that says
 * nothing for longer than it promised is gone. One thread at a time, the timer's.
 */
final class Conversation {
    static final Duration HANDSHAKE = Duration.ofSeconds(15);
    private static final long LONGEST_SILENCE = Duration.ofMinutes(5).toMillis();
    private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};

    private final Wire wire;
    private final Timer timer;
    private final Object hello;
    private final Side side;
    private final Map<Long, Consumer<Optional<List<Object>>>> asked = new HashMap<>();
    private Duration silence;
    private Runnable patience;
    private long lastAsked;
    private boolean ended;

    /** The one who listens. */
    interface Side {
        /** The server let us in. */
        void joined(Conversation conversation);

        /** @return what to answer with, if the server asks for an answer */
        List<Object> heard(String event, List<Object> arguments);

        /** @param refused whether the server does not let us in, rather than being out of reach */
        void ended(boolean refused);
    }

    /** @param hello shown when joining; becomes JSON */
    Conversation(Wire wire, Timer timer, Object hello, Side side) {
        this.wire = wire;
        this.timer = timer;
        this.hello = hello;
        this.side = side;
        this.patience = timer.after(HANDSHAKE, () -> end(false));
    }

    void text(String text) {
        if (ended) {
            return;
        }
        try {
            Frame frame = Frame.read(text);
            switch (frame.type()) {
                case OPEN -> opened(frame.data());
                case PING -> {
                    wire.send(new Frame(Frame.Type.PONG, frame.data()).text());
                    hearFromServer();
                }
                case MESSAGE -> packet(Packet.read(frame.data()));
                case CLOSE -> end(false);
                case PONG, NOOP -> {}
                case UPGRADE -> throw new Malformed("nothing to upgrade");
            }
        } catch (Malformed | JsonProcessingException e) {
            end(false);
        }
    }

    private void opened(String data) throws Malformed, JsonProcessingException {
        Opening opening = Json.mapper().readValue(data, Opening.class);
        long promised = opening.pingInterval() + opening.pingTimeout();
        if (silence != null || opening.pingInterval() < 1 || opening.pingTimeout() < 1 || promised > LONGEST_SILENCE) {
            throw new Malformed("an opening that cannot be kept");
        }
        silence = Duration.ofMillis(promised);
        say(Packet.of(Packet.Type.CONNECT, hello == null ? "" : Json.mapper().writeValueAsString(hello)));
    }

    private void packet(Packet packet) throws Malformed, JsonProcessingException {
        if (silence == null || !packet.namespace().equals(Packet.ROOT)) {
            throw new Malformed("not joined there");
        }
        switch (packet.type()) {
            case CONNECT -> {
                hearFromServer();
                side.joined(this);
            }
            case CONNECT_ERROR, DISCONNECT -> end(true);
            case EVENT -> event(packet);
            case ACK -> answered(packet.ack(), Optional.of(Json.mapper().readValue(packet.data(), ARGUMENTS)));
        }
    }

    private void event(Packet packet) throws Malformed, JsonProcessingException {
        List<Object> said = Json.mapper().readValue(packet.data(), ARGUMENTS);
        if (said.isEmpty() || !(said.getFirst() instanceof String name)) {
            throw new Malformed("an event without a name");
        }
        List<Object> answer = side.heard(name, said.subList(1, said.size()));
        if (packet.ack() != null && !ended) {
            say(Packet.ack(packet.ack(), Json.mapper().writeValueAsString(answer)));
        }
    }

    /** @param then gets the answer's arguments, or nothing when there was none in time */
    void ask(String event, List<Object> arguments, Duration within, Consumer<Optional<List<Object>>> then) {
        long number = ++lastAsked;
        asked.put(number, then);
        timer.after(within, () -> answered(number, Optional.empty()));
        try {
            List<Object> said = new ArrayList<>(List.of(event));
            said.addAll(arguments);
            say(Packet.event(number, Json.mapper().writeValueAsString(said)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON", e);
        }
    }

    /** Says something to which no answer is expected. @param argument becomes JSON */
    void tell(String event, Object argument) {
        try {
            say(Packet.event(null, Json.mapper().writeValueAsString(List.of(event, argument))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON", e);
        }
    }

    private void answered(long number, Optional<List<Object>> answer) {
        Consumer<Optional<List<Object>>> then = asked.remove(number);
        if (then != null && !ended) {
            then.accept(answer);
        }
    }

    private void say(Packet packet) {
        wire.send(Frame.of(packet).text());
    }

    private void hearFromServer() {
        if (silence != null) {
            patience.run();
            patience = timer.after(silence, () -> end(false));
        }
    }

    /** Closes the wire; whoever waits for an answer gets none. */
    void end(boolean refused) {
        if (ended) {
            return;
        }
        ended = true;
        patience.run();
        asked.clear();
        wire.close();
        side.ended(refused);
    }
}
