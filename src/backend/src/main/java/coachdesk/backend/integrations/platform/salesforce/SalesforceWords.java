package coachdesk.backend.integrations.platform.salesforce;

import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.Words;
import coachdesk.contract.integrations.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How Salesforce says what is wrong: a list, where the codes say more than the status. */
final class SalesforceWords implements Words {
    private static final Map<String, FailureKind> KINDS = Map.ofEntries(
            Map.entry("INVALID_SESSION_ID", FailureKind.AUTH),
            Map.entry("REQUEST_LIMIT_EXCEEDED", FailureKind.RATE_LIMITED),
            Map.entry("DUPLICATES_DETECTED", FailureKind.AMBIGUOUS),
            Map.entry("ORG_LOCKED", FailureKind.SUSPENDED),
            Map.entry("TRIAL_EXPIRED", FailureKind.SUSPENDED),
            Map.entry("API_DISABLED_FOR_ORG", FailureKind.FORBIDDEN),
            Map.entry("API_CURRENTLY_DISABLED", FailureKind.FORBIDDEN),
            Map.entry("INSUFFICIENT_ACCESS_OR_READONLY", FailureKind.FORBIDDEN),
            Map.entry("INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", FailureKind.FORBIDDEN),
            Map.entry("ENTITY_IS_DELETED", FailureKind.NOT_FOUND),
            Map.entry("UNABLE_TO_LOCK_ROW", FailureKind.BROKEN),
            Map.entry("SERVER_UNAVAILABLE", FailureKind.BROKEN));

    @Override
    public Told told(Answer refusal) {
        JsonNode first = refusal.body().at("/0");
        String code = first.path("errorCode").asText(null);
        if (code == null) {
            JsonNode body = refusal.body();
            return new Told(
                    null,
                    body.path("error").asText(null),
                    body.path("error_description").asText(null));
        }
        return new Told(KINDS.get(code), code, first.path("message").asText(null));
    }
}
