package coachdesk.desk.campaigns;

import java.util.Locale;

/** Why a message did not reach somebody, in so many kinds as there are things to do about it. */
public enum DeliveryProblem {
    NOT_CONFIGURED,
    SEALED,
    UNREACHABLE,
    UNCERTAIN,
    TOO_FAST,
    KEY_WRONG,
    SUSPENDED,
    QUOTA,
    SERVER,
    SENDER,
    CHECK,
    ADDRESS_WRONG,
    MAILBOX,
    MAILBOX_FULL,
    NUMBER_WRONG,
    NO_WHATSAPP,
    REGION,
    OPTED_OUT,
    LIMITED,
    WINDOW,
    TEMPLATE,
    CONTENT,
    TOO_LONG,
    MEDIA,
    GONE,
    NOBODY,
    OURS,
    LEFT_GONE,
    LEFT_EMPTY_GROUP,
    LEFT_OPTED_OUT,
    LEFT_NO_ADDRESS,
    LEFT_ADDRESS,
    LEFT_THROUGH_GROUP,
    LEFT_SAME_ADDRESS,
    LEFT_WINDOW,
    LEFT_NO_CONTACT,
    LEFT_ALREADY,
    ASSISTANT_NONE,
    ASSISTANT_SILENT,
    ASSISTANT_ODD,
    ASSISTANT_LIMIT,
    ASSISTANT_KEY,
    ASSISTANT_MODEL,
    /** A code that this program does not know. */
    OTHER;

    /** Whether it is about the provider's account as it is set up, and not about one message. */
    public boolean ofAccount() {
        return switch (this) {
            case SEALED, KEY_WRONG, SUSPENDED, QUOTA, SENDER -> true;
            default -> false;
        };
    }

    /** Within a key of the language files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
