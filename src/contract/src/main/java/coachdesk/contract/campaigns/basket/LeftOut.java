package coachdesk.contract.campaigns.basket;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import java.util.Locale;

/**
 * Somebody of the basket who does not get the message by a channel, and why.
 *
 * @param name what it is called, as far as that is known; may be null
 * @param entry by which it was in the basket
 * @param detail name of the group or person that the reason speaks of, or the address; null where it speaks of none
 */
public record LeftOut(Channel channel, String id, String name, BasketEntry entry, Why why, String detail) {
    /** Has this campaign already, when it is sent to those who have not. Said of a row of the ledger only. */
    public static final String ALREADY = "left-out.already";

    private static final String CODE = "left-out.";

    /** Why not. */
    public enum Why {
        /** Deleted meanwhile, or never known here. */
        GONE,
        EMPTY_GROUP,
        OPTED_OUT,
        NO_ADDRESS,
        NUMBER_INVALID,
        EMAIL_INVALID,
        /** The group's own conversation gets it. */
        THROUGH_GROUP,
        /** Somebody else of the basket has the same address. */
        SAME_ADDRESS,
        /** More than 24 hours have passed since this person wrote: WhatsApp then takes approved templates only. */
        NEEDS_TEMPLATE,
        /** Only contacts can be reached by this channel. */
        NOT_A_CONTACT;

        /** As the code of a row of the ledger. */
        public String code() {
            return CODE + name().toLowerCase(Locale.ROOT);
        }
    }
}
