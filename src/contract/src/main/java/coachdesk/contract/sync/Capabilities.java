package coachdesk.contract.sync;

import java.util.List;

/**
 * What a desk backend says of itself; a 404 in its place means a classic backend.
 *
 * @param product always {@link #PRODUCT}
 * @param protocol version of the sync protocol, counting from 1
 * @param kinds wire names of the kinds served
 * @param signIn whether an account is needed
 * @param serverTime ISO-8601 instant
 * @param realtime whether it says that something changed; see {@link coachdesk.contract.realtime.Realtime}
 */
public record Capabilities(
        String product,
        int protocol,
        String version,
        List<String> kinds,
        boolean signIn,
        String serverTime,
        boolean realtime) {
    public static final String PRODUCT = "coachdesk-backend";
    public static final int PROTOCOL = 1;
}
