package coachdesk.desk.conversations;

import java.time.Instant;

/**
 * A conversation that the studio made: a link that anybody may follow, or a group.
 *
 * @param title null when it has none
 * @param group whether it is a group; else a link
 * @param mode as the server calls it; may be null
 * @param prompt what alone the assistant knows there; null when it knows what it knows everywhere
 * @param address that leads into it; null when the server is not known, or it has none
 * @param members how many take part
 * @param made null when it cannot be read
 */
public record Room(
        String id, String title, boolean group, String mode, String prompt, String address, int members, Instant made) {
    @Override
    public String toString() {
        return "Room[" + id + "]";
    }
}
