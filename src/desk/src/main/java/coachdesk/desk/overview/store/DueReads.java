package coachdesk.desk.overview.store;

import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Lateness;
import coachdesk.desk.campaigns.Outlook;
import coachdesk.desk.conversations.LaterMessage;
import coachdesk.desk.conversations.store.ConversationReads;
import coachdesk.desk.overview.Due;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waits, as far as this desk knows. */
record DueReads(Reading reading, Instant now) {
    private static final String AHEAD = """
        SELECT d.doc, c.name, c.late FROM dispatch d JOIN campaign c ON c.id = d.campaign_id
        WHERE d.ahead AND NOT d.deleted AND NOT c.deleted ORDER BY d.at, d.id
        """;

    private static final String LATER = """
        SELECT id, doc FROM later_message WHERE state IN ('planned', 'missed') AND NOT deleted ORDER BY at, id
        """;

    private static final String REFUSED = """
        SELECT count(DISTINCT m.id), min(m.id) FROM media_file f CROSS JOIN media m
        WHERE f.state = 'refused' AND NOT m.deleted AND instr(m.doc, f.hash) > 0
        """;

    private record Sending(Due.Send send, Outlook outlook) {}

    Due due() {
        List<Sending> sendings = new ArrayList<>();
        reading.statements().each(AHEAD, row -> sending(row.getString(1), row.getString(2), row.getInt(3))
                .ifPresent(sendings::add));
        return new Due(
                once(with(sendings, Outlook.MISSED)),
                with(sendings, Outlook.AHEAD),
                decisions(),
                new ConversationReads(reading, now).unread(),
                files(),
                later());
    }

    private Optional<Sending> sending(String doc, String name, int lateMinutes) {
        return Json.tryRead(doc)
                .flatMap(Dispatch::of)
                .map(dispatch -> new Sending(
                        new Due.Send(dispatch.campaignId(), name, dispatch.at()),
                        Outlook.of(dispatch, lateMinutes, now)));
    }

    private static List<Due.Send> with(List<Sending> sendings, Outlook outlook) {
        return sendings.stream()
                .filter(sending -> sending.outlook() == outlook)
                .map(Sending::send)
                .toList();
    }

    /** Several missed times of one campaign are one decision. */
    private static List<Due.Send> once(List<Due.Send> missed) {
        Map<String, Due.Send> latest = new LinkedHashMap<>();
        missed.forEach(send -> latest.put(send.campaignId(), send));
        return List.copyOf(latest.values());
    }

    private int decisions() {
        return reading.statements()
                .first("SELECT count(*) FROM operation WHERE state = 'aside'", row -> row.getInt(1))
                .orElse(0);
    }

    private Due.Refused files() {
        return reading.statements()
                .first(REFUSED, row -> new Due.Refused(row.getInt(1), row.getString(2)))
                .orElse(Due.Refused.NONE);
    }

    private List<Due.Later> later() {
        List<Due.Later> later = new ArrayList<>();
        reading.statements().each(LATER, row -> {
            String id = row.getString(1);
            Json.tryRead(row.getString(2))
                    .flatMap(doc -> LaterMessage.of(id, doc))
                    .map(message -> new Due.Later(
                            message.conversationId(), message.at(), message.lateness(now) == Lateness.MISSED))
                    .ifPresent(later::add);
        });
        return later;
    }
}
