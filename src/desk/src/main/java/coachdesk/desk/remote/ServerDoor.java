package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The way to the chosen server beside the sync. Each question looks up where it is: the settings may have changed. */
final class ServerDoor implements AutoCloseable {
    private final Supplier<Optional<ServerAddress>> address;
    private final Clock clock;
    private Open open;
    private boolean closed;

    private record Open(ServerAddress address, Http http) {}

    /** @param address of the chosen server; empty while none was chosen or it is not there */
    ServerDoor(Supplier<Optional<ServerAddress>> address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** @throws coachdesk.desk.problems.ProblemException when there is no server, or it does not answer */
    <T> T ask(Function<Http, T> question) {
        try {
            return question.apply(http());
        } catch (RemoteFailure e) {
            throw e.problem().asException(e);
        }
    }

    private synchronized Http http() {
        ServerAddress now = closed ? null : address.get().orElse(null);
        if (now == null) {
            throw Problem.of(ErrorCode.SERVER_NONE).asException();
        }
        if (open == null || !open.address().equals(now)) {
            letGo();
            open = new Open(now, new Http(now, true, clock));
        }
        return open.http();
    }

    private void letGo() {
        if (open != null) {
            open.http().close();
            open = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        letGo();
    }
}
