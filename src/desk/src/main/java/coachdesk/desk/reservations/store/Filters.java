package coachdesk.desk.reservations.store;

import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationQuery.When;
import coachdesk.desk.reservations.SearchWords;
import java.time.ZonedDateTime;
import java.util.BitSet;

/** What a query's filters leave of all rows. */
final class Filters {
    private Filters() {}

    /**
     * @param size a number larger than any row's
     * @param today in the studio's zone, where it begins: what is to come includes today
     */
    static BitSet of(RowSets rows, WordSource words, ReservationQuery query, int size, ZonedDateTime today) {
        BitSet left = new BitSet(size);
        left.set(0, size);
        left.andNot(rows.deleted());
        if (query.courseId() != null) {
            left.and(rows.where("course " + query.courseId(), "course_id = ?", query.courseId()));
        }
        if (query.day() != null) {
            left.and(words.anywhere(Part.TEXT, SearchWords.day(query.day())));
        }
        if (query.when() != null) {
            left.and(
                    query.when() == When.TO_COME
                            ? rows.where(
                                    "to come " + today,
                                    "last_at >= ?",
                                    today.toInstant().toEpochMilli())
                            : rows.where(
                                    "past " + today,
                                    "last_at < ?",
                                    today.toInstant().toEpochMilli()));
        }
        if (query.came() != null) {
            keep(left, rows.came(), query.came());
        }
        if (query.product() != null) {
            keep(left, rows.product(), query.product());
        }
        if (query.source() != null) {
            left.and(
                    query.source().isEmpty()
                            ? rows.where("no source", "source IS NULL")
                            : rows.where("source " + query.source(), "source = ?", query.source()));
        }
        if (query.slice() != null) {
            left.and(new Slices(rows, today.getZone()).of(query.slice()));
        }
        TextSearch search = new TextSearch(words);
        SearchWords.of(query.text())
                .forEach(word -> left.and(rows.cache().set("word " + word, () -> search.any(word))));
        return left;
    }

    private static void keep(BitSet left, BitSet set, boolean wanted) {
        if (wanted) {
            left.and(set);
        } else {
            left.andNot(set);
        }
    }
}
