package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.sync.RemoteFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the classic backend's conversations, those that were put away too: by pages, which have no cap and say how many
 * messages stand in each; and around those that break their page, by the list of the newest.
 */
final class ClassicConversations {
    private static final int PAGE = 100;
    /** A power of two: a page that fails is halved down to the one that is to blame. */
    private static final int SMALL_PAGE = 64;

    private static final int MOST_PAGES = 1_000;
    /** What a page works out of a conversation. */
    private static final Set<String> ADDED = Set.of("participants", "last_message", "message_count");

    private final Http http;
    private final ClassicChatApi api;
    private final ClassicThreads threads;
    private final ClassicIds ids;

    ClassicConversations(Http http, ClassicChatApi api, ClassicThreads threads, ClassicIds ids) {
        this.http = http;
        this.api = api;
        this.threads = threads;
        this.ids = ids;
    }

    Listing read() {
        Listing listing = new Listing();
        boolean more = true;
        long told = 0;
        for (int page = 1; more && page < MOST_PAGES; page++) {
            Map<?, ?> answer = page(page, PAGE);
            if (answer == null) {
                return aroundTheBroken();
            }
            told = take(listing, answer);
            more = Boolean.TRUE.equals(answer.get("has_more"));
        }
        // Some began or ended while the pages were turned.
        if (listing.byId().size() < told) {
            listing.partial();
        }
        return listing;
    }

    private Listing aroundTheBroken() {
        Listing listing = new Listing();
        List<?> newest = http.ask(api.sessions(true), List.class);
        newest.forEach(row -> add(listing, row));
        Set<String> heard = new java.util.HashSet<>();
        long total = newest.size();
        for (int page = 1; page < MOST_PAGES && (long) (page - 1) * SMALL_PAGE < total; page++) {
            total = Math.max(total, part(listing, heard, page, SMALL_PAGE, total));
        }
        // Of these nobody says whether something is new.
        listing.byId().keySet().stream()
                .map(id -> ids.theirs(Kind.CONVERSATION, id))
                .filter(session -> !heard.contains(session))
                .forEach(threads::rumour);
        if (listing.byId().size() < total) {
            listing.partial();
        }
        return listing;
    }

    /** @return how many there are in all, as far as this part says */
    private long part(Listing listing, Set<String> heard, int page, int size, long total) {
        Map<?, ?> answer = (long) (page - 1) * size >= total ? null : page(page, size);
        if (answer != null) {
            rows(answer).forEach(row -> {
                if (row instanceof Map<?, ?> map) {
                    heard.add(String.valueOf(map.get("id")));
                }
            });
            return take(listing, answer);
        }
        if (size == 1 || (long) (page - 1) * size >= total) {
            return total;
        }
        long left = part(listing, heard, page * 2 - 1, size / 2, total);
        return Math.max(left, part(listing, heard, page * 2, size / 2, Math.max(left, total)));
    }

    /** Null when one message without a text breaks it. */
    private Map<?, ?> page(int page, int size) {
        try {
            return http.ask(api.conversations(page, size, true), Map.class);
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.SERVER_BROKEN) {
                throw e;
            }
            return null;
        }
    }

    private long take(Listing listing, Map<?, ?> answer) {
        rows(answer).forEach(row -> {
            add(listing, row);
            if (row instanceof Map<?, ?> map && map.get("id") instanceof String session) {
                threads.heard(session, map);
            }
        });
        return answer.get("total") instanceof Number total ? total.longValue() : 0;
    }

    private static List<?> rows(Map<?, ?> answer) {
        if (answer.get("conversations") instanceof List<?> rows) {
            return rows;
        }
        throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
    }

    /** As it is stored there; one that was made here has its id of here, and says which it has there. */
    private void add(Listing listing, Object row) {
        if (!(row instanceof Map<?, ?> map)) {
            listing.add(row);
            return;
        }
        Map<Object, Object> stored = new LinkedHashMap<>(map);
        stored.keySet().removeAll(ADDED);
        if (map.get("id") instanceof String session) {
            String id = ids.ours(Kind.CONVERSATION, session);
            if (!id.equals(session)) {
                stored.put("id", id);
                stored.put(HostedMessage.OTHER_ID, session);
            }
        }
        listing.add(stored);
    }
}
