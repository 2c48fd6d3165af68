package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.sync.RemoteFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the classic backend's list of reservations: whole where it can, beyond its cap by pages, and around rows that make
 * it fail. Pages tell fewer fields of a row: the others stay as the desk knew them.
 */
final class ClassicReservations {
    /** A power of two: a page that fails is halved down to the row that is to blame. */
    private static final int PAGE = 128;

    private static final int MOST_PAGES = 10_000;

    private final Http http;
    private final ClassicApi api;
    private final Cached cached;

    ClassicReservations(Http http, ClassicApi api, Cached cached) {
        this.http = http;
        this.api = api;
        this.cached = cached;
    }

    Listing read() {
        Listing listing = new Listing();
        try {
            Map<?, ?> whole = http.ask(api.allReservations(true), Map.class);
            List<?> rows = rows(whole);
            listing.addAll(rows);
            if (rows.size() < total(whole)) {
                pages(listing, rows.size() / PAGE + 1, total(whole));
            }
            return listing;
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.SERVER_BROKEN) {
                throw e;
            }
        }
        return byPages();
    }

    private Listing byPages() {
        Listing listing = new Listing();
        // One row says how many there are, unless it is itself the one that breaks.
        long total = 0;
        for (int row = 1; row <= PAGE && total == 0; row++) {
            try {
                total = total(http.ask(api.reservations(row, 1), Map.class));
            } catch (RemoteFailure e) {
                if (e.code() != ErrorCode.SERVER_BROKEN) {
                    throw e;
                }
            }
        }
        if (total == 0) {
            throw new RemoteFailure(ErrorCode.SERVER_BROKEN);
        }
        pages(listing, 1, total);
        return listing;
    }

    private void pages(Listing listing, int first, long expected) {
        long total = expected;
        for (int page = first; page < MOST_PAGES && (long) (page - 1) * PAGE < total; page++) {
            total = Math.max(total, page(listing, page, PAGE, total));
        }
        // Somebody booked or deleted while the pages were turned, or a page was short: rows may have slipped between
        // them.
        if (total != expected || listing.byId().size() + listing.unreadable() < total) {
            listing.partial();
        }
    }

    /** @return how many rows there are in all, as far as this page says */
    private long page(Listing listing, int page, int size, long total) {
        if ((long) (page - 1) * size >= total) {
            return total;
        }
        Map<?, ?> answer;
        try {
            answer = http.ask(api.reservations(page, size), Map.class);
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.SERVER_BROKEN) {
                throw e;
            }
            if (size == 1) {
                listing.unreadable(1);
                return total;
            }
            long left = page(listing, page * 2 - 1, size / 2, total);
            return Math.max(left, page(listing, page * 2, size / 2, total));
        }
        for (Object row : rows(answer)) {
            listing.add(row instanceof Map<?, ?> fields ? completed(fields) : row);
        }
        return total(answer);
    }

    private Map<Object, Object> completed(Map<?, ?> row) {
        Map<Object, Object> doc = new LinkedHashMap<>();
        if (row.get("id") instanceof String id) {
            cached.base(Kind.RESERVATION, id).ifPresent(doc::putAll);
        }
        doc.putAll(row);
        return doc;
    }

    private static List<?> rows(Map<?, ?> answer) {
        if (answer.get("data") instanceof List<?> rows) {
            return rows;
        }
        throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
    }

    private static long total(Map<?, ?> answer) {
        if (answer.get("pagination") instanceof Map<?, ?> pagination
                && pagination.get("total") instanceof Number total) {
            return total.longValue();
        }
        throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
    }
}
