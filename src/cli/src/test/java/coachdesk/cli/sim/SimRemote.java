package coachdesk.cli.sim;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Change;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.Pull;
import coachdesk.desk.sync.Remote;
import coachdesk.desk.sync.RemoteFailure;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.testkit.sim.Simulation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The way from a desk to the server and back, on which everything may go wrong. */
final class SimRemote implements Remote {
    private final Simulation world;
    private final SimServer server;
    private final RandomGenerator random;
    private final Supplier<SimWeather> weather;
    private int repairs;

    SimRemote(Simulation world, SimServer server, Supplier<SimWeather> weather) {
        this.world = world;
        this.server = server;
        this.random = world.split();
        this.weather = weather;
    }

    /** How often a kind was asked for anew because it differed. */
    int repairs() {
        return repairs;
    }

    @Override
    public PushAnswer push(PushRequest request, Set<String> perhapsSent) {
        PushRequest sent = onTheWire(request, PushRequest.class);
        return onTheWire(exchange(() -> server.push(sent)), PushAnswer.class);
    }

    @Override
    public Pull pull(String after, Kind only) {
        repairs += only == null ? 0 : 1;
        ChangesPage page = exchange(
                () -> server.pull(after, only).orElseThrow(() -> new RemoteFailure(ErrorCode.SYNC_CURSOR_OLD)));
        return Pull.of(withNewerKind(onTheWire(page, ChangesPage.class)));
    }

    private <T> T exchange(Supplier<T> call) {
        SimWeather now = weather.get();
        boolean dies = random.nextInt(100) < now.dies();
        if (dies && random.nextBoolean()) {
            throw new ProcessDied();
        }
        T answer =
                switch (now.weather().next(random)) {
                    case FINE -> call.get();
                    case REQUEST_LOST -> throw new RemoteFailure(ErrorCode.SERVER_UNREACHABLE);
                    case ANSWER_LOST -> lost(call, ErrorCode.SERVER_SLOW);
                    case ANSWER_CUT -> lost(call, ErrorCode.SERVER_NOT_OURS);
                    case DUPLICATED -> {
                        call.get();
                        yield call.get();
                    }
                    case LATE -> {
                        world.in(Duration.ofSeconds(random.nextInt(1, 300)), () -> ignored(call));
                        throw new RemoteFailure(ErrorCode.SERVER_SLOW);
                    }
                    case PAGE -> throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
                    case ERROR_500 -> throw new RemoteFailure(ErrorCode.SERVER_BROKEN);
                    case TOO_MANY ->
                        throw new RemoteFailure(Problem.of(ErrorCode.SERVER_BUSY), Duration.ofSeconds(5), null);
                };
        if (dies) {
            throw new ProcessDied();
        }
        return answer;
    }

    private static <T> T lost(Supplier<T> call, ErrorCode code) {
        call.get();
        throw new RemoteFailure(code);
    }

    private static void ignored(Supplier<?> call) {
        try {
            call.get();
        } catch (RemoteFailure e) {
            // Nobody waits for this answer any more.
        }
    }

    /** Now and then a record of a kind that only a newer program knows. */
    private ChangesPage withNewerKind(ChangesPage page) {
        if (random.nextInt(10) > 0) {
            return page;
        }
        List<Change> changes = new ArrayList<>(page.changes());
        changes.add(new Change(1, "hologram", "h-1", 1, Map.of("id", "h-1", "depth", 3), null));
        return new ChangesPage(changes, page.cursor(), page.more(), page.digests(), page.serverTime());
    }

    private static <T> T onTheWire(T value, Class<T> type) {
        try {
            return Json.mapper().readValue(Json.write(value), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public RemoteKind kind() {
        return RemoteKind.DESK_BACKEND;
    }

    @Override
    public List<String> limits() {
        return List.of();
    }

    @Override
    public int batch() {
        return 7;
    }

    @Override
    public boolean recognisesRepeats() {
        return true;
    }

    @Override
    public boolean knowsChanges() {
        return true;
    }

    @Override
    public Duration deletesWait() {
        return Duration.ZERO;
    }

    @Override
    public void close() {}
}
