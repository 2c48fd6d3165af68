package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.desk.campaigns.hosted.HostedContent;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.RemoteFailure;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classic backend's lists, each read at most once until {@link #forget}. */
final class ClassicLists {
    static final Map<Kind, Integer> CAPS =
            Map.of(Kind.COURSE, 100, Kind.OFFER, 100, Kind.PERSON, 1000, Kind.PARTICIPANT, 1000, Kind.CAMPAIGN, 100);

    private final Http http;
    private final ClassicApi api;
    private final ClassicReservations reservations;
    private final ClassicConversations conversations;
    private final Cached cached;
    private final Map<Kind, Listing> read = new EnumMap<>(Kind.class);

    ClassicLists(Http http, ClassicApi api, Cached cached, ClassicConversations conversations) {
        this.http = http;
        this.api = api;
        this.reservations = new ClassicReservations(http, api, cached);
        this.conversations = conversations;
        this.cached = cached;
    }

    void forget() {
        read.clear();
    }

    void forget(Kind kind) {
        read.remove(kind);
    }

    /**
     * @param kind one of reservation, course, offer, person, participant, conversation, campaign: of these the backend's own
     *     documents, each of which is a sending as well
     */
    Listing of(Kind kind) {
        Listing known = read.get(kind);
        if (known == null) {
            known = list(kind);
            read.put(kind, known);
        }
        return known;
    }

    /** A list that is refused says nothing of any record: it must not be taken for the answer to a write. */
    private Listing list(Kind kind) {
        try {
            return switch (kind) {
                case RESERVATION -> reservations.read();
                case CONVERSATION -> conversations.read();
                default -> array(kind);
            };
        } catch (RemoteFailure e) {
            throw switch (e.code()) {
                case NOT_FOUND, METHOD, INVALID, NOT_ALLOWED ->
                    new RemoteFailure(Problem.of(ErrorCode.SERVER_NOT_OURS), e.retryAfter(), e);
                default -> e;
            };
        }
    }

    /** As {@link #of}, but a list that one bad row breaks counts as a list of which nothing could be read. */
    Listing ofReadable(Kind kind) {
        try {
            return of(kind);
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.SERVER_BROKEN || kind == Kind.RESERVATION) {
                throw e;
            }
            Listing none = new Listing();
            none.partial();
            return none;
        }
    }

    private Listing array(Kind kind) {
        List<?> rows = http.ask(
                switch (kind) {
                    case COURSE -> api.courses();
                    case OFFER -> api.offers();
                    case PARTICIPANT -> api.participants();
                    case CAMPAIGN -> api.campaigns();
                    default -> api.users();
                },
                List.class);
        Listing listing = new Listing();
        listing.addAll(rows);
        if (rows.size() >= CAPS.get(kind)) {
            listing.partial();
            if (kind == Kind.CAMPAIGN) {
                plannedLongAgo(listing);
            }
        } else if (kind == Kind.COURSE) {
            archived(listing.byId().keySet()).forEach(listing::add);
        }
        return listing;
    }

    /** The list ends at the newest: what was planned before them, and is not known to have gone, is read one by one. */
    private void plannedLongAgo(Listing listing) {
        cached.all(Kind.DISPATCH).values().stream()
                .filter(sending -> Boolean.TRUE.equals(sending.get(Dispatch.HOSTED)))
                .map(sending -> String.valueOf(sending.get(HostedContent.HOSTED_ID)))
                .distinct()
                .filter(id -> !listing.byId().containsKey(id))
                .toList()
                .forEach(id -> {
                    try {
                        listing.add(http.ask(api.campaign(id), Map.class));
                    } catch (RemoteFailure e) {
                        if (e.code() != ErrorCode.NOT_FOUND) {
                            throw e;
                        }
                    }
                });
    }

    /**
     * No list there tells of archived courses, and one that was deleted cannot be told from them: the copies that are kept
     * here are all that is left to bring one back from.
     */
    private List<Map<String, Object>> archived(Set<String> listed) {
        return cached.all(Kind.COURSE).entrySet().stream()
                .filter(known -> !listed.contains(known.getKey()))
                .map(known -> {
                    Map<String, Object> copy = new LinkedHashMap<>(known.getValue());
                    copy.put("archived", true);
                    return copy;
                })
                .toList();
    }
}
