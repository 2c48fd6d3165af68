package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.auth.LoginAnswer;
import coachdesk.contract.auth.LoginRequest;
import coachdesk.contract.sync.Capabilities;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.RemoteFailure;
import coachdesk.desk.sync.RemoteKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out what stands at an address that somebody typed, and signs in there. Every method blocks: not for the UI thread. */
public final class ServerProbe {
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://.*");
    private static final Pattern HERE = Pattern.compile("^(localhost|127\\.[0-9.]+|\\[::1])([:/].*)?$");

    private final Clock clock;

    public ServerProbe(Clock clock) {
        this.clock = clock;
    }

    /**
     * What stands there.
     *
     * @param uri to be kept in the settings
     * @param signIn whether an account is needed
     * @param realtime whether it says at once that something changed
     */
    public record Found(URI uri, RemoteKind kind, boolean signIn, boolean realtime) {}

    /**
     * Adds what is left out when people write an address.
     *
     * @throws coachdesk.desk.problems.ProblemException BAD_ADDRESS
     */
    public static URI address(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (!SCHEME.matcher(text).matches()) {
            text = (HERE.matcher(text).matches() ? "http://" : "https://") + text;
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || uri.getUserInfo() != null || !scheme.matches("https?")) {
                throw Problem.of(ErrorCode.BAD_ADDRESS).asException();
            }
            String path = uri.getPath() == null
                    ? ""
                    : uri.getPath().replaceAll("/+$", "").replaceAll("/api$", "");
            return new URI(scheme, null, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort(), path, null, null);
        } catch (URISyntaxException e) {
            throw Problem.of(ErrorCode.BAD_ADDRESS).asException(e);
        }
    }

    /** @throws coachdesk.desk.problems.ProblemException BAD_ADDRESS, or why the server cannot be used */
    public Found probe(String typed) {
        URI uri = address(typed);
        try {
            return ask(new ServerAddress(uri, null));
        } catch (RemoteFailure e) {
            throw e.problem().asException(e);
        }
    }

    /** Empty when it is no desk backend or does not say. @throws coachdesk.desk.problems.ProblemException as {@link #probe} */
    public Optional<Instant> time(String typed) {
        try (Http http = new Http(new ServerAddress(address(typed), null), true, clock)) {
            String time = http.ask(http.api(DeskBackendApi.class).capabilities(), Capabilities.class)
                    .serverTime();
            return Optional.ofNullable(time).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        } catch (RemoteFailure e) {
            throw e.problem().asException(e);
        }
    }

    /** @return a token that the caller keeps among the secrets as {@link ServerAddress#secretName} */
    public LoginAnswer login(URI server, String email, String password, String deviceName) {
        try (Http http = new Http(new ServerAddress(server, null), false, clock)) {
            LoginAnswer answer = http.ask(
                    http.api(DeskBackendApi.class).login(new LoginRequest(email, password, deviceName)),
                    LoginAnswer.class);
            if (answer.token() == null || answer.token().isBlank()) {
                throw Problem.of(ErrorCode.SERVER_NOT_OURS).asException();
            }
            return answer;
        } catch (RemoteFailure e) {
            Problem problem =
                    switch (e.code()) {
                        case SIGN_IN_NEEDED, INVALID -> Problem.of(ErrorCode.SIGN_IN_WRONG);
                        case SERVER_BUSY -> Problem.of(ErrorCode.SIGN_IN_TOO_OFTEN);
                        case NOT_FOUND -> Problem.of(ErrorCode.SERVER_NOT_OURS);
                        default -> e.problem();
                    };
            throw problem.asException(e);
        }
    }

    Found ask(ServerAddress server) {
        try (Http http = new Http(server, true, clock)) {
            Capabilities capabilities = http.ask(http.api(DeskBackendApi.class).capabilities(), Capabilities.class);
            if (!Capabilities.PRODUCT.equals(capabilities.product())) {
                throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
            }
            return new Found(server.uri(), RemoteKind.DESK_BACKEND, capabilities.signIn(), capabilities.realtime());
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            return classic(server);
        }
    }

    private Found classic(ServerAddress server) {
        try (Http http = new Http(server, true, clock)) {
            Map<?, ?> health = http.ask(http.api(ClassicApi.class).health(), Map.class);
            if (!health.containsKey("status") || !health.containsKey("database")) {
                throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
            }
            return new Found(server.uri(), RemoteKind.CLASSIC, false, false);
        } catch (RemoteFailure e) {
            throw e.code() == ErrorCode.NOT_FOUND ? new RemoteFailure(ErrorCode.SERVER_NOT_OURS) : e;
        }
    }
}
