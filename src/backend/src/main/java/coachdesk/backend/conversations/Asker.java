package coachdesk.backend.conversations;

import java.util.Optional;

/**
 * Who asks: the coach, who sees all of the studio, or a member, who sees its own.
 *
 * @param who null for the coach
 */
record Asker(String tenant, Member who) {
    boolean coach() {
        return who == null;
    }

    Optional<Member> member() {
        return Optional.ofNullable(who);
    }
}
