package coachdesk.desk.realtime;

import coachdesk.contract.realtime.Hello;
import coachdesk.contract.realtime.Realtime;
import coachdesk.desk.conversations.Others;
import coachdesk.desk.sync.Live;
import coachdesk.desk.sync.LiveAddress;
import coachdesk.desk.sync.LiveState;
import coachdesk.desk.tasks.BackgroundTimer;
import coachdesk.desk.tasks.Backoff;
import coachdesk.desk.tasks.Timer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Listens to one server for as long as it is followed: dials again whenever the connection is lost, after pauses that grow
 * and are spread, and says so each time it is heard again, because what happened meanwhile has to be asked for.
 */
public final class ServerNews implements Live {
    static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** In vain so often while requests get through: it is not the server that is away. */
    private static final int POLLING_AFTER = 2;

    private final Wire.Opener opener;
    private final Timer timer;
    private final Backoff backoff;
    private final OthersAtServer others;
    private volatile Consumer<News> listener = news -> {};
    private volatile LiveState state = LiveState.OFF;
    private LiveAddress followed;
    private Conversation conversation;
    private Runnable planned = () -> {};

    /** @param random for the spread of pauses; used by one thread */
    public ServerNews(RandomGenerator random) {
        this((address, ear) -> WebSocketWire.open(address, ear), new BackgroundTimer("realtime"), random);
    }

    ServerNews(Wire.Opener opener, Timer timer, RandomGenerator random) {
        this.opener = opener;
        this.timer = timer;
        this.backoff = new Backoff(FIRST, LONGEST, random);
        this.others = new OthersAtServer(timer, this::tell);
    }

    /** What others do at the server that is followed. */
    public Others others() {
        return others;
    }

    private void tell(String event, Object argument) {
        if (state == LiveState.LIVE && conversation != null) {
            conversation.tell(event, argument);
        }
    }

    @Override
    public void listen(Consumer<News> news) {
        listener = news;
    }

    @Override
    public LiveState state() {
        return state;
    }

    @Override
    public void follow(LiveAddress address) {
        timer.after(Duration.ZERO, () -> now(address));
    }

    private void now(LiveAddress address) {
        if (!Objects.equals(address, followed)) {
            followed = address;
            backoff.reset();
            hangUp();
            become(LiveState.OFF);
            if (address != null) {
                dial();
            }
        } else if (address != null && state == LiveState.OFF && backoff.failures() >= POLLING_AFTER) {
            become(LiveState.POLLING_ONLY);
        }
    }

    private void dial() {
        Line line = new Line();
        Wire wire = opener.open(address(followed.server()), line);
        conversation = new Conversation(wire, timer, new Hello(followed.token(), followed.device()), line);
        line.conversation = conversation;
    }

    static URI address(URI server) {
        String root = server.toString().replaceFirst("^http", "ws").replaceAll("/+$", "");
        return URI.create(root + Realtime.PATH + "?EIO=" + Realtime.ENGINE + "&transport=websocket");
    }

    private void hangUp() {
        planned.run();
        Conversation last = conversation;
        conversation = null;
        if (last != null) {
            last.end(false);
        }
        others.lost();
    }

    private void become(LiveState next) {
        if (state != next) {
            state = next;
            listener.accept(next == LiveState.LIVE ? News.CONNECTED : News.STATE);
        }
    }

    private void redial(boolean refused) {
        planned = timer.after(refused ? backoff.longest() : backoff.next(), this::dial);
    }

    /** One connection, which nobody listens to any more once there is another. */
    private final class Line implements Wire.Ear, Conversation.Side {
        private Conversation conversation;

        @Override
        public void text(String text) {
            timer.after(Duration.ZERO, () -> conversation.text(text));
        }

        @Override
        public void closed() {
            timer.after(Duration.ZERO, () -> conversation.end(false));
        }

        /** Only an answer shows that both ways are open. */
        @Override
        public void joined(Conversation joined) {
            joined.ask(Realtime.STATE, List.of(), ANSWER, answer -> {
                if (answer.isEmpty()) {
                    joined.end(false);
                } else if (joined == ServerNews.this.conversation) {
                    backoff.reset();
                    become(LiveState.LIVE);
                }
            });
        }

        @Override
        public List<Object> heard(String event, List<Object> arguments) {
            if (event.equals(Realtime.CHANGED) && state == LiveState.LIVE) {
                listener.accept(News.CHANGED);
            } else if (conversation == ServerNews.this.conversation) {
                others.heard(event, arguments, followed.device());
            }
            return List.of();
        }

        @Override
        public void ended(boolean refused) {
            if (conversation == ServerNews.this.conversation) {
                ServerNews.this.conversation = null;
                others.lost();
                if (state == LiveState.LIVE) {
                    become(LiveState.OFF);
                }
                redial(refused);
            }
        }
    }

    @Override
    public void close() {
        listener = news -> {};
        timer.after(Duration.ZERO, () -> {
            followed = null;
            hangUp();
            timer.close();
        });
    }
}
