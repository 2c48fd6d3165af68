package coachdesk.desk.health;

import coachdesk.desk.problems.Problem;

/**
 * What one check found.
 *
 * @param problem why it is not {@link Level#OK}; null when it is, or when it could not be checked
 * @param figure for DISK the free bytes, for CLOCK the seconds that this computer is ahead; else null
 */
public record Finding(Check check, Level level, Problem problem, Long figure) {
    /** Keys: {@code health.<name in lower case>}. */
    public enum Check {
        DATABASE,
        FOLDER,
        DISK,
        CLOCK,
        KEYCHAIN
    }

    /** Keys: {@code health.<name in lower case>}. */
    public enum Level {
        OK,
        WARNING,
        BAD,
        /** Not to be checked now, such as the clock without a server. */
        UNKNOWN
    }
}
