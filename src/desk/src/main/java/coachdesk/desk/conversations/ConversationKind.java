package coachdesk.desk.conversations;

/** What sort of conversation it is. */
public enum ConversationKind {
    PERSON,
    /** The community, VIP, promo, and those with a name of their own. */
    GROUP,
    /** Two members among themselves. */
    PRIVATE,
    /** Whoever comes by a link that the studio gave out. */
    LINK
}
