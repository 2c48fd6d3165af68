package coachdesk.contract.campaigns.basket;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import java.util.List;

/**
 * Somebody, or a group, who gets the message by one channel.
 *
 * @param id of the person or group; the address of somebody who is no contact
 * @param name may be null
 * @param address e-mail address or E.164 number; null within the studio's own chat
 * @param group whether it is a group
 * @param because the entries of the basket by which it is in, at least one
 */
public record Recipient(
        Channel channel, String id, String name, String address, boolean group, List<BasketEntry> because) {}
