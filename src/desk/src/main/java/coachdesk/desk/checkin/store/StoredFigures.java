package coachdesk.desk.checkin.store;

import coachdesk.desk.checkin.figures.AttendanceOverTime;
import coachdesk.desk.checkin.figures.Booking;
import coachdesk.desk.checkin.figures.CourseFigures;
import coachdesk.desk.checkin.figures.PersonFigures;
import coachdesk.desk.checkin.figures.Tally;
import coachdesk.desk.store.Store;
import coachdesk.desk.words.SearchText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The figures over the store. Any thread. */
public final class StoredFigures implements AttendanceOverTime {
    /** So long after its last day a ticket is still looked at, for those who were let in with it all the same. */
    private static final Period OVERDUE = Period.ofMonths(3);

    private final Store store;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    /** @param zone of the studio, at the moment */
    public StoredFigures(Store store, Clock clock, Supplier<ZoneId> zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Map<String, String> courses() {
        return store.reading(reading -> new FigureReads(reading).courses());
    }

    @Override
    public CourseFigures course(String courseId, LocalDate from, int last) {
        Tally tally = new Tally(from, today());
        Instant since = from.minus(OVERDUE).atStartOfDay(zone.get()).toInstant();
        List<Booking> bookings = store.reading(reading -> new FigureReads(reading).ofCourse(courseId, since));
        return new CourseFigures(tally.sessions(bookings), byName(tally.people(bookings, last)));
    }

    private static List<PersonFigures> byName(List<PersonFigures> people) {
        record Named(String folded, PersonFigures person) {}
        return people.stream()
                .map(person -> new Named(person.name() == null ? "" : SearchText.fold(person.name()), person))
                .sorted(Comparator.comparing(Named::folded))
                .map(Named::person)
                .toList();
    }

    @Override
    public Optional<PersonFigures> person(String reservationId, int last) {
        List<Booking> bookings = store.reading(reading -> new FigureReads(reading).ofSamePerson(reservationId));
        return new Tally(null, today()).people(bookings, last).stream().findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }
}
