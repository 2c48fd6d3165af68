package coachdesk.backend.http;

import coachdesk.contract.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is not done, and why. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final ErrorCode code;
    private final transient Object detail;
    private final transient Map<String, String> headers;

    /** @param detail a sentence, or for 422 a list of {@code {type, loc, msg, input}} */
    public Refusal(int status, ErrorCode code, Object detail, Map<String, String> headers) {
        super(code.wire(), null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.headers = headers;
    }

    public Refusal(int status, ErrorCode code, String detail) {
        this(status, code, detail, Map.of());
    }

    public static Refusal notFound(String detail) {
        return new Refusal(404, ErrorCode.NOT_FOUND, detail);
    }

    /** 422 about one field. */
    public static Refusal invalid(String type, List<Object> loc, String message) {
        return new Refusal(422, ErrorCode.INVALID, List.of(Map.of("type", type, "loc", loc, "msg", message)), Map.of());
    }

    /** 422 about a parameter that is not there. */
    public static Refusal missing(String parameter) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", "missing");
        item.put("loc", List.of("query", parameter));
        item.put("msg", "Field required");
        item.put("input", null);
        return invalid(List.of(item));
    }

    /** 422 about several fields. */
    public static Refusal invalid(List<Map<String, Object>> items) {
        return new Refusal(422, ErrorCode.INVALID, items, Map.of());
    }

    public int status() {
        return status;
    }

    public ErrorCode code() {
        return code;
    }

    Object detail() {
        return detail;
    }

    Map<String, String> headers() {
        return headers;
    }
}
