package coachdesk.backend.media;

import coachdesk.backend.store.ChangeSet;
import coachdesk.contract.Kind;
import coachdesk.contract.media.Slugs;
import java.util.Map;

/**
 * No two live media have one slug, on the whole server: an address of a page names no studio. Whoever comes second, because two
 * desks made the same one without a network, gets the next number.
 */
public final class SlugClaim {
    private SlugClaim() {}

    /** How often a page was seen is counted here; what a desk believes of it changes nothing. */
    public static boolean serversOwn(Kind kind, String field) {
        return kind == Kind.MEDIA && field.equals("views");
    }

    /**
     * Makes the slug a valid one that nobody else has. Before the operation has written anything.
     *
     * @param before the record as it is; empty for a new one
     * @param news what it is about to get; the slug is put into it when it is to be another
     * @return whether it is to be another
     */
    public static boolean settle(
            ChangeSet changes, Kind kind, String id, Map<String, Object> before, Map<String, Object> news) {
        if (kind != Kind.MEDIA) {
            return false;
        }
        String wanted = text(news, before, "slug");
        String valid = Slugs.valid(wanted) ? wanted : Slugs.of(wanted.isBlank() ? text(news, before, "title") : wanted);
        String free = free(changes, valid, id);
        if (free.equals(wanted)) {
            return false;
        }
        news.put("slug", free);
        return true;
    }

    static String free(ChangeSet changes, String slug, String id) {
        return Slugs.free(slug, taken -> changes.taken(Kind.MEDIA, taken, id));
    }

    private static String text(Map<String, Object> news, Map<String, Object> before, String field) {
        Object value = news.containsKey(field) ? news.get(field) : before.get(field);
        return value instanceof String text ? text : "";
    }
}
