package coachdesk.backend.conversations;

/**
 * Who says something.
 *
 * @param id of the participant, or a fixed word for who is none
 * @param type as on the wire: user, coach or ai
 */
public record Voice(String id, String name, String type) {
    public static final String MEMBER = "user";
    public static final String COACH = "coach";
    public static final String ASSISTANT = "ai";

    public static Voice of(Member member) {
        return new Voice(member.id(), member.name(), MEMBER);
    }

    public static Voice coach(String name) {
        return new Voice("coach", name, COACH);
    }

    public static Voice assistant(String name) {
        return new Voice("ai", name, ASSISTANT);
    }
}
