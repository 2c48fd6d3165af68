package coachdesk.desk.search;

/** Where something that was found has its home. In the order in which equals are shown. */
public enum Place {
    PERSON,
    RESERVATION,
    CONVERSATION,
    CAMPAIGN,
    ARTICLE,
    MEDIA,
    COURSE,
    OFFER,
    CODE
}
