package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.RemoteFailure;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.ResponseBody;

/** What a failed exchange means. A status that anything on the way may give counts as the server's only with a JSON body. */
final class Failures {
    private final Clock clock;

    Failures(Clock clock) {
        this.clock = clock;
    }

    static boolean isJson(MediaType type) {
        return type != null && type.subtype().contains("json");
    }

    Problem notOurs() {
        return Problem.of(ErrorCode.SERVER_NOT_OURS);
    }

    RemoteFailure of(IOException e) {
        ErrorCode code =
                switch (e) {
                    case SSLHandshakeException certificate -> ErrorCode.SERVER_CERTIFICATE;
                    case SSLPeerUnverifiedException certificate -> ErrorCode.SERVER_CERTIFICATE;
                    case InterruptedIOException timeout -> ErrorCode.SERVER_SLOW;
                    case ProtocolException odd -> ErrorCode.SERVER_NOT_OURS;
                    default -> ErrorCode.SERVER_UNREACHABLE;
                };
        return new RemoteFailure(Problem.of(code), null, e);
    }

    /** The answer had begun well. */
    RemoteFailure ofBody(IOException e) {
        boolean notOurs = e instanceof JsonProcessingException
                || e instanceof BoundedStream.TooMuch
                || e instanceof EOFException
                || e instanceof ProtocolException;
        return notOurs ? new RemoteFailure(notOurs(), null, e) : of(e);
    }

    RemoteFailure of(int status, Headers headers, ResponseBody body) {
        boolean json = body != null && isJson(body.contentType());
        ErrorCode code =
                switch (status) {
                    case 401 -> json ? ErrorCode.SIGN_IN_NEEDED : ErrorCode.SERVER_NOT_OURS;
                    case 403 -> json ? ErrorCode.NOT_ALLOWED : ErrorCode.SERVER_NOT_OURS;
                    case 404 -> json ? ErrorCode.NOT_FOUND : ErrorCode.SERVER_NOT_OURS;
                    case 405 -> json ? ErrorCode.METHOD : ErrorCode.SERVER_NOT_OURS;
                    case 410 -> json ? ErrorCode.SYNC_CURSOR_OLD : ErrorCode.SERVER_NOT_OURS;
                    case 400, 409, 422 -> json ? ErrorCode.INVALID : ErrorCode.SERVER_NOT_OURS;
                    case 413 -> ErrorCode.TOO_LARGE;
                    case 408, 504 -> ErrorCode.SERVER_SLOW;
                    case 429, 502, 503 -> ErrorCode.SERVER_BUSY;
                    default -> status >= 500 && status != 511 ? ErrorCode.SERVER_BROKEN : ErrorCode.SERVER_NOT_OURS;
                };
        return new RemoteFailure(
                Problem.of(code, "status", Integer.toString(status)), retryAfter(headers.get("Retry-After")), null);
    }

    private Duration retryAfter(String header) {
        if (header == null) {
            return null;
        }
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(header.strip())));
        } catch (NumberFormatException notSeconds) {
            try {
                ZonedDateTime at = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
                Duration until = Duration.between(clock.instant(), at.toInstant());
                return until.isNegative() ? Duration.ZERO : until;
            } catch (DateTimeException neither) {
                return null;
            }
        }
    }
}
