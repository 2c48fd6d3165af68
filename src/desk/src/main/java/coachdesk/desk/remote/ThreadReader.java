package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the messages of one conversation of the classic backend from a moment on, page by page. There a page begins behind
 * a written time, compared as text: so each begins at the last time but one of the page before, and what comes twice counts
 * once.
 */
final class ThreadReader {
    private static final int PAGE = 200;
    /** A server that gives no more than this at once may have more all the same. */
    private static final int LEAST_FULL = 100;

    private static final int LARGEST_PAGE = 3_200;
    private static final int MOST_PAGES = 20;

    private final Http http;
    private final ClassicChatApi api;
    private int calls;

    ThreadReader(Http http, ClassicChatApi api) {
        this.http = http;
        this.api = api;
    }

    /**
     * @param rows as they came, by their id there, in their order
     * @param ended whether nothing stands behind them
     */
    record Read(Map<String, Map<?, ?>> rows, boolean ended, int unreadable) {}

    /** How many requests were made so far. */
    int calls() {
        return calls;
    }

    /**
     * @param from exclusive; null from the beginning
     * @param expected how many there are, as far as that is known: a page that is not full is the last one then
     */
    Read read(String session, Instant from, int expected) {
        Map<String, Map<?, ?>> rows = new LinkedHashMap<>();
        int unreadable = 0;
        String since = from == null ? null : from.toString();
        int limit = PAGE;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<?> came;
            try {
                came = page(session, since, limit);
            } catch (RemoteFailure e) {
                if (!(e.getCause() instanceof BoundedStream.TooMuch) || limit == 1) {
                    throw e;
                }
                limit = Math.max(1, limit / 4);
                continue;
            }
            boolean full = came.size() >= Math.min(limit, LEAST_FULL);
            int before = rows.size();
            for (Object row : came) {
                if (row instanceof Map<?, ?> fields && fields.get("id") instanceof String id && !id.isBlank()) {
                    rows.putIfAbsent(id, fields);
                } else {
                    unreadable++;
                }
            }
            if (!full || rows.size() == expected && came.size() < limit) {
                return new Read(rows, true, unreadable);
            }
            String next = lastButOne(came);
            if (next != null && !next.equals(since) && rows.size() > before) {
                since = next;
            } else if (limit < LARGEST_PAGE && came.size() >= limit) {
                limit *= 2; // So many at the same moment.
            } else {
                return new Read(rows, rows.size() == before || came.size() < limit, unreadable);
            }
        }
        return new Read(rows, false, unreadable);
    }

    private List<?> page(String session, String since, int limit) {
        calls++;
        Map<?, ?> answer = http.ask(api.messages(session, since, limit), Map.class);
        if (answer.get("messages") instanceof List<?> messages && !Boolean.FALSE.equals(answer.get("success"))) {
            return messages;
        }
        throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
    }

    /** The latest time before the last row's, if it can serve as a beginning; else null. */
    private static String lastButOne(List<?> came) {
        Object last = came.getLast() instanceof Map<?, ?> row ? row.get("created_at") : null;
        return came.reversed().stream()
                .map(row -> row instanceof Map<?, ?> fields ? fields.get("created_at") : null)
                .filter(Objects::nonNull)
                .filter(at -> !at.equals(last))
                .filter(at -> at instanceof String && Instants.read(at).isPresent())
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }
}
