package coachdesk.app.catalogue.courses;

import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.catalogue.records.RecordWords;
import coachdesk.app.catalogue.records.Visibility;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.store.DocFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Courses in words.
 *
 * @param next a course's next session by the course's id; null when none is known
 */
record CourseWords(Texts texts, Function<String, CourseSession> next) implements RecordWords {
    /** As they follow each other in a week, which begins on Monday. */
    static final Comparator<Entry> BY_WEEK = Comparator.comparing((Entry entry) -> (weekday(entry) + 6) % 7)
            .thenComparing(entry -> Objects.requireNonNullElse(DocFields.text(entry.doc(), "time"), ""));

    private static final int UNKNOWN = 7;

    /** 0 is Sunday. */
    private static int weekday(Entry entry) {
        return entry.doc().get("weekday") instanceof Number day && day.intValue() >= 0 && day.intValue() < UNKNOWN
                ? day.intValue()
                : UNKNOWN;
    }

    static boolean archived(Entry entry) {
        return DocFields.flag(entry.doc(), "archived");
    }

    @Override
    public String title(Entry entry) {
        return Objects.requireNonNullElse(DocFields.text(entry.doc(), "name"), texts.get("catalogue.nameless"));
    }

    @Override
    public String line(Entry entry) {
        CourseSession session = next.apply(entry.id());
        String day = weekday(entry) == UNKNOWN ? null : FormWords.weekday(texts, weekday(entry));
        return Stream.of(
                        day,
                        DocFields.text(entry.doc(), "time"),
                        session == null || session.capacity() == null
                                ? null
                                : texts.get("catalogue.course.places", session.booked(), session.capacity()),
                        DocFields.text(entry.doc(), "locationName"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public List<String> marks(Entry entry) {
        List<String> marks = new ArrayList<>();
        if (archived(entry)) {
            marks.add(texts.get("catalogue.course.archived"));
        } else if (full(next.apply(entry.id()))) {
            marks.add(texts.get("catalogue.course.full"));
        }
        if (Visibility.hidden(entry)) {
            marks.add(texts.get("catalogue.hidden"));
        }
        return marks;
    }

    /** @param session may be null */
    static boolean full(CourseSession session) {
        return session != null && session.capacity() != null && session.booked() >= session.capacity();
    }
}
