package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import org.jooq.Field;

/** What of a reservation a typed word is looked for in. */
enum Part {
    /** Lines of the code's end, the name, the address before its domain, the number as dialled here, the days. */
    TEXT(RESERVATION.SEARCH, true),
    LABELS(RESERVATION.LABELS, true),
    DOMAIN(RESERVATION.DOMAIN, true),
    CODE(RESERVATION.CODE, false),
    NUMBER(RESERVATION.WHATSAPP, false),
    NAME(RESERVATION.BY_PERSON, true);

    final Field<String> column;
    /** Otherwise it is as it was written. */
    final boolean folded;

    Part(Field<String> column, boolean folded) {
        this.column = column;
        this.folded = folded;
    }
}
