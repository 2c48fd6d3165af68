package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.settings.Secrets;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.sync.Remote;
import coachdesk.desk.sync.RemoteFailure;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.RemoteSource;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** The remote of the settings: the backend inside this process, or whichever kind stands at the chosen address. */
public final class RemoteFinder implements RemoteSource {
    private final Settings settings;
    private final Secrets secrets;
    private final Supplier<Optional<ServerAddress>> embedded;
    private final Cached cached;
    private final Clock clock;

    public RemoteFinder(
            Settings settings,
            Secrets secrets,
            Supplier<Optional<ServerAddress>> embedded,
            Cached cached,
            Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.embedded = embedded;
        this.cached = cached;
        this.clock = clock;
    }

    /** Where the chosen server is; empty while none was chosen, and while the one inside this process is not there. */
    public Optional<ServerAddress> address() {
        String server = settings.values().server();
        if (server == null) {
            return Optional.empty();
        }
        return server.isBlank()
                ? embedded.get()
                : Optional.of(new ServerAddress(
                        ServerProbe.address(server),
                        secrets.get(ServerAddress.secretName(server)).orElse(null)));
    }

    @Override
    public Optional<Found> find() {
        String server = settings.values().server();
        if (server == null) {
            return Optional.empty();
        }
        ServerAddress address = address().orElseThrow(() -> new RemoteFailure(ErrorCode.SERVER_UNREACHABLE));
        if (server.isBlank()) {
            // It also changes by itself: what comes in by WhatsApp, what the assistant answers, how a sending goes on.
            return Optional.of(new Found("embedded", new DeskBackendRemote(address, RemoteKind.EMBEDDED, true, clock)));
        }
        ServerProbe.Found found = new ServerProbe(clock).ask(address);
        if (found.signIn() && address.token() == null) {
            throw new RemoteFailure(ErrorCode.SIGN_IN_NEEDED);
        }
        Remote remote = found.kind() == RemoteKind.CLASSIC
                ? new ClassicRemote(
                        address,
                        clock,
                        () -> settings.values().zone(),
                        () -> settings.values().sending().country(),
                        cached)
                : new DeskBackendRemote(address, found.kind(), found.realtime(), clock);
        return Optional.of(new Found(address.uri().toString(), remote));
    }
}
