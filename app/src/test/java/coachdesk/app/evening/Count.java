package coachdesk.app.evening;

import coachdesk.app.DeskFixture;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import coachdesk.desk.Desk;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.store.Records;
import coachdesk.desk.sync.store.ServerRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a desk knows at the end of an evening.
 *
 * @param digests of everything, as the server last said it
 * @param in names of those who are in, on tonight's lists
 * @param scans every entry with its desk and its own time
 */
record Count(Map<Kind, Digest> digests, Set<String> in, Set<Scan> scans) {
    private static final int ALL = 10_000;

    record Scan(String id, String person, String device, Instant at, boolean undone) {
        static Scan of(CheckIn.Entry entry) {
            return new Scan(entry.attendanceId(), entry.person(), entry.device(), entry.at(), entry.undone());
        }
    }

    static Count of(Desk desk, LocalDate day) {
        ServerRows rows = new ServerRows(desk.store(), new Records(DeskFixture.kinds()));
        Map<Kind, Digest> digests = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            digests.put(kind, rows.digest(kind));
        }
        List<RosterLine> lines = desk.rosters().sessions(day).stream()
                .flatMap(session -> desk.rosters().roster(session.courseId(), day).orElseThrow().lines().stream())
                .toList();
        Set<String> in = lines.stream()
                .filter(RosterLine::came)
                .map(line -> line.row().person())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Count(
                digests, in, desk.checkIn().recent(ALL).stream().map(Scan::of).collect(Collectors.toSet()));
    }
}
