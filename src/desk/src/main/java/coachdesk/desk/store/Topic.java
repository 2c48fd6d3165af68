package coachdesk.desk.store;

import coachdesk.contract.Kind;

/** What can change in the store and be listened to. */
public enum Topic {
    RESERVATION,
    ATTENDANCE,
    COURSE,
    OFFER,
    CATEGORY,
    DISCOUNT_CODE,
    PAYMENT_LINKS,
    CONCEPT,
    ARTICLE,
    ARTICLE_REVISION,
    MEDIA,
    PERSON,
    PARTICIPANT,
    CONVERSATION,
    MESSAGE,
    READ_MARK,
    DRAFT,
    CANNED_REPLY,
    LATER_MESSAGE,
    EMOJI,
    AI_CONFIG,
    AI_LOG,
    CAMPAIGN,
    DISPATCH,
    BASKET,
    OPT_OUT,
    LEAD,
    CUSTOMER,
    CONTACT,
    NOTE,
    INTEGRATION,
    SYNC_RUN,
    EVENT,
    /** The files of films and pictures in the data folder. */
    MEDIA_FILE,
    /** The queue, the decisions, the cursor, the last sync. */
    SYNC;

    public static Topic of(Kind kind) {
        return valueOf(kind.name());
    }
}
