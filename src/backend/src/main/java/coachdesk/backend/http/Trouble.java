package coachdesk.backend.http;

import java.util.Map;

/** What cannot be done for a client of the customer relations, in a French sentence for people. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, Object> body;
    private final transient Map<String, String> headers;

    /** @param body in place of the usual one */
    public Trouble(int status, Map<String, Object> body, Map<String, String> headers) {
        super(null, null, false, false);
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    public Trouble(int status, String sentence) {
        this(status, Envelope.body(sentence), Map.of());
    }

    Answer answer() {
        return Answer.json(status, body, headers);
    }
}
