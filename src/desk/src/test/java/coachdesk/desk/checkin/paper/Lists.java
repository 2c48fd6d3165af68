package coachdesk.desk.checkin.paper;

import coachdesk.desk.checkin.Scan;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Roster;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.ReservationRow.Status;
import coachdesk.desk.words.DeskTexts;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Invented lists, and what can be read on their paper. */
final class Lists {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Instant PRINTED = Instant.parse("2026-11-20T17:02:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private Lists() {}

    static byte[] pdf(Roster roster) {
        return new RosterPaper(new DeskTexts(Locale.FRENCH), ZONE).pdf(roster, PRINTED);
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static Roster of(RosterLine... lines) {
        return of(List.of(lines));
    }

    static Roster of(List<RosterLine> lines) {
        int cancelled = (int) lines.stream().filter(RosterLine::cancelled).count();
        int came = (int) lines.stream().filter(RosterLine::came).count();
        return new Roster(
                new CourseSession(
                        "c1",
                        "Afroboost — Cardio œuvre",
                        DAY,
                        LocalTime.of(19, 30),
                        "Salle bleue",
                        20,
                        lines.size() - cancelled,
                        came),
                lines);
    }

    static Roster many(int people) {
        return of(IntStream.range(0, people)
                .mapToObj(i -> line("Personne Numéro " + i, "AFR-%06X".formatted(i * 7919 % 0xffffff)))
                .toList());
    }

    static RosterLine line(String name, String code) {
        return new RosterLine(row(name, code, Status.BOOKED), true, null, null, null);
    }

    static RosterLine came(String name, String code, String note) {
        Scan scan = new Scan("s", Instant.parse("2026-11-20T17:42:00Z"), "Accueil", null);
        return new RosterLine(row(name, code, Status.CAME), true, scan, null, note);
    }

    static RosterLine absent(String name, String code, Absence absence) {
        return new RosterLine(row(name, code, Status.BOOKED), true, null, absence, null);
    }

    static RosterLine cancelled(String name, String code) {
        return new RosterLine(row(name, code, Status.CANCELLED), true, null, null, null);
    }

    private static ReservationRow row(String name, String code, Status status) {
        return new ReservationRow(
                "id of " + code,
                code,
                name,
                null,
                null,
                "Cardio",
                List.of(DAY),
                null,
                false,
                status,
                null,
                null,
                null,
                false);
    }
}
