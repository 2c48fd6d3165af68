package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.sync.RemoteFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the classic backend's conversations: in one list, and beyond its cap by pages that say more than is stored. */
final class ClassicConversations {
    private static final int CAP = 100;
    private static final int MOST_PAGES = 1_000;
    /** What a page works out of a conversation. */
    private static final Set<String> ADDED = Set.of("participants", "last_message", "message_count");

    private final Http http;
    private final ClassicApi api;

    ClassicConversations(Http http, ClassicApi api) {
        this.http = http;
        this.api = api;
    }

    Listing read() {
        Listing listing = new Listing();
        List<?> newest = http.ask(api.sessions(), List.class);
        listing.addAll(newest);
        if (newest.size() >= CAP) {
            pages(listing);
        }
        return listing;
    }

    private void pages(Listing listing) {
        boolean more = true;
        long told = 0;
        for (int page = 1; more && page < MOST_PAGES; page++) {
            Map<?, ?> answer = page(page);
            if (answer == null || !(answer.get("conversations") instanceof List<?> rows)) {
                // One message without a text breaks its whole page.
                listing.partial();
                return;
            }
            rows.forEach(row -> listing.add(stored(row)));
            told = answer.get("total") instanceof Number total ? total.longValue() : told;
            more = Boolean.TRUE.equals(answer.get("has_more"));
        }
        // Some began or ended while the pages were turned.
        if (listing.byId().size() < told) {
            listing.partial();
        }
    }

    /** Null when it is broken. */
    private Map<?, ?> page(int page) {
        try {
            return http.ask(api.conversations(page, CAP), Map.class);
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.SERVER_BROKEN) {
                throw e;
            }
            return null;
        }
    }

    private static Object stored(Object row) {
        if (!(row instanceof Map<?, ?> map)) {
            return row;
        }
        Map<Object, Object> stored = new LinkedHashMap<>(map);
        stored.keySet().removeAll(ADDED);
        return stored;
    }
}
