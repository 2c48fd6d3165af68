package coachdesk.cli.desks;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.settings.JsonSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A little of all that the tests' processes do, for the classes that it loads: a backend, a desk, commands. Argument: a folder. */
final class FirstRun {
    private FirstRun() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Clock clock = Clock.systemUTC();
        Path data = Files.createDirectory(folder.resolve("desk"));
        try (Backend backend =
                Backend.start(new BackendOptions(0, folder.resolve("served"), null, true, true, clock))) {
            String server = backend.address().toString();
            FileSecrets secrets = new FileSecrets(data);
            secrets.put(ServerAddress.secretName(server), backend.localToken().orElseThrow());
            JsonSettings.open(data).change(values -> values.withServer(server));
            typed(clock, data, "sync");
            try (Desk desk =
                    DeskOpener.open(new DeskOptions(data, clock, new SecureRandom(), secrets, Optional::empty))) {
                List<ReservationRow> rows = desk.reservations().page(ReservationQuery.all(), 0, 10);
                desk.reservations().edit(rows.get(0).id(), Map.of("trackingNumber", "1"));
                desk.reservations().delete(List.of(rows.get(1).id())).undo();
                desk.checkIn().check(rows.get(2).code(), Via.SCANNER, clock.instant(), true);
            }
            typed(clock, data, "sync");
        }
        System.exit(0);
    }

    private static void typed(Clock clock, Path data, String command) {
        Typed typed = Typed.command(clock, "--data", data.toString(), command);
        if (typed.exit() != 0) {
            throw new IllegalStateException(command + " " + typed);
        }
    }
}
