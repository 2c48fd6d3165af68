package coachdesk.backend.integrations.platform.http;

import coachdesk.backend.integrations.platform.Settled;
import java.time.Instant;

/**
 * Where one is in reading who changed, at a platform that knows only when each did. A round reads those who changed after what
 * counts as read.
 *
 * @param since later than this somebody counts as changed; null for everybody
 * @param began the platform's time at the first page; null before it
 * @param last the latest change so far; null while there is none
 * @param place the connector's own word for the next page
 */
public record Round(Instant since, Instant began, Instant last, String place) {
    private static final int PARTS = 4;

    /** @param cursor null for the first round of all */
    public static Round of(String cursor) {
        if (cursor == null) {
            return new Round(null, null, null, "");
        }
        String[] parts = cursor.split("\\|", PARTS);
        return new Round(instant(parts[0]), instant(parts[1]), instant(parts[2]), parts[PARTS - 1]);
    }

    private static Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }

    /** @param changed null when the platform does not know: then only the first round has it */
    public boolean has(Instant changed) {
        return since == null || changed != null && changed.isAfter(since);
    }

    /**
     * A page was read.
     *
     * @param latest change on it; null when nobody changed
     * @param now the platform's time
     */
    public Round read(Instant latest, Instant now) {
        boolean later = latest != null && (last == null || latest.isAfter(last));
        return new Round(since, began == null ? now : began, later ? latest : last, place);
    }

    /** There is another page. */
    public Round on(String next) {
        return new Round(since, began, last, next);
    }

    /**
     * That was the last page. A round in which nobody changed leaves everything as it was.
     *
     * @param now the platform's time until which nobody can have been passed
     */
    public Round over(Instant now) {
        Instant end = last == null ? since : Settled.until(last, now);
        return new Round(since != null && end != null && end.isBefore(since) ? since : end, null, null, "");
    }

    public String cursor() {
        return "%s|%s|%s|%s".formatted(text(since), text(began), text(last), place);
    }

    private static String text(Instant at) {
        return at == null ? "" : at.toString();
    }
}
