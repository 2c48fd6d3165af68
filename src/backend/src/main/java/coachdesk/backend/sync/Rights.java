package coachdesk.backend.sync;

import coachdesk.contract.Kind;
import coachdesk.contract.auth.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which kinds a role may read and change through the sync protocol. Data, so that a new kind is one word here. */
public final class Rights {
    private static final Map<Role, Set<Kind>> READS = Map.of(
            Role.COACH, EnumSet.allOf(Kind.class),
            Role.FRONT_DESK,
                    EnumSet.of(
                            Kind.RESERVATION,
                            Kind.ATTENDANCE,
                            Kind.COURSE,
                            Kind.OFFER,
                            Kind.PERSON,
                            Kind.EVENT,
                            Kind.CONCEPT));
    private static final Map<Role, Set<Kind>> WRITES = Map.of(
            Role.COACH, EnumSet.complementOf(EnumSet.of(Kind.EVENT, Kind.AI_LOG)),
            Role.FRONT_DESK, EnumSet.of(Kind.RESERVATION, Kind.ATTENDANCE, Kind.PERSON));

    private Rights() {}

    public static List<String> readable(Role role) {
        return READS.get(role).stream().map(Kind::wire).toList();
    }

    static boolean mayWrite(Role role, Kind kind) {
        return WRITES.get(role).contains(kind);
    }
}
