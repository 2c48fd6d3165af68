package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Change;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What members of the classic backend's conversations write to each other in private. There one has to ask for each member:
 * a few now and then, in turn.
 */
final class ClassicDirect {
    private static final int MEMBERS = 10;

    private static final Duration EVERY = Duration.ofMinutes(2);
    /** It gives the oldest, as many as are asked for. */
    private static final int ALL = 10_000;

    private final Http http;
    private final ClassicChatApi api;
    private final Cached cached;
    private final Map<String, Map<String, Object>> told = new LinkedHashMap<>();
    private final Clock clock;
    private Instant asked = Instant.MIN;
    private int turn;

    ClassicDirect(Http http, ClassicChatApi api, Cached cached, Clock clock) {
        this.clock = clock;
        this.http = http;
        this.api = api;
        this.cached = cached;
    }

    /** Those that are known: no list of conversations speaks of them. */
    List<Change> known() {
        Map<String, Map<String, Object>> all = new HashMap<>();
        cached.all(Kind.CONVERSATION).forEach((id, doc) -> {
            if (is(doc)) {
                all.put(id, doc);
            }
        });
        all.putAll(told);
        return all.entrySet().stream()
                .map(one -> ClassicShape.change(Kind.CONVERSATION, one.getKey(), one.getValue()))
                .toList();
    }

    static boolean is(Map<String, Object> conversation) {
        return conversation.containsKey("participant_1_id");
    }

    /** @param members ids of those who take part in conversations */
    List<Change> some(List<String> members) {
        Instant now = clock.instant();
        if (!asked.equals(Instant.MIN) && Duration.between(asked, now).abs().compareTo(EVERY) < 0) {
            return List.of();
        }
        asked = now;
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(MEMBERS, members.size()); i++) {
            String member = members.get(turn % members.size());
            try {
                for (Object row : http.ask(api.privateConversations(member), List.class)) {
                    if (row instanceof Map<?, ?> fields && fields.get("id") instanceof String id && !id.isBlank()) {
                        changes.addAll(conversation(id, fields));
                    }
                }
            } catch (RemoteFailure e) {
                if (!Set.of(ErrorCode.SERVER_BROKEN, ErrorCode.NOT_FOUND, ErrorCode.INVALID)
                        .contains(e.code())) {
                    throw e;
                }
            }
            turn = (turn + 1) % members.size();
        }
        return changes;
    }

    private List<Change> conversation(String id, Map<?, ?> row) {
        Map<String, Object> before = told.containsKey(id)
                ? told.get(id)
                : cached.base(Kind.CONVERSATION, id).orElse(Map.of());
        Map<String, Object> doc = new LinkedHashMap<>(before);
        row.forEach((name, value) -> doc.put(String.valueOf(name), value));
        doc.put("mode", "private");
        doc.put(
                "participant_ids",
                Stream.of(doc.get("participant_1_id"), doc.get("participant_2_id"))
                        .filter(Objects::nonNull)
                        .toList());
        List<Change> changes = new ArrayList<>();
        if (!doc.equals(before)) {
            changes.addAll(messages(id));
            changes.add(ClassicShape.change(Kind.CONVERSATION, id, doc));
        }
        told.put(id, doc);
        return changes;
    }

    private List<Change> messages(String conversation) {
        Map<String, Map<?, ?>> rows = new LinkedHashMap<>();
        for (Object row : http.ask(api.privateMessages(conversation, ALL), List.class)) {
            if (row instanceof Map<?, ?> fields && fields.get("id") instanceof String id && !id.isBlank()) {
                rows.put(id, fields);
            }
        }
        Map<String, Map<String, Object>> known = cached.threads().ofIds(conversation, rows.keySet());
        List<Change> changes = new ArrayList<>();
        rows.forEach((id, row) -> {
            Map<String, Object> doc = HostedMessage.direct(known.getOrDefault(id, Map.of()), row, id, conversation);
            if (!doc.equals(known.get(id))) {
                changes.add(ClassicShape.change(Kind.MESSAGE, id, doc));
            }
        });
        return changes;
    }

    /** What was told last may not have been kept. */
    void forget() {
        told.clear();
        asked = Instant.MIN;
    }
}
