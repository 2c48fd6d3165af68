package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.reservations.SessionDates;
import coachdesk.desk.reservations.SessionDates.Session;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import coachdesk.desk.words.SearchText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jooq.Named;
import org.jooq.Record;
import org.jooq.Table;

/** How a reservation is stored, searched and sorted. */
public final class ReservationTable implements KindTable {
    /** With the ISO day the field that says why somebody did not come. */
    private static final String ABSENCE = "absence-";

    private static final Pattern WORD = Pattern.compile("[a-z_]+");

    private final Supplier<ZoneId> zone;

    /** @param zone of the studio, at the moment; {@link ZoneChange} follows it with what is stored */
    public ReservationTable(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    public ReservationTable(ZoneId zone) {
        this(() -> zone);
    }

    @Override
    public Kind kind() {
        return Kind.RESERVATION;
    }

    @Override
    public Table<? extends Record> table() {
        return RESERVATION;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        List<Session> sessions = new SessionDates(zone.get()).of(doc);
        boolean product = SessionDates.isProduct(doc);
        Collection<LocalDate> days = SessionDates.days(sessions);
        String name = DocFields.text(doc, "userName");
        String person = name == null ? null : SearchText.fold(name);
        String code = DocFields.text(doc, "reservationCode");
        Cells columns = new Cells();
        columns.put(RESERVATION.CODE, code == null ? null : code.toUpperCase(Locale.ROOT));
        columns.put(RESERVATION.CODE_END, code == null ? null : reversed(code.toUpperCase(Locale.ROOT)));
        columns.put(RESERVATION.PERSON, name);
        columns.put(RESERVATION.EMAIL, DocFields.text(doc, "userEmail"));
        columns.put(RESERVATION.WHATSAPP, PhoneNumber.normalised(DocFields.text(doc, "userWhatsapp")));
        columns.put(RESERVATION.COURSE, DocFields.text(doc, product ? "offerName" : "courseName"));
        columns.put(RESERVATION.COURSE_ID, product ? null : DocFields.text(doc, "courseId"));
        columns.put(RESERVATION.OFFER, DocFields.text(doc, "offerName"));
        columns.put(
                RESERVATION.FIRST_AT,
                sessions.isEmpty() ? null : sessions.getFirst().at().toEpochMilli());
        columns.put(
                RESERVATION.LAST_AT,
                sessions.isEmpty() ? null : sessions.getLast().at().toEpochMilli());
        columns.put(RESERVATION.DAYS, joined(days));
        columns.put(RESERVATION.PRODUCT, product);
        columns.put(RESERVATION.CANCELLED, "cancelled".equalsIgnoreCase(DocFields.text(doc, "status")));
        columns.put(RESERVATION.CAME, Boolean.TRUE.equals(doc.get("validated")));
        columns.put(RESERVATION.AMOUNT, Fields.hundredths(doc, "totalPrice"));
        columns.put(RESERVATION.SOURCE, DocFields.text(doc, "source"));
        columns.put(RESERVATION.MADE_AT, Fields.instant(doc, "createdAt"));
        columns.put(RESERVATION.BY_PERSON, person);
        columns.put(RESERVATION.LABELS, SearchColumn.labels(doc, product));
        columns.put(RESERVATION.DOMAIN, SearchColumn.domain(doc));
        columns.put(RESERVATION.WHO, Whose.of(doc));
        columns.put(RESERVATION.ABSENCES, absences(doc));
        columns.put(RESERVATION.PROMO, promo(doc));
        columns.put(RESERVATION.SEARCH, SearchColumn.of(doc, person, days));
        return columns;
    }

    @Override
    public boolean searched() {
        return true;
    }

    @Override
    public List<String> spareIndexes() {
        return RESERVATION.getIndexes().stream()
                .map(Named::getName)
                .filter(name -> !name.startsWith("reservation_code"))
                .toList();
    }

    private static String promo(Map<String, Object> doc) {
        String code = DocFields.text(doc, "promoCode");
        String other = code != null ? code : DocFields.text(doc, "discountCode");
        return other == null ? null : other.toUpperCase(Locale.ROOT);
    }

    /** Which days somebody is known not to have come, and why; null when there are none. */
    private static String absences(Map<String, Object> doc) {
        StringJoiner absences = new StringJoiner(" ");
        doc.forEach((name, why) -> {
            if (name.startsWith(ABSENCE)
                    && why instanceof String word
                    && WORD.matcher(word).matches()) {
                absences.add(name.substring(ABSENCE.length()) + "=" + word);
            }
        });
        return absences.length() == 0 ? null : absences.toString();
    }

    private static String reversed(String code) {
        return new StringBuilder(code).reverse().toString();
    }

    private static String joined(Collection<LocalDate> days) {
        StringJoiner joined = new StringJoiner(" ");
        days.forEach(day -> joined.add(day.toString()));
        return days.isEmpty() ? null : joined.toString();
    }
}
