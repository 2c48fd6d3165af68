package coachdesk.backend.integrations.platform.http;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.FailureKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.SSLException;
import okhttp3.Request;

/** What a failed exchange means, where the platform has no words of its own for it. */
final class Failures {
    private Failures() {}

    static PlatformException of(IOException e) {
        return switch (e) {
            case PublicOnly.Refused _ ->
                new PlatformException(FailureKind.INVALID, 0, "private_address", null, Duration.ZERO);
            case SSLException tls when !cutOff(tls) -> new PlatformException(FailureKind.TLS, null);
            case JsonProcessingException _ -> new PlatformException(FailureKind.ODD_ANSWER, null);
            case ProtocolException _ -> new PlatformException(FailureKind.ODD_ANSWER, null);
            default -> new PlatformException(FailureKind.NETWORK, null);
        };
    }

    /** The connection ended while it was made safe, which says nothing of a certificate. */
    private static boolean cutOff(SSLException e) {
        return e.getCause() instanceof SocketException || e.getCause() instanceof EOFException;
    }

    static PlatformException of(Answer answer, Words.Told told, Request request) {
        if (answer.status() > 300 && answer.status() < 400) {
            return new PlatformException(
                    FailureKind.INVALID, answer.status(), "redirect", place(answer), Duration.ZERO);
        }
        FailureKind kind = told.kind() == null ? kind(answer.status()) : told.kind();
        Duration wait = told.retryAfter() == null ? retryAfter(answer) : told.retryAfter();
        return new PlatformException(kind, answer.status(), told.code(), Masked.message(told.message(), request), wait);
    }

    /** Where it leads, without what may be secret in it. */
    private static String place(Answer answer) {
        try {
            URI to = URI.create(String.valueOf(answer.headers().get("Location")));
            return to.getHost() == null ? null : to.getScheme() + "://" + to.getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static FailureKind kind(int status) {
        return switch (status) {
            case 300 -> FailureKind.AMBIGUOUS;
            case 400, 405, 406, 409, 413, 414, 415, 422 -> FailureKind.INVALID;
            case 401 -> FailureKind.AUTH;
            case 403 -> FailureKind.FORBIDDEN;
            case 404, 410 -> FailureKind.NOT_FOUND;
            case 402, 423 -> FailureKind.SUSPENDED;
            case 429 -> FailureKind.RATE_LIMITED;
            case 408 -> FailureKind.BROKEN;
            default -> status >= 500 ? FailureKind.BROKEN : FailureKind.UNKNOWN;
        };
    }

    /** Seconds or a date (RFC 9110 §10.2.3); zero without. */
    private static Duration retryAfter(Answer answer) {
        String header = answer.headers().get("Retry-After");
        if (header == null) {
            return Duration.ZERO;
        }
        if (header.strip().matches("\\d{1,9}(\\.\\d+)?")) {
            return Duration.ofMillis((long) Math.ceil(Double.parseDouble(header.strip()) * 1000));
        }
        try {
            ZonedDateTime at = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(answer.date(), at.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
