package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.conversations.hosted.HostedLog;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands around the classic backend's conversations and hardly ever changes: read now and then only. */
final class ClassicSurroundings {
    static final List<Kind> KINDS = List.of(Kind.LEAD, Kind.EMOJI, Kind.AI_CONFIG, Kind.AI_LOG);
    private static final int LOGS = 50;
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Set<ErrorCode> NOT_THERE = Set.of(
            ErrorCode.NOT_FOUND, ErrorCode.METHOD, ErrorCode.INVALID, ErrorCode.NOT_ALLOWED, ErrorCode.SERVER_BROKEN);

    private final Http http;
    private final ClassicChatApi api;
    private final ClassicLists lists;
    private final Clock clock;
    private final Map<Kind, Instant> read = new EnumMap<>(Kind.class);

    ClassicSurroundings(Http http, ClassicChatApi api, ClassicLists lists, Clock clock) {
        this.http = http;
        this.api = api;
        this.lists = lists;
        this.clock = clock;
    }

    /** It is read at the next question. */
    void forget(Kind kind) {
        read.remove(kind);
    }

    /** Empty while it is not its turn, and where the server does not have such a list. */
    Optional<Listing> inTurn(Kind kind) {
        Instant last = read.get(kind);
        Instant now = clock.instant();
        if (last != null && Duration.between(last, now).abs().compareTo(EVERY) < 0) {
            return Optional.empty();
        }
        try {
            Optional<Listing> listing = Optional.of(now(kind));
            read.put(kind, now);
            return listing;
        } catch (RemoteFailure e) {
            if (!NOT_THERE.contains(e.code())) {
                throw e;
            }
            read.put(kind, now);
            return Optional.empty();
        }
    }

    Listing now(Kind kind) {
        if (kind != Kind.AI_CONFIG && kind != Kind.AI_LOG) {
            return lists.ofReadable(kind);
        }
        Listing listing = new Listing();
        if (kind == Kind.AI_CONFIG) {
            listing.add(assistant());
            return listing;
        }
        List<?> rows = http.ask(api.assistantLogs(), List.class);
        rows.forEach(row -> listing.add(HostedLog.row(row)));
        if (rows.size() >= LOGS) {
            listing.cut();
        }
        return listing;
    }

    /** The first question ever fails there, and makes what the second one gets. */
    private Map<String, Object> assistant() {
        Map<?, ?> told;
        try {
            told = http.ask(api.assistant(), Map.class);
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.SERVER_BROKEN) {
                throw e;
            }
            told = http.ask(api.assistant(), Map.class);
        }
        Map<String, Object> doc = new LinkedHashMap<>();
        told.forEach((name, value) -> doc.put(String.valueOf(name), value));
        doc.put("id", Kind.THE_ASSISTANT);
        return doc;
    }
}
