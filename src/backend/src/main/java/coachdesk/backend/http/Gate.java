package coachdesk.backend.http;

import coachdesk.backend.auth.Principal;
import coachdesk.backend.auth.Sessions;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.auth.Role;
import java.util.Map;
import java.util.Optional;

/** Lets a request in or not, before anybody says whether there is something behind the door. */
final class Gate {
    private static final String SCHEME = "Bearer ";

    private final Sessions sessions;

    Gate(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * @param route empty when there is none of this path and method
     * @param authorization the header, or null
     * @return who it is, null on an open route, and for somebody without a session where members may ask
     * @throws Refusal 401 for nobody, 403 for somebody who may not
     */
    Principal admit(Optional<Route> route, String authorization) {
        if (route.map(Route::access).filter(Access.OPEN::equals).isPresent()) {
            return null;
        }
        boolean members = route.map(Route::access).filter(Access.MEMBER::equals).isPresent();
        if (members && authorization == null) {
            return null;
        }
        Optional<String> token = Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
        if (route.filter(one -> Envelope.covers(one.path())).isPresent()
                && token.filter(sessions::ofDisabled).isPresent()) {
            throw new Refusal(403, ErrorCode.NOT_ALLOWED, "This account is disabled.");
        }
        Principal who = token.flatMap(sessions::of)
                .orElseThrow(() -> new Refusal(
                        401,
                        ErrorCode.SIGN_IN_NEEDED,
                        "Sign in first.",
                        Map.of("WWW-Authenticate", "Bearer realm=\"coachdesk\"")));
        boolean allowed = who.role() == Role.COACH
                || route.map(Route::access).filter(Access.STAFF::equals).isPresent();
        if (!allowed) {
            throw new Refusal(403, ErrorCode.NOT_ALLOWED, "This account may not do that.");
        }
        return who;
    }
}
