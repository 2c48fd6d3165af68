package coachdesk.backend.integrations.engine;

/** Whose turn it is: 1 first, 10 last. */
final class Priority {
    /** Somebody waits for it. */
    static final int ASKED = 1;

    static final int INBOUND = 2;
    /** The answer to a change there. */
    static final int BACK = 3;

    static final int PERSON = 5;
    static final int EVENT = 6;
    /** One of many. */
    static final int BULK = 8;

    private Priority() {}
}
