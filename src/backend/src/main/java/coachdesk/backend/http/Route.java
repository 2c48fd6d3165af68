package coachdesk.backend.http;

/**
 * One line of the table of routes, which is the policy too: what is not in it for a role is not there for that role.
 *
 * @param path template with {@code {name}} segments
 * @param largest most bytes that its body may have, unpacked
 */
public record Route(String method, String path, Access access, int largest, Handler handler) {
    /** Enough for any single record. */
    public static final int ORDINARY = 256 * 1024;

    /** Answers a request. Any thread, several at a time. */
    @FunctionalInterface
    public interface Handler {
        Answer answer(Call call);
    }

    public static Route get(String path, Access access, Handler handler) {
        return new Route("GET", path, access, 0, handler);
    }

    public static Route post(String path, Access access, Handler handler) {
        return new Route("POST", path, access, ORDINARY, handler);
    }

    public static Route put(String path, Access access, Handler handler) {
        return new Route("PUT", path, access, ORDINARY, handler);
    }

    public static Route delete(String path, Access access, Handler handler) {
        return new Route("DELETE", path, access, ORDINARY, handler);
    }

    public Route upTo(int bytes) {
        return new Route(method, path, access, bytes, handler);
    }
}
