package coachdesk.contract.campaigns.wording;

/**
 * A name in its parts, as far as one can tell: the first word, and what follows.
 *
 * @param first null when there is none
 * @param last null when there is none
 */
public record PersonalName(String first, String last) {
    /** @param name may be null */
    public static PersonalName of(String name) {
        if (name == null || name.isBlank()) {
            return new PersonalName(null, null);
        }
        String[] words = name.strip().split("\\s+", 2);
        return new PersonalName(words[0], words.length > 1 ? words[1] : null);
    }
}
