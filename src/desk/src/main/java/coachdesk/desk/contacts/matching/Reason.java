package coachdesk.desk.contacts.matching;

/** Why two records are, or may be, one human being. The clearest first. */
public enum Reason {
    /** Somebody of the studio said so. */
    BY_HAND,
    SAME_ID,
    SAME_EMAIL,
    SAME_PHONE,
    /** Their names sound alike, and nothing else speaks for it. */
    ALIKE
}
