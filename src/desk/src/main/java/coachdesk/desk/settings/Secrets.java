package coachdesk.desk.settings;

import java.util.Optional;

/** Tokens and keys, outside the database and the settings. Any thread; may be slow: not for the UI thread. */
public interface Secrets {
    /** @throws coachdesk.desk.problems.ProblemException SECRETS_UNREADABLE when the place refuses */
    Optional<String> get(String name);

    /** @throws coachdesk.desk.problems.ProblemException SECRETS_UNREADABLE when the place refuses; nothing is kept then */
    void put(String name, String value);

    /** Without effect for a name that is not there. */
    void remove(String name);

    Where where();

    /** Where they live, to be said aloud. Key: {@code secrets.<name in lower case>}. */
    enum Where {
        /** The system's own keychain. */
        KEYCHAIN,
        /** A file that only its owner can read, because the user chose so. */
        FILE,
        /** This run's memory: gone when the program ends. */
        SESSION
    }
}
