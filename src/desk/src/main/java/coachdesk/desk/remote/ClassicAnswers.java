package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the coach says, at the classic backend: it repeats whatever is repeated, and gives each message an id of its own. So
 * before something is said again its conversation is read: the same words by the coach since, which do not stand here yet,
 * are those that were meant.
 */
final class ClassicAnswers {
    /** It cannot store more of an answer than its words. */
    private static final String[] NO_PLACE = {"media_url", "cta_type", "cta_text", "cta_link", "recipient_id"};

    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private final Http http;
    private final ClassicChatApi api;
    private final Cached cached;
    private final ClassicIds ids;
    private final ClassicThreads threads;
    private final ThreadReader reader;
    private final Clock clock;

    ClassicAnswers(Http http, ClassicChatApi api, Cached cached, ClassicIds ids, ClassicThreads threads, Clock clock) {
        this.clock = clock;
        this.http = http;
        this.api = api;
        this.cached = cached;
        this.ids = ids;
        this.threads = threads;
        this.reader = new ThreadReader(http, api);
    }

    /** @param perhapsSent whether it may have been said there already */
    OpResult apply(Operation op, boolean perhapsSent) {
        return switch (op.type()) {
            case OpType.CREATE, OpType.RESTORE -> say(op, perhapsSent);
            case OpType.EDIT ->
                Map.of("is_deleted", true).equals(op.body()) ? retract(op) : refused(op, ErrorCode.CLASSIC_CANNOT);
            default -> retract(op);
        };
    }

    private static OpResult refused(Operation op, ErrorCode code) {
        return OpResult.rejected(op.opId(), code.wire(), null);
    }

    private OpResult say(Operation op, boolean perhapsSent) {
        Map<String, Object> doc = op.body();
        boolean more = Stream.of(NO_PLACE).anyMatch(field -> doc.get(field) instanceof String text && !text.isBlank());
        if (!(doc.get("session_id") instanceof String conversation)
                || !(doc.get("content") instanceof String text)
                || text.isBlank()) {
            return refused(op, ErrorCode.INVALID);
        }
        if (more || !"coach".equals(doc.get("sender_type")) || direct(conversation)) {
            return refused(op, ErrorCode.CLASSIC_CANNOT);
        }
        String session = ids.theirs(Kind.CONVERSATION, conversation);
        Map<String, Object> answered = new HashMap<>();
        answered.put("session_id", session);
        answered.put("message", text);
        answered.put("coach_name", Objects.requireNonNullElse(doc.get("sender_name"), "Coach"));
        Optional<Said> there = perhapsSent ? there(op, conversation, session, text) : Optional.empty();
        Said said = there.orElseGet(() -> said(http.ask(api.answer(answered), Map.class)));
        if (said.id() == null) {
            return refused(op, ErrorCode.INVALID);
        }
        ids.tie(Kind.MESSAGE, op.id(), said.id());
        Map<String, Object> stored = new LinkedHashMap<>(doc);
        stored.put(HostedMessage.OTHER_ID, said.id());
        if (said.at() != null) {
            stored.put("created_at", said.at());
        } else {
            Instant about = clock.instant().plus(http.serverAhead());
            stored.put("created_at", about.toString());
            stored.put(HostedMessage.OWN_TIME, true);
            threads.said(session, about);
        }
        return OpResult.merged(op.opId(), ClassicShape.rev(Kind.MESSAGE, stored), stored);
    }

    private boolean direct(String conversation) {
        return cached.base(Kind.CONVERSATION, conversation)
                .filter(ClassicDirect::is)
                .isPresent();
    }

    /** @param id null when it was refused. @param at as the backend writes it; null when it did not say */
    private record Said(String id, Object at) {}

    private static Said said(Map<?, ?> answer) {
        if (Boolean.FALSE.equals(answer.get("success"))) {
            return new Said(null, null);
        }
        if (answer.get("message_id") instanceof String id && !id.isBlank()) {
            return new Said(id, null);
        }
        throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
    }

    /** The same words since, which nobody here knows as anything else. */
    private Optional<Said> there(Operation op, String conversation, String session, String text) {
        Instant begun = earliest(op);
        Instant since = begun;
        Map<String, Map<?, ?>> same = new LinkedHashMap<>();
        boolean ended = false;
        while (!ended) {
            ThreadReader.Read read = reader.read(session, since, -1);
            Instant newest = since;
            for (Map.Entry<String, Map<?, ?>> row : read.rows().entrySet()) {
                String here = ids.ours(Kind.MESSAGE, row.getKey());
                if (HostedMessage.says(row.getValue(), text) && (here.equals(row.getKey()) || here.equals(op.id()))) {
                    same.put(row.getKey(), row.getValue());
                }
                Instant at = HostedMessage.at(row.getValue());
                newest = at.isAfter(newest) ? at : newest;
            }
            boolean clockMoved = earliest(op).isBefore(begun.minusSeconds(2));
            ended = !clockMoved && (read.ended() || newest.equals(since));
            begun = clockMoved ? earliest(op) : begun;
            since = clockMoved ? begun : newest;
        }
        cached.threads().ofIds(conversation, same.keySet()).forEach((id, known) -> {
            same.remove(id);
            same.remove(String.valueOf(known.get(HostedMessage.OTHER_ID)));
        });
        return same.entrySet().stream()
                .findFirst()
                .map(one -> new Said(one.getKey(), one.getValue().get("created_at")));
    }

    /** By the server's clock, as far as it is known. */
    private Instant earliest(Operation op) {
        return Instants.read(op.at())
                .orElse(Instant.EPOCH)
                .plus(http.serverAhead())
                .minus(CLOCKS);
    }

    /** Whatever it is told, it says that it has done so: of a message that is gone too. */
    private OpResult retract(Operation op) {
        Map<String, Object> known = cached.base(Kind.MESSAGE, op.id()).orElse(Map.of());
        if (known.get("session_id") instanceof String conversation && direct(conversation)) {
            return refused(op, ErrorCode.CLASSIC_CANNOT);
        }
        String there =
                known.get(HostedMessage.OTHER_ID) instanceof String other ? other : ids.theirs(Kind.MESSAGE, op.id());
        http.ask(api.retract(there), Map.class);
        Map<String, Object> doc = HostedMessage.gone(known);
        return op.type().equals(OpType.EDIT) && !known.isEmpty()
                ? OpResult.merged(op.opId(), ClassicShape.rev(Kind.MESSAGE, doc), doc)
                : OpResult.applied(op.opId(), 1);
    }
}
