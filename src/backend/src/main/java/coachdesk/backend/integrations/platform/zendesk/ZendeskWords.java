package coachdesk.backend.integrations.platform.zendesk;

import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.Words;
import coachdesk.contract.integrations.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;

/** {@code error} is a code, a sentence or an object of both; {@code details} say which field. */
final class ZendeskWords implements Words {
    private static final int CONFLICT = 409;

    @Override
    public Told told(Answer refusal) {
        JsonNode error = refusal.body().path("error");
        // Two changed the same user at once: later it goes well.
        FailureKind kind = refusal.status() == CONFLICT ? FailureKind.BROKEN : null;
        if (error.isObject()) {
            return new Told(
                    kind, null, error.path("message").asText(error.path("title").asText(null)));
        }
        String said = error.asText("");
        boolean code = said.matches("[A-Za-z_]+");
        StringBuilder message = new StringBuilder(code ? "" : said);
        add(message, refusal.body().path("description"));
        add(message, refusal.body().path("error_description"));
        refusal.body().path("details").forEach(field -> field.forEach(why -> add(message, why.path("description"))));
        return new Told(kind, code ? said : null, message.toString());
    }

    private static void add(StringBuilder message, JsonNode sentence) {
        if (sentence.isTextual()) {
            message.append(message.isEmpty() ? "" : ". ").append(sentence.asText());
        }
    }
}
