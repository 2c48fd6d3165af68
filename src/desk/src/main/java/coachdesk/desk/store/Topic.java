package coachdesk.desk.store;

import coachdesk.contract.Kind;

/** What can change in the store and be listened to. */
public enum Topic {
    RESERVATION,
    ATTENDANCE,
    COURSE,
    OFFER,
    PERSON,
    PARTICIPANT,
    CONVERSATION,
    MESSAGE,
    READ_MARK,
    CAMPAIGN,
    DISPATCH,
    BASKET,
    OPT_OUT,
    EVENT,
    /** The queue, the decisions, the cursor, the last sync. */
    SYNC;

    public static Topic of(Kind kind) {
        return valueOf(kind.name());
    }
}
