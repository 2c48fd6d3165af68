package coachdesk.desk.reservations;

import java.time.LocalDate;

/**
 * What the reservations table shows. Nulls mean "any".
 *
 * @param text searched in name, e-mail, WhatsApp number, dates, code and course; case and accents do not matter; blank
 *     finds all
 * @param courseId of the course
 * @param day of a session, in the studio's zone
 * @param source as stored; the empty string finds those without one
 * @param slice those that a figure counts
 */
public record ReservationQuery(
        String text,
        String courseId,
        LocalDate day,
        When when,
        Boolean came,
        Boolean product,
        String source,
        ReservationSlice slice,
        Column sort,
        boolean descending) {
    public enum When {
        TO_COME,
        PAST
    }

    /** The columns of the table, all sortable. The names are keys: {@code reservations.column.<name in lower case>}. */
    public enum Column {
        CODE,
        PERSON,
        EMAIL,
        WHATSAPP,
        COURSE,
        DATES,
        KIND,
        STATUS,
        AMOUNT,
        MADE
    }

    public static ReservationQuery all() {
        return new ReservationQuery("", null, null, null, null, null, null, null, Column.MADE, true);
    }

    public ReservationQuery withText(String text) {
        return new ReservationQuery(text, courseId, day, when, came, product, source, slice, sort, descending);
    }

    public ReservationQuery withCourse(String courseId) {
        return new ReservationQuery(text, courseId, day, when, came, product, source, slice, sort, descending);
    }

    public ReservationQuery withDay(LocalDate day) {
        return new ReservationQuery(text, courseId, day, when, came, product, source, slice, sort, descending);
    }

    public ReservationQuery withWhen(When when) {
        return new ReservationQuery(text, courseId, day, when, came, product, source, slice, sort, descending);
    }

    public ReservationQuery withCame(Boolean came) {
        return new ReservationQuery(text, courseId, day, when, came, product, source, slice, sort, descending);
    }

    public ReservationQuery withProduct(Boolean product) {
        return new ReservationQuery(text, courseId, day, when, came, product, source, slice, sort, descending);
    }

    public ReservationQuery withSource(String source) {
        return new ReservationQuery(text, courseId, day, when, came, product, source, slice, sort, descending);
    }

    public ReservationQuery withSlice(ReservationSlice slice) {
        return new ReservationQuery(text, courseId, day, when, came, product, source, slice, sort, descending);
    }

    public ReservationQuery withSort(Column sort, boolean descending) {
        return new ReservationQuery(text, courseId, day, when, came, product, source, slice, sort, descending);
    }

    /** Whether anything but the sort narrows the list. */
    public boolean narrows() {
        return !text.isBlank()
                || courseId != null
                || day != null
                || when != null
                || came != null
                || product != null
                || source != null
                || slice != null;
    }
}
