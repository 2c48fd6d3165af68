package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.LiveAddress;
import coachdesk.desk.sync.Pull;
import coachdesk.desk.sync.Remote;
import coachdesk.desk.sync.RemoteFailure;
import coachdesk.desk.sync.RemoteKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A desk backend, in this process or on a server. */
public final class DeskBackendRemote implements Remote {
    private final ServerAddress server;
    private final RemoteKind kind;
    private final boolean realtime;
    private final Http http;
    private final DeskBackendApi api;

    /** @param realtime whether it says at once that something changed */
    public DeskBackendRemote(ServerAddress server, RemoteKind kind, boolean realtime, Clock clock) {
        this(server, kind, realtime, clock, Patience.ORDINARY);
    }

    DeskBackendRemote(ServerAddress server, RemoteKind kind, boolean realtime, Clock clock, Patience patience) {
        this.server = server;
        this.kind = kind;
        this.realtime = realtime;
        this.http = new Http(server, true, clock, patience);
        this.api = http.api(DeskBackendApi.class);
    }

    @Override
    public RemoteKind kind() {
        return kind;
    }

    @Override
    public List<String> limits() {
        return List.of();
    }

    @Override
    public int batch() {
        return PushRequest.MOST;
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
    public PushAnswer push(PushRequest request, Set<String> perhapsSent) {
        try {
            return http.ask(api.push(request), PushAnswer.class);
        } catch (RemoteFailure e) {
            // A request that it cannot even read: the engine finds out which operation makes it so.
            throw e.code() == ErrorCode.INVALID ? new RemoteFailure(ErrorCode.SERVER_BROKEN) : ours(e);
        }
    }

    @Override
    public Pull pull(String after, Kind only) {
        try {
            String kind = only == null ? null : only.wire();
            return http.ask(api.changes(after, kind, ChangesPage.LIMIT), PageReader::read);
        } catch (RemoteFailure e) {
            throw ours(e);
        }
    }

    /** Its routes are there, or it is another server. */
    private static RemoteFailure ours(RemoteFailure e) {
        return e.code() == ErrorCode.NOT_FOUND ? new RemoteFailure(Problem.of(ErrorCode.SERVER_NOT_OURS), null, e) : e;
    }

    @Override
    public Optional<LiveAddress> live(String device) {
        return realtime ? Optional.of(new LiveAddress(server.uri(), server.token(), device)) : Optional.empty();
    }

    @Override
    public void close() {
        http.close();
    }
}
