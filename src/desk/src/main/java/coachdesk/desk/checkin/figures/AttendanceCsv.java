package coachdesk.desk.checkin.figures;

import coachdesk.desk.checkin.figures.PersonFigures.Attended;
import coachdesk.desk.files.CsvFile;
import coachdesk.desk.words.DeskTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Figures as a CSV file; days as ISO days, which every spreadsheet sorts. */
public final class AttendanceCsv {
    private final DeskTexts texts;

    public AttendanceCsv(DeskTexts texts) {
        this.texts = texts;
    }

    /** @throws coachdesk.desk.problems.ProblemException FILE_UNWRITABLE; what was there before is untouched */
    public void sessions(Path file, List<SessionFigures> sessions) {
        CsvFile.USUAL.write(file, csv -> {
            csv.line(List.of(
                    texts.get("attendance.day"),
                    texts.get("attendance.booked"),
                    texts.get("attendance.came"),
                    texts.get("attendance.walk-ins"),
                    texts.get("attendance.no-shows"),
                    texts.get("attendance.late-cancels")));
            sessions.forEach(session -> csv.line(List.of(
                    session.day().toString(),
                    Integer.toString(session.booked()),
                    Integer.toString(session.came()),
                    Integer.toString(session.walkIns()),
                    Integer.toString(session.noShows()),
                    Integer.toString(session.lateCancels()))));
        });
    }

    /**
     * Each with the days they came to.
     *
     * @throws coachdesk.desk.problems.ProblemException FILE_UNWRITABLE; what was there before is untouched
     */
    public void people(Path file, List<PersonFigures> people) {
        CsvFile.USUAL.write(file, csv -> {
            csv.line(List.of(
                    texts.get("attendance.person"),
                    texts.get("attendance.times-came"),
                    texts.get("attendance.times-missed"),
                    texts.get("attendance.days-came"),
                    texts.get("attendance.days-missed")));
            people.forEach(person -> csv.line(List.of(
                    Objects.requireNonNullElse(person.name(), ""),
                    Integer.toString(person.came()),
                    Integer.toString(person.missed()),
                    days(person, true),
                    days(person, false))));
        });
    }

    private static String days(PersonFigures person, boolean came) {
        return person.sessions().stream()
                .filter(session -> session.came() == came)
                .map(Attended::day)
                .sorted()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
