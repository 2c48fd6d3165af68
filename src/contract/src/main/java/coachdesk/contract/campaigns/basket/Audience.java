package coachdesk.contract.campaigns.basket;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who gets a message, each by which channel and why, and who does not and why: the rules of the basket, the same for the
 * desk that shows them and the server that sends by them.
 *
 * @param recipients in the order of the basket; nobody is there twice for one channel
 */
public record Audience(List<Recipient> recipients, List<LeftOut> leftOut) {
    /**
     * @param entries may name the same target, and people of the same group, more than once
     * @param template whether there is an approved WhatsApp message for those who have not written for a day
     * @param at when it is to be sent
     */
    public static Audience of(
            Collection<BasketEntry> entries, Set<Channel> channels, Contacts contacts, boolean template, Instant at) {
        Unfolded unfolded = Unfolded.of(entries, contacts);
        List<Recipient> recipients = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Channel channel : channels) {
            if (channel.toGroups()) {
                unfolded.groups().forEach(group -> recipients.add(group.recipient(channel)));
            } else {
                Addresses addresses = new Addresses(channel, contacts, template, at);
                Map<String, Recipient> byAddress = new LinkedHashMap<>();
                for (Unfolded.Somebody somebody : unfolded.people()) {
                    judge(somebody, channels, addresses, byAddress, leftOut);
                }
                recipients.addAll(byAddress.values());
            }
            unfolded.nobody().forEach(none -> leftOut.add(none.leftOut(channel)));
        }
        return new Audience(List.copyOf(recipients), List.copyOf(leftOut));
    }

    private static void judge(
            Unfolded.Somebody somebody,
            Set<Channel> channels,
            Addresses addresses,
            Map<String, Recipient> byAddress,
            List<LeftOut> leftOut) {
        Addresses.Judged judged = addresses.judge(somebody);
        String group = somebody.groupName();
        boolean through = addresses.channel() == Channel.INTERNAL && channels.contains(Channel.GROUP) && group != null;
        if (through) {
            leftOut.add(somebody.leftOut(addresses.channel(), LeftOut.Why.THROUGH_GROUP, group));
        } else if (judged.why() != null) {
            leftOut.add(somebody.leftOut(addresses.channel(), judged.why(), judged.address()));
        } else {
            Recipient recipient = somebody.recipient(addresses.channel(), judged.address());
            String key = judged.address() == null ? somebody.id() : judged.address();
            Recipient first = byAddress.putIfAbsent(key, recipient);
            if (first != null) {
                leftOut.add(somebody.leftOut(addresses.channel(), LeftOut.Why.SAME_ADDRESS, first.name()));
            }
        }
    }
}
