package coachdesk.backend.auth;

import coachdesk.contract.auth.Role;
import java.util.Locale;
import java.util.Optional;

/** The roles' wire names. */
public final class Roles {
    private Roles() {}

    public static String wire(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofWire(String wire) {
        for (Role role : Role.values()) {
            if (wire(role).equals(wire)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
