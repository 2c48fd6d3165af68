package coachdesk.backend.integrations.platform.woocommerce;

import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.Words;
import coachdesk.contract.integrations.FailureKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** {@code {code, message, data: {status, params}}}; a page of the host where the shop was not reached. */
final class WooWords implements Words {
    static final String GONE = "woocommerce_rest_invalid_id";
    static final String ODD_VALUE = "rest_invalid_param";

    /** Shops speak the language of their owner. */
    private static final Pattern RIGHTS = Pattern.compile(
            "permission|autoris|droits|écri|berechtig|schreib|rechte", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int STRANGER = 401;
    private static final int NOT_FOUND = 404;

    @Override
    public Told told(Answer refusal) {
        String code = refusal.body().path("code").asText(null);
        if (code == null) {
            // Without readable addresses WordPress looks for a page of that name.
            return new Told(null, refusal.status() == NOT_FOUND ? "rest_no_route" : null, null);
        }
        StringBuilder message = new StringBuilder(refusal.body().path("message").asText());
        for (JsonNode why : refusal.body().at("/data/params")) {
            message.append(' ').append(why.asText());
        }
        String text = message.toString().replaceAll("<[^>]*>", " ");
        return new Told(kind(refusal.status(), code, text), code, text);
    }

    /** A key that may only read is refused with the code and the status of a wrong one. */
    private static FailureKind kind(int status, String code, String message) {
        if (status == STRANGER
                && code.equals(WooKey.KEY_REFUSED)
                && RIGHTS.matcher(message).find()) {
            return FailureKind.FORBIDDEN;
        }
        return code.equals(GONE) ? FailureKind.NOT_FOUND : null;
    }
}
