package coachdesk.backend.campaigns;

import coachdesk.backend.http.Refusal;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one sending that a classic client can plan for a campaign, as a sending like those of the desks. */
final class Plan {
    private Plan() {}

    /**
     * @param written with an offset, or none and then in the studio's zone; null or blank for none
     * @throws Refusal 422 when it is no time
     */
    static Optional<Instant> time(Object written, ZoneId zone) {
        if (written == null || written instanceof String text && text.isBlank()) {
            return Optional.empty();
        }
        try {
            String text = String.valueOf(written);
            return Optional.of(
                    text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw Refusal.invalid(
                    "datetime_parsing", List.of("body", CampaignShape.SCHEDULED_AT), "Input should be a date and time");
        }
    }

    /** The next one that waits for its time; empty when there is none. */
    static Optional<Stored> waiting(Classic.Work work, String campaign) {
        return work.changes().of(Kind.DISPATCH, campaign).stream()
                .filter(record -> Dispatch.of(record.doc())
                        .filter(dispatch -> dispatch.state().ahead() && !dispatch.test())
                        .filter(dispatch -> dispatch.wish() == Wish.WAIT)
                        .isPresent())
                .min(Comparator.comparing(
                        record -> Dispatch.of(record.doc()).orElseThrow().at()));
    }

    static Stored add(Classic.Work work, Campaign campaign, Instant at, ZoneId zone, Map<String, Object> more) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.put(Dispatch.CAMPAIGN, campaign.id());
        doc.put(Dispatch.AT, at.toString());
        doc.put("zone", zone.getId());
        doc.put(Dispatch.WISH, Wish.WAIT.wire());
        everybody(work, campaign).ifPresent(basket -> doc.put("basket", basket));
        doc.putAll(more);
        return work.create(Kind.DISPATCH, (String) doc.get("id"), doc);
    }

    /**
     * A classic campaign without targets is for all contacts, as they are now, by e-mail and WhatsApp. Never within the
     * chat: there the targets are always named.
     */
    private static Optional<List<Map<String, Object>>> everybody(Classic.Work work, Campaign campaign) {
        boolean all = campaign.basket().isEmpty()
                && !campaign.channels().contains(Channel.INTERNAL)
                && !campaign.channels().contains(Channel.GROUP)
                && work.live(Kind.CAMPAIGN, campaign.id())
                        .filter(record -> "all".equals(record.doc().get("targetType")))
                        .isPresent();
        return all
                ? Optional.of(work.changes().all(Kind.PERSON).stream()
                        .map(person -> BasketEntry.person(
                                        person.id(), (String) person.doc().get("name"))
                                .fields())
                        .toList())
                : Optional.empty();
    }
}
