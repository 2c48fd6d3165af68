package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.Row;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.basket.LeftOut;
import coachdesk.contract.campaigns.basket.Recipient;
import java.util.Objects;

/**
 * Somebody of a basket who gets nothing by a channel, as it is kept in the ledger.
 *
 * @param name may be null
 * @param address the one that is not good; null where that is not why
 * @param about the group or person that the reason speaks of; empty where it speaks of none
 */
record Absent(Channel channel, String id, String name, String address, String about, String code) {
    static Absent of(LeftOut out) {
        boolean address =
                switch (out.why()) {
                    case NUMBER_INVALID, EMAIL_INVALID, NEEDS_TEMPLATE -> true;
                    case GONE, EMPTY_GROUP, OPTED_OUT, NO_ADDRESS, THROUGH_GROUP, SAME_ADDRESS, NOT_A_CONTACT -> false;
                };
        return new Absent(
                out.channel(),
                out.id(),
                out.name(),
                address ? out.detail() : null,
                address ? "" : Objects.requireNonNullElse(out.detail(), ""),
                out.why().code());
    }

    static Absent already(Recipient recipient) {
        return new Absent(
                recipient.channel(), recipient.id(), recipient.name(), recipient.address(), "", LeftOut.ALREADY);
    }

    Row row(int n, String key) {
        return Row.frozen(n, channel, DeliveryState.LEFT_OUT, id, name, address, null, null, about, key)
                .because(code);
    }
}
