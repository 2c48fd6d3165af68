package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes conversations at the classic backend, which gives each its own id and makes another one each time it is
 * asked: what may have been made already is looked for by what it is and by when it was made.
 */
final class ClassicNew {
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private final Http http;
    private final ClassicChatApi api;
    private final ClassicLists lists;
    private final Cached cached;
    private final ClassicIds ids;

    ClassicNew(Http http, ClassicChatApi api, ClassicLists lists, Cached cached, ClassicIds ids) {
        this.http = http;
        this.api = api;
        this.lists = lists;
        this.cached = cached;
        this.ids = ids;
    }

    /** Empty when it cannot be made there: a conversation of two members is their own. */
    Optional<Map<String, Object>> conversation(Operation op, boolean perhapsSent) {
        Map<String, Object> wanted = op.body();
        if (ClassicDirect.is(wanted)) {
            return Optional.empty();
        }
        Optional<String> there = perhapsSent ? found(op) : Optional.empty();
        lists.forget(Kind.CONVERSATION);
        boolean link = wanted.get("link_token") instanceof String || text(wanted, "custom_prompt") != null;
        String session = there.orElseGet(() -> link ? link(wanted) : session(wanted));
        ids.tie(Kind.CONVERSATION, op.id(), session);
        lists.forget(Kind.CONVERSATION);
        Map<String, Object> theirs = lists.of(Kind.CONVERSATION).byId().getOrDefault(op.id(), Map.of());
        Map<String, Object> rest = new LinkedHashMap<>();
        for (String field : List.of("mode", "is_ai_active", "title", "notes", "custom_prompt")) {
            if (wanted.get(field) != null && !ClassicWrites.same(wanted.get(field), theirs.get(field))) {
                rest.put(field, wanted.get(field));
            }
        }
        if (!rest.isEmpty()) {
            http.askPerhaps(api.putSession(session, rest), Object.class);
        }
        join(
                session,
                theirs.get("participant_ids") instanceof List<?> in ? in : List.of(),
                wanted.get("participant_ids") instanceof List<?> members ? members : List.of());
        lists.forget(Kind.CONVERSATION);
        Map<String, Object> doc = new LinkedHashMap<>(theirs);
        wanted.forEach((field, value) -> {
            if (!field.equals("link_token") || !doc.containsKey(field)) {
                doc.put(field, value); // The token is the server's own.
            }
        });
        return Optional.of(ClassicIds.tied(doc, op.id(), session));
    }

    private String link(Map<String, Object> wanted) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", text(wanted, "title"));
        body.put("custom_prompt", text(wanted, "custom_prompt"));
        return id(http.ask(api.generateLink(body), Map.class), "session_id");
    }

    private String session(Map<String, Object> wanted) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("mode", Objects.requireNonNullElse(text(wanted, "mode"), "human"));
        body.put("is_ai_active", Boolean.TRUE.equals(wanted.get("is_ai_active")));
        body.put("title", text(wanted, "title"));
        return id(http.ask(api.createSession(body), Map.class), "id");
    }

    /** Those of {@code wanted} who are not in it yet. */
    void join(String session, List<?> in, List<?> wanted) {
        for (Object member : wanted) {
            if (!in.contains(member)) {
                lists.forget(Kind.CONVERSATION);
                http.ask(api.addParticipant(session, String.valueOf(member)), Map.class);
            }
        }
    }

    /** One like this that nobody here knows as anything else, made since. */
    private Optional<String> found(Operation op) {
        Instant since = Instants.read(op.at())
                .orElse(Instant.EPOCH)
                .plus(http.serverAhead())
                .minus(CLOCKS);
        return lists.of(Kind.CONVERSATION).byId().entrySet().stream()
                .filter(one -> one.getKey().equals(op.id())
                        || cached.base(Kind.CONVERSATION, one.getKey()).isEmpty()
                                && !one.getValue().containsKey(HostedMessage.OTHER_ID))
                .filter(one -> Stream.of("title", "custom_prompt")
                        .allMatch(field -> ClassicWrites.same(
                                one.getValue().get(field), op.body().get(field))))
                .filter(one -> Instants.read(one.getValue().get("created_at"))
                        .filter(at -> at.isAfter(since))
                        .isPresent())
                .map(one -> ids.theirs(Kind.CONVERSATION, one.getKey()))
                .findFirst();
    }

    private static String text(Map<String, Object> doc, String field) {
        return doc.get(field) instanceof String text && !text.isBlank() ? text : null;
    }

    private static String id(Map<?, ?> answer, String field) {
        if (answer.get(field) instanceof String id && !id.isBlank()) {
            return id;
        }
        throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
    }
}
