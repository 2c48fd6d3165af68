package coachdesk.desk.remote;

import java.net.URI;

/**
 * Where a server stands and what opens its door.
 *
 * @param uri its root, without {@code /api}
 * @param token sent as a bearer token; null when none is known. Never logged
 */
public record ServerAddress(URI uri, String token) {
    /** Under which name the keychain holds the token of a server. */
    public static String secretName(String server) {
        return "server " + server;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
