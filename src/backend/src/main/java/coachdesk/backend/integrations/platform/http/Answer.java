package coachdesk.backend.integrations.platform.http;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.contract.integrations.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;

/** What a platform said. @param body missing when it was empty, or with a refusal no JSON @param sentAt by our clock */
public record Answer(int status, JsonNode body, Headers headers, Instant sentAt) {
    /** The text at a place of the body. @throws PlatformException of kind ODD_ANSWER when there is none */
    public String text(String pointer) {
        JsonNode there = body.at(pointer);
        if (!there.isValueNode() || there.isNull() || there.asText().isEmpty()) {
            throw new PlatformException(FailureKind.ODD_ANSWER, status, null, null, Duration.ZERO);
        }
        return there.asText();
    }

    /** The list at a place of the body. @throws PlatformException of kind ODD_ANSWER when there is none */
    public JsonNode list(String pointer) {
        JsonNode there = body.at(pointer);
        if (!there.isArray()) {
            throw new PlatformException(FailureKind.ODD_ANSWER, status, null, null, Duration.ZERO);
        }
        return there;
    }

    /** What time it is there, to the second. */
    public Instant date() {
        Instant said = headers.getInstant("Date");
        return said == null ? sentAt : said;
    }

    /** A whole number in a header. */
    public long number(String header, long otherwise) {
        String value = headers.get(header);
        return value != null && value.strip().matches("\\d{1,15}") ? Long.parseLong(value.strip()) : otherwise;
    }
}
