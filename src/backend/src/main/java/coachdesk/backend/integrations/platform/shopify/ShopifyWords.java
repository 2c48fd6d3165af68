package coachdesk.backend.integrations.platform.shopify;

import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.Words;
import coachdesk.contract.integrations.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** Shopify answers 200 to nearly everything: what is wrong stands in the answer, in one of three places. */
final class ShopifyWords implements Words {
    private static final double MILLIS = 1000;

    /** Before GraphQL was reached: {@code {errors: "…"}}. */
    @Override
    public Told told(Answer refusal) {
        JsonNode errors = refusal.body().path("errors");
        return new Told(null, null, errors.isTextual() ? errors.asText() : null);
    }

    /** The question itself went wrong: {@code {errors: [{message, extensions: {code}}]}}. */
    static Optional<Told> question(Answer answer) {
        JsonNode error = answer.body().path("errors").path(0);
        if (error.isMissingNode()) {
            return Optional.empty();
        }
        String code = error.at("/extensions/code").asText(null);
        FailureKind kind =
                switch (code == null ? "" : code) {
                    case "THROTTLED" -> FailureKind.RATE_LIMITED;
                    case "ACCESS_DENIED" -> FailureKind.FORBIDDEN;
                    case "SHOP_INACTIVE" -> FailureKind.SUSPENDED;
                    case "INTERNAL_SERVER_ERROR", "TIMEOUT" -> FailureKind.BROKEN;
                    default -> FailureKind.INVALID;
                };
        boolean said = kind != FailureKind.RATE_LIMITED || answer.headers().get("Retry-After") != null;
        Duration wait = said ? null : untilAllowed(answer.body());
        return Optional.of(new Told(kind, code, error.path("message").asText(null), wait));
    }

    /** Until as much has flowed back as the question costs. */
    private static Duration untilAllowed(JsonNode body) {
        JsonNode cost = body.at("/extensions/cost");
        double missing = cost.path("requestedQueryCost").asDouble()
                - cost.at("/throttleStatus/currentlyAvailable").asDouble();
        double perSecond = cost.at("/throttleStatus/restoreRate").asDouble();
        return perSecond > 0 && missing > 0
                ? Duration.ofMillis((long) Math.ceil(missing / perSecond * MILLIS))
                : Duration.ofSeconds(1);
    }

    /** What was to be written cannot be: {@code {userErrors: [{field, message, code}]}}. */
    static Optional<Told> input(JsonNode result) {
        JsonNode error = result.path("userErrors").path(0);
        if (error.isMissingNode()) {
            return Optional.empty();
        }
        String code = error.path("code").asText(null);
        FailureKind kind =
                switch (code == null ? "" : code) {
                    case "STALE_OBJECT" -> FailureKind.BROKEN;
                    case "NOT_FOUND", "ID_NOT_FOUND", "CUSTOMER_DOES_NOT_EXIST" -> FailureKind.NOT_FOUND;
                    default -> FailureKind.INVALID;
                };
        JsonNode field = error.path("field");
        String where = field.isArray() && !field.isEmpty()
                ? field.get(field.size() - 1).asText() + ": "
                : "";
        return Optional.of(new Told(kind, code, where + error.path("message").asText()));
    }
}
