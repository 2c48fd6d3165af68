package coachdesk.cli.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Roster;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.SessionSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noted on a list at one desk, by way of a real backend, is on the list of another. */
class RosterReachesEveryDeskTest {
    @TempDir
    Path folder;

    @Test
    void presence_absence_notes_and_walk_ins() throws IOException {
        try (Backend backend = Backend.start(new BackendOptions(0, folder, null, true, true, Clock.systemUTC()));
                Desk here = desk(backend, "here");
                Desk there = desk(backend, "there")) {
            assertThat(here.sync().syncNow().synced()).isTrue();
            CourseSession session = sessionWithThreeExpected(here);
            List<RosterLine> expected = expected(here, session);
            Instant at = Instant.now();

            here.rosters().came(expected.get(0).row().id(), session.day(), at);
            here.rosters().absent(expected.get(1).row().id(), session.day(), Absence.NO_SHOW);
            here.rosters().note(expected.get(2).row().id(), "Genou fragile");
            here.rosters().walkIn(session.courseId(), session.day(), "Lina Passage", at);
            assertThat(here.sync().syncNow().synced()).isTrue();
            assertThat(there.sync().syncNow().synced()).isTrue();

            assertThat(here.decisions().open()).isEmpty();
            assertThat(roster(there, session).lines())
                    .isEqualTo(roster(here, session).lines());
            assertThat(line(there, session, expected.get(0)).came()).isTrue();
            assertThat(line(there, session, expected.get(1)).absence()).isEqualTo(Absence.NO_SHOW);
            assertThat(line(there, session, expected.get(2)).note()).isEqualTo("Genou fragile");
            assertThat(roster(there, session).lines()).anyMatch(line -> line.walkIn() && line.came());
        }
    }

    private Desk desk(Backend backend, String name) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        JsonSettings.open(data).change(values -> values.withServer("").withDeviceName(name));
        ServerAddress server =
                new ServerAddress(backend.address(), backend.localToken().orElseThrow());
        return DeskOpener.open(new DeskOptions(
                data,
                Clock.systemUTC(),
                new SplittableRandom(name.hashCode()),
                new SessionSecrets(),
                () -> Optional.of(server)));
    }

    /** The demo studio always has sessions to come. */
    private static CourseSession sessionWithThreeExpected(Desk desk) {
        LocalDate today = LocalDate.now(desk.settings().values().zone());
        return today.datesUntil(today.plusDays(60))
                .flatMap(day -> desk.rosters().sessions(day).stream())
                .filter(session -> expected(desk, session).size() >= 3)
                .findFirst()
                .orElseThrow();
    }

    private static List<RosterLine> expected(Desk desk, CourseSession session) {
        return roster(desk, session).lines().stream()
                .filter(line -> line.booked() && !line.came() && !line.cancelled())
                .toList();
    }

    private static Roster roster(Desk desk, CourseSession session) {
        return desk.rosters().roster(session.courseId(), session.day()).orElseThrow();
    }

    private static RosterLine line(Desk desk, CourseSession session, RosterLine of) {
        return roster(desk, session).lines().stream()
                .filter(line -> line.row().id().equals(of.row().id()))
                .findFirst()
                .orElseThrow();
    }
}
