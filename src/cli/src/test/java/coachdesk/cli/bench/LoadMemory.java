package coachdesk.cli.bench;

import coachdesk.cli.desks.TestKinds;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.desk.store.Json;
import coachdesk.testkit.studio.StudioGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Loads a studio and prints by how many megabytes this process has grown: its heap after a collection, and all that it
 * holds beside the heap. A small studio is loaded before, so that the program's own classes do not count.
 */
final class LoadMemory {
    private static final int PAGE = 1_000;

    private LoadMemory() {}

    private record Memory(long heap, long process) {
        static Memory now() throws IOException {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            Runtime runtime = Runtime.getRuntime();
            String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .findFirst()
                    .orElseThrow();
            return new Memory(
                    runtime.totalMemory() - runtime.freeMemory(),
                    1024 * Long.parseLong(resident.replaceAll("[^0-9]", "")));
        }

        double since(Memory before) {
            return (heap - before.heap + process - before.process) / 1e6;
        }
    }

    public static void main(String... args) throws Exception {
        Path folder = Path.of(args[1]);
        Files.createDirectories(folder);
        if (args[0].equals("raw")) {
            raw(folder.resolve("few.sqlite"), 1_000).close();
            Memory before = Memory.now();
            Connection open = raw(folder.resolve("many.sqlite"), 100_000);
            System.out.println(Memory.now().since(before));
            open.close();
            return;
        }
        desk(folder.resolve("few"), args[2], args[3]).close();
        Memory before = Memory.now();
        Desk open = desk(folder.resolve("many"), args[4], args[5]);
        System.out.println(Memory.now().since(before));
        open.close();
    }

    private static Desk desk(Path folder, String address, String token) throws IOException {
        Files.createDirectories(folder);
        JsonSettings.open(folder).change(values -> values.withServer(""));
        ServerAddress server = new ServerAddress(URI.create(address), token);
        Desk desk = DeskOpener.open(new DeskOptions(
                folder, Clock.systemUTC(), new SplittableRandom(), new SessionSecrets(), () -> Optional.of(server)));
        desk.sync().syncNow();
        if (!desk.sync().status().synced()) {
            throw new IllegalStateException(desk.sync().status().toString());
        }
        return desk;
    }

    private static Connection raw(Path file, int count) throws SQLException {
        Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = sql.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE raw (id TEXT PRIMARY KEY, doc TEXT NOT NULL)");
        }
        sql.setAutoCommit(false);
        try (var insert = sql.prepareStatement("INSERT INTO raw VALUES (?, ?)")) {
            for (int from = 0; from < count; from += PAGE) {
                for (Map<String, Object> doc : page(from)) {
                    insert.setString(1, from + " " + doc.get("id"));
                    insert.setString(2, Json.write(doc));
                    insert.executeUpdate();
                }
            }
        }
        sql.commit();
        return sql;
    }

    /** A studio for each page, as the documents of all of them would not fit in this heap. Some of their ids are the same. */
    private static List<Map<String, Object>> page(int seed) {
        return new StudioGenerator(seed, FilledBackend.NOW, TestKinds.ZONE)
                .studio(PAGE)
                .reservations();
    }
}
