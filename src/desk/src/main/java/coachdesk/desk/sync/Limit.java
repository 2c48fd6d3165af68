package coachdesk.desk.sync;

import java.util.Locale;

/** What a remote cannot promise, to be said on screen. Text key: {@code limits.} and {@link #key}. */
public enum Limit {
    NO_UNDO_CHECK_IN,
    NO_EDIT,
    NO_RESTORE,
    NO_HISTORY,
    ONE_SCAN,
    COURSE_DELETE,
    NO_ROSTER,
    KEPT_HERE,
    CAMPAIGN_CHANNELS,
    CAMPAIGN_LATE,
    MESSAGES_ASKED,
    MESSAGES_WORDS,
    MESSAGES_TAKEN_OUT,
    MESSAGES_PRIVATE,
    CONVERSATION_MEMBERS,
    CONTACTS_HERE,
    ARTICLES_OPEN,
    MEDIA_LINKS,
    CODES_TWICE,
    CATALOGUE_HERE,
    LIST_CAPS,
    LINK_AFTER_SYNC;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
