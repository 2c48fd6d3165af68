package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessageReads;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Catching up. By the time at which something was written, as classic clients ask; or by a cursor of ours, which misses nothing
 * that reached the server late and tells what was taken back.
 */
public final class SyncMessageRoutes {
    private static final int MOST = 1_000;

    private final Classic classic;
    private final Askers askers;
    private final MessageReads messages;

    public SyncMessageRoutes(Classic classic, Askers askers, MessageReads messages) {
        this.classic = classic;
        this.askers = askers;
        this.messages = messages;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.MESSAGES_SYNC, Access.MEMBER, this::one),
                Route.get(Routes.MESSAGES_SYNC_ALL, Access.MEMBER, this::all));
    }

    private static String needed(Call call, String name) {
        return call.parameter(name).orElseThrow(() -> Refusal.missing(name));
    }

    private Answer one(Call call) {
        String id = call.parameter("session_id").orElse(null);
        Asker asker = askers.in(call, id, call.parameter("participant_id").orElse(null));
        String session = needed(call, "session_id");
        int limit = Math.min(MOST, call.number("limit", 100, 1, Integer.MAX_VALUE));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("session_id", session);
        Optional<String> cursor = call.parameter("cursor");
        if (cursor.isPresent()) {
            after(asker, session, cursor.get(), limit, answer);
        } else {
            since(asker, session, since(call), limit, answer);
        }
        String now = classic.now().toString();
        answer.put("synced_at", now);
        answer.put("server_time_utc", now);
        return Answer.json(answer);
    }

    private void since(Asker asker, String session, Optional<Instant> since, int limit, Map<String, Object> answer) {
        long cursor = classic.store().seq(asker.tenant());
        long from = since.map(Instant::toEpochMilli).orElse(0L);
        List<Map<String, Object>> found = messages.from(asker.tenant(), session, from, limit).stream()
                .map(Json::read)
                .filter(doc -> since.isEmpty() || later(doc, since.get()))
                .map(doc -> MessageShape.formatted(doc, asker.who()))
                .toList();
        answer.put("count", found.size());
        answer.put("messages", found);
        if (found.size() < limit) {
            answer.put("cursor", Long.toString(cursor));
        }
    }

    /** What cannot be read as a time is not held back. */
    private static boolean later(Map<String, Object> doc, Instant since) {
        return instant(Field.text(doc, "created_at", ""))
                .map(at -> at.isAfter(since))
                .orElse(true);
    }

    private void after(Asker asker, String session, String cursor, int limit, Map<String, Object> answer) {
        long seq = number(cursor);
        List<MessageReads.Row> rows = messages.after(asker.tenant(), session, seq, limit);
        List<Map<String, Object>> found = rows.stream()
                .filter(row -> !row.deleted())
                .map(row -> MessageShape.formatted(Json.read(row.doc()), asker.who()))
                .toList();
        answer.put("count", found.size());
        answer.put("messages", found);
        answer.put(
                "deleted",
                rows.stream()
                        .filter(MessageReads.Row::deleted)
                        .map(MessageReads.Row::id)
                        .toList());
        answer.put("has_more", rows.size() == limit);
        answer.put(
                "cursor", rows.isEmpty() ? cursor : Long.toString(rows.getLast().seq()));
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("int_parsing", List.of("query", "cursor"), "This is no cursor of this server");
        }
    }

    private Answer all(Call call) {
        String participant = call.parameter("participant_id").orElse(null);
        Asker asker = askers.as(call, participant);
        needed(call, "participant_id");
        int limit = Math.min(MOST, call.number("limit", 200, 1, Integer.MAX_VALUE));
        List<String> sessions = classic.store().docs(asker.tenant(), Kind.CONVERSATION).stream()
                .map(Json::read)
                .filter(doc -> !SessionShape.inPrivate(doc))
                .filter(doc -> Members.takesPart(doc, participant) && (asker.coach() || Members.open(doc)))
                .map(doc -> Field.text(doc, "id", ""))
                .toList();
        Optional<Instant> since = since(call);
        List<Map<String, Object>> found =
                messages
                        .newest(
                                asker.tenant(),
                                sessions,
                                since.map(Instant::toEpochMilli).orElse(0L),
                                limit)
                        .stream()
                        .map(Json::read)
                        .filter(doc -> since.isEmpty() || later(doc, since.get()))
                        .map(doc -> raw(doc, asker))
                        .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("participant_id", participant);
        answer.put("sessions_count", sessions.size());
        answer.put("messages_count", found.size());
        answer.put("messages", found);
        answer.put("synced_at", classic.now().toString());
        return Answer.json(answer);
    }

    private static Map<String, Object> raw(Map<String, Object> doc, Asker asker) {
        doc.computeIfPresent(
                "sender_id",
                (name, id) -> Alias.seenBy(asker.who(), id.toString(), Field.text(doc, "sender_type", Voice.MEMBER)));
        return doc;
    }

    private static Optional<Instant> since(Call call) {
        return call.parameter("since").filter(text -> !text.isBlank()).map(text -> instant(text)
                .orElseThrow(() -> Refusal.invalid("datetime_parsing", List.of("query", "since"), "This is no time")));
    }

    /** With Z, an offset or none, then UTC; a day is its beginning. A space counts as the plus that an address lost. */
    private static Optional<Instant> instant(String text) {
        String written = text.strip().replace(' ', '+');
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof OffsetDateTime offset
                            ? offset.toInstant()
                            : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return day(written);
        }
    }

    private static Optional<Instant> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
