package coachdesk.backend.integrations.platform.hubspot;

import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.Words;
import coachdesk.contract.integrations.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** How HubSpot says what is wrong; every field of it may be missing. */
final class HubSpotWords implements Words {
    /** A day's limit ends at midnight of the account, which is not said. */
    private static final Duration NEXT_TRY_OF_A_DAY = Duration.ofHours(1);

    /** When one account writes very much at once, HubSpot locks it for a moment. */
    private static final Duration NEXT_TRY_OF_A_LOCK = Duration.ofSeconds(2);

    private static final int TOO_MANY = 429;
    private static final int LOCKED = 423;
    private static final int MOVING = 477;

    @Override
    public Told told(Answer refusal) {
        JsonNode body = refusal.body();
        String category = body.path("category").asText(null);
        String message = body.path("message").asText(null);
        JsonNode first = body.at("/errors/0");
        if (first.path("code").isTextual()) {
            return new Told(
                    null, first.path("code").asText(), first.path("message").asText(message));
        }
        if (refusal.status() == TOO_MANY) {
            String policy = body.path("policyName").asText(category);
            return new Told(null, policy, message, wait(policy, refusal));
        }
        if (refusal.status() == LOCKED) {
            return new Told(FailureKind.RATE_LIMITED, category, message, NEXT_TRY_OF_A_LOCK);
        }
        if (refusal.status() == MOVING) {
            return new Told(FailureKind.BROKEN, category, message);
        }
        boolean closed = body.path("subCategory").asText().contains("SUSPENDED") || "BANNED".equals(category);
        return new Told(closed ? FailureKind.SUSPENDED : null, category, message);
    }

    /** @return null for what the header says */
    private static Duration wait(String policy, Answer refusal) {
        if (refusal.headers().get("Retry-After") != null) {
            return null;
        }
        return switch (String.valueOf(policy)) {
            case "DAILY" -> NEXT_TRY_OF_A_DAY;
            // Searches are counted by themselves, and tell no limit in their headers.
            case "SECONDLY" -> Duration.ofSeconds(1);
            default -> Duration.ofMillis(refusal.number("X-HubSpot-RateLimit-Interval-Milliseconds", 0));
        };
    }
}
