package coachdesk.app.campaigns.basket;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.basket.Audience;
import java.util.List;

/**
 * How many there are.
 *
 * @param recipients who get it by at least one channel, each counted once
 * @param groups in the basket
 * @param people in the basket one by one, addresses too
 */
public record Head(int recipients, int groups, int people) {
    public static Head of(Audience audience, List<BasketEntry> entries) {
        long recipients = audience.recipients().stream()
                .map(recipient -> recipient.group() + " " + recipient.id())
                .distinct()
                .count();
        long groups = entries.stream()
                .filter(entry -> entry.kind() == BasketEntry.Kind.GROUP)
                .count();
        return new Head(Math.toIntExact(recipients), Math.toIntExact(groups), Math.toIntExact(entries.size() - groups));
    }
}
