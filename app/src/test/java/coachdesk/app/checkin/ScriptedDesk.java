package coachdesk.app.checkin;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Verdict.Kind;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.ReservationRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A desk at the door that knows a few tickets and what to say of them. */
final class ScriptedDesk implements CheckIn {
    final Map<String, Kind> says = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    int looks;
    List<String> alike = List.of();
    boolean broken;

    @Override
    public Verdict check(String text, Via via, Instant at, boolean force) {
        asked.add(text);
        if (broken) {
            throw Problem.of(ErrorCode.FOLDER_FULL, "folder", "/data").asException();
        }
        Kind kind = force ? Kind.ACCEPTED : says.getOrDefault(text, Kind.UNKNOWN);
        if (kind == Kind.ACCEPTED) {
            says.put(text, Kind.ALREADY_IN);
            entries.addFirst(new Entry(
                    "entry " + text, text, "Léa Zürcher", "Afro Flow", at, "Accueil 1", via, true, false, true));
        }
        boolean known = kind != Kind.UNKNOWN && kind != Kind.NOT_A_TICKET;
        return new Verdict(
                kind,
                kind == Kind.NOT_A_TICKET ? null : text,
                known ? row(text) : null,
                kind == Kind.ACCEPTED || kind == Kind.ALREADY_IN ? "entry " + text : null,
                kind == Kind.ALREADY_IN ? new Verdict.Earlier(at.minusSeconds(600), "Accueil 2", "Marc") : null,
                kind == Kind.NOT_TODAY ? List.of(LocalDate.of(2026, 11, 25)) : List.of(),
                kind == Kind.UNKNOWN ? alike : List.of());
    }

    static ReservationRow row(String code) {
        return new ReservationRow(
                "r " + code,
                code,
                "Léa Zürcher",
                null,
                null,
                "Afro Flow",
                List.of(LocalDate.of(2026, 11, 21)),
                null,
                false,
                ReservationRow.Status.BOOKED,
                null,
                null,
                null,
                false);
    }

    @Override
    public boolean undo(String attendanceId, Instant at) {
        entries.removeIf(entry -> entry.attendanceId().equals(attendanceId));
        return says.replace(attendanceId.substring("entry ".length()), Kind.ACCEPTED) != null;
    }

    @Override
    public boolean undoCode(String code, Instant at) {
        return undo("entry " + code, at);
    }

    @Override
    public List<Entry> recent(int limit) {
        looks++;
        return List.copyOf(entries);
    }
}
