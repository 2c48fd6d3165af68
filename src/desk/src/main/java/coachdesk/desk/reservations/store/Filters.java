package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationQuery.When;
import coachdesk.desk.reservations.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** What a query's filters ask of a row; it is listed when it answers to all of them. */
final class Filters {
    private Filters() {}

    /** @param today where the studio's day begins: what is to come includes today */
    static List<IntPredicate> of(RowSets rows, ReservationQuery query, Instant today) {
        List<IntPredicate> all = new ArrayList<>();
        if (query.courseId() != null) {
            all.add(rows.where("course " + query.courseId(), RESERVATION.COURSE_ID.eq(query.courseId()))::get);
        }
        if (query.day() != null) {
            all.add(TextSearch.containing(rows, SearchWords.DAY.format(query.day()))::get);
        }
        if (query.when() != null) {
            var toCome = RESERVATION.LAST_AT.ge(today.toEpochMilli());
            BitSet set = query.when() == When.TO_COME
                    ? rows.where("to come " + today, toCome)
                    : rows.where("past " + today, RESERVATION.LAST_AT.lt(today.toEpochMilli()));
            all.add(set::get);
        }
        if (query.came() != null) {
            all.add(in(rows.came(), query.came()));
        }
        if (query.product() != null) {
            all.add(in(rows.product(), query.product()));
        }
        if (query.source() != null) {
            BitSet set = query.source().isEmpty()
                    ? rows.where("no source", RESERVATION.SOURCE.isNull())
                    : rows.where("source " + query.source(), RESERVATION.SOURCE.eq(query.source()));
            all.add(set::get);
        }
        SearchWords.of(query.text()).forEach(word -> all.add(TextSearch.any(rows, word)::get));
        return all;
    }

    private static IntPredicate in(BitSet set, boolean wanted) {
        return row -> set.get(row) == wanted;
    }
}
