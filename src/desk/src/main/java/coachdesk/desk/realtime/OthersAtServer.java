package coachdesk.desk.realtime;

import coachdesk.contract.realtime.InSession;
import coachdesk.contract.realtime.Presence;
import coachdesk.contract.realtime.Realtime;
import coachdesk.contract.realtime.UserTyping;
import coachdesk.desk.conversations.Others;
import coachdesk.desk.store.Json;
import coachdesk.desk.tasks.Timer;
import coachdesk.desk.words.Excerpt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What the server says of others, and what it is told of the coach. Works on the timer's thread. */
final class OthersAtServer implements Others {
    static final Duration BETWEEN = Duration.ofSeconds(1);
    static final Duration PAUSE = Duration.ofSeconds(5);
    static final Duration SHOWN = Duration.ofSeconds(3);
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;

    private final Timer timer;
    private final BiConsumer<String, Object> server;
    private final Map<Writer, Runnable> writers = new LinkedHashMap<>();
    private final List<Consumer<Now>> listeners = new CopyOnWriteArrayList<>();
    private List<String> desks = List.of();
    private volatile Now now = Now.NOBODY;
    private String where;
    private boolean toldJustNow;
    private Runnable pause = () -> {};

    private record Writer(String conversation, String name) {}

    /** @param server takes an event and what it carries; passes over what it cannot say now */
    OthersAtServer(Timer timer, BiConsumer<String, Object> server) {
        this.timer = timer;
        this.server = server;
    }

    @Override
    public void writing(String conversationId) {
        timer.after(Duration.ZERO, () -> {
            if (!conversationId.equals(where)) {
                stop();
            }
            where = conversationId;
            pause.run();
            pause = timer.after(PAUSE, this::stop);
            if (!toldJustNow) {
                toldJustNow = true;
                timer.after(BETWEEN, () -> toldJustNow = false);
                server.accept(Realtime.TYPING_START, new InSession(conversationId));
            }
        });
    }

    @Override
    public void stopped(String conversationId) {
        timer.after(Duration.ZERO, () -> {
            if (conversationId.equals(where)) {
                stop();
            }
        });
    }

    private void stop() {
        pause.run();
        if (where != null) {
            server.accept(Realtime.TYPING_STOP, new InSession(where));
            where = null;
        }
    }

    @Override
    public Now now() {
        return now;
    }

    @Override
    public Runnable listen(Consumer<Now> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Passes over what it does not know or cannot read.
     *
     * @param device this one, which is nobody else
     */
    void heard(String event, List<Object> arguments, String device) {
        Object said = arguments.isEmpty() ? null : arguments.getFirst();
        try {
            if (said == null) {
                return;
            }
            if (event.equals(Realtime.USER_TYPING)) {
                typing(Json.mapper().convertValue(said, UserTyping.class));
            } else if (event.equals(Realtime.PRESENCE)) {
                present(Json.mapper().convertValue(said, Presence.class), device);
            }
        } catch (IllegalArgumentException e) {
            // A server that says something else says nothing here.
        }
    }

    private void typing(UserTyping said) {
        if (said.sessionId() == null) {
            return;
        }
        Writer writer = new Writer(said.sessionId(), name(said.userName()));
        Runnable forget = writers.remove(writer);
        if (forget != null) {
            forget.run();
        }
        if (said.typing() && writers.size() < MOST) {
            writers.put(writer, timer.after(SHOWN, () -> {
                writers.remove(writer);
                tell();
            }));
        }
        tell();
    }

    private void present(Presence said, String device) {
        desks = said.desks() == null
                ? List.of()
                : said.desks().stream()
                        .filter(desk -> desk != null && !Objects.equals(desk.device(), device))
                        .limit(MOST)
                        .map(desk -> name(desk.name()))
                        .toList();
        tell();
    }

    /** A name comes from somebody else: one line, and not too long. */
    private static String name(String given) {
        String line = given == null ? "" : given.replaceAll("\\p{Cntrl}+", " ").strip();
        return Excerpt.of(line, LONGEST_NAME);
    }

    /** Nothing is heard any more, so nothing is known. */
    void lost() {
        writers.values().forEach(Runnable::run);
        writers.clear();
        desks = List.of();
        tell();
    }

    private void tell() {
        Map<String, List<String>> writing = new LinkedHashMap<>();
        writers.keySet().forEach(writer -> writing.computeIfAbsent(writer.conversation(), id -> new ArrayList<>())
                .add(writer.name()));
        writing.replaceAll((id, names) -> List.copyOf(names));
        Now next = new Now(Map.copyOf(writing), desks);
        if (!next.equals(now)) {
            now = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }
}
