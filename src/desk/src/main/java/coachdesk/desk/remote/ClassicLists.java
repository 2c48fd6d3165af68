package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.desk.campaigns.hosted.HostedContent;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.RemoteFailure;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classic backend's lists, each read at most once until {@link #forget}. */
final class ClassicLists {
    private static final Set<ErrorCode> REFUSED =
            EnumSet.of(ErrorCode.NOT_FOUND, ErrorCode.METHOD, ErrorCode.INVALID, ErrorCode.NOT_ALLOWED);

    private final Http http;
    private final ClassicApi api;
    private final ClassicRows rows;
    private final ClassicIds ids;
    private final ClassicReservations reservations;
    private final ClassicConversations conversations;
    private final Cached cached;
    private final Map<Kind, Listing> read = new EnumMap<>(Kind.class);

    ClassicLists(Http http, ClassicApi api, Cached cached, ClassicConversations conversations, ClassicIds ids) {
        this.http = http;
        this.api = api;
        this.rows = http.api(ClassicRows.class);
        this.ids = ids;
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
     * @param kind conversation, or one of {@link ClassicKinds}; of campaigns the backend's own documents, each of which is a
     *     sending as well
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
                case RESERVATION -> booked(reservations.read());
                case CONVERSATION -> conversations.read();
                default -> array(ClassicKinds.of(kind));
            };
        } catch (RemoteFailure e) {
            throw REFUSED.contains(e.code())
                    ? new RemoteFailure(Problem.of(ErrorCode.SERVER_NOT_OURS), e.retryAfter(), e)
                    : e;
        }
    }

    /** As {@link #of}, but a list that one bad row breaks, or that is not there, counts as one that tells nothing. */
    Listing ofReadable(Kind kind) {
        try {
            return of(kind);
        } catch (RemoteFailure e) {
            Listing none = new Listing();
            ClassicKind known = ClassicKinds.of(kind);
            if (known != null && known.perhaps && e.getCause() instanceof RemoteFailure) {
                none.cut();
            } else if (e.code() == ErrorCode.SERVER_BROKEN && kind != Kind.RESERVATION) {
                none.partial();
            } else {
                throw e;
            }
            return none;
        }
    }

    private Listing booked(Listing listing) {
        ClassicKind reservations = ClassicKinds.of(Kind.RESERVATION);
        listing.byId().values().forEach(doc -> named(reservations, doc));
        return listing;
    }

    private void named(ClassicKind of, Map<String, Object> doc) {
        of.names.forEach((field, kinds) -> doc.computeIfPresent(field, (name, value) -> ids.ours(kinds, value)));
    }

    private Listing array(ClassicKind of) {
        Listing listing = new Listing();
        if (of.only != null) {
            listing.add(here(of, http.ask(rows.read(of.route), Map.class)));
            return listing;
        }
        List<?> all = http.ask(rows.read(of.route), List.class);
        all.forEach(row -> listing.add(of.keeps() ? here(of, row) : row));
        if (all.size() >= of.cap) {
            listing.cut();
            if (of.kind == Kind.CAMPAIGN) {
                plannedLongAgo(listing);
            }
        } else if (of.kind == Kind.COURSE) {
            archived(listing.byId().keySet()).forEach(listing::add);
        }
        if (of.here != null) {
            withoutPlace(of).forEach(listing::add);
        }
        return listing;
    }

    /** As it is there now; empty where it is not, and where nobody can tell. */
    Optional<Map<String, Object>> now(ClassicKind of, String id) {
        Listing listing = of(of.kind);
        if (!listing.byId().containsKey(id) && !listing.complete() && of.alone) {
            try {
                listing.add(here(of, http.ask(rows.one(of.route, ids.theirs(of.kind, id)), Map.class)));
            } catch (RemoteFailure e) {
                if (e.code() != ErrorCode.NOT_FOUND) {
                    throw e;
                }
            }
        }
        return Optional.ofNullable(listing.byId().get(id));
    }

    /** By the ids of here, and with what there is no place for there. */
    private Object here(ClassicKind of, Object row) {
        Object there = row instanceof Map<?, ?> map ? map.get("id") : null;
        if (!(row instanceof Map<?, ?> fields) || of.only == null && !(there instanceof String)) {
            return row;
        }
        Map<String, Object> doc = new LinkedHashMap<>();
        fields.forEach((name, value) -> doc.put(String.valueOf(name), value));
        named(of, doc);
        String id = of.only == null ? ids.ours(of.kind, (String) there) : of.only;
        doc.put("id", id);
        if (of.only == null && !id.equals(there)) {
            doc.put(HostedMessage.OTHER_ID, there);
        }
        cached.base(of.kind, id)
                .ifPresent(known -> known.forEach((field, value) -> {
                    if (!of.own.contains(field) && !doc.containsKey(field)) {
                        doc.put(field, value);
                    }
                }));
        return doc;
    }

    /** What was answered here because it cannot be stored there. */
    private List<Map<String, Object>> withoutPlace(ClassicKind of) {
        return cached.shown(of.kind).keySet().stream()
                .flatMap(id -> cached.base(of.kind, id).stream())
                .filter(of::staysHere)
                .toList();
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
                // One that came as another's before it was recognised as the one that was made here.
                .filter(known -> ids.ours(Kind.COURSE, known.getKey()).equals(known.getKey()))
                .map(known -> {
                    Map<String, Object> copy = new LinkedHashMap<>(known.getValue());
                    copy.put("archived", true);
                    return copy;
                })
                .toList();
    }
}
