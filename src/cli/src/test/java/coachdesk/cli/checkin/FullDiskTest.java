package coachdesk.cli.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.Main;
import coachdesk.cli.desks.ChildJava;
import coachdesk.cli.desks.TestKinds;
import coachdesk.cli.desks.Typed;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.studio.StudioGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more, by the system's own limit of a file's size: real refusals of real writes. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {
    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final int RESERVATIONS = 1_000;

    @TempDir
    Path folder;

    private Path data;
    private List<Map<String, Object>> docs;
    private List<String> codes;

    @BeforeEach
    void studio() {
        data = folder.resolve("desk");
        docs = new StudioGenerator(11, NOW, TestKinds.ZONE).studio(RESERVATIONS).reservations();
        docs.forEach(doc -> doc.remove("status"));
        told(1);
        codes = docs.stream()
                .filter(doc -> !Boolean.TRUE.equals(doc.get("validated")))
                .map(doc -> (String) doc.get("reservationCode"))
                .toList();
    }

    private void told(long rev) {
        Records records = TestKinds.records();
        try (Store store = Store.open(data)) {
            store.change(
                    tx -> docs.forEach(doc -> records.told(tx, Kind.RESERVATION, (String) doc.get("id"), rev, doc)));
        }
    }

    private Typed coachdesk(String... command) {
        return Typed.command(Clock.fixed(NOW, ZoneOffset.UTC), List.of("--data", data.toString(), "--json"), command);
    }

    @Test
    void a_full_disk_is_said_nothing_is_lost_and_the_next_check_in_works() throws Exception {
        assertThat(coachdesk("check-in", codes.get(0), "--force").exit()).isZero();
        ChildJava java = new ChildJava(folder);

        try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(Store.FILE))) {
            long log = growTheLog(reader);
            for (int more : new int[] {1, 5, 30}) {
                Process full = java.runWhereFilesEndAt(
                        (int) (log / 1024) + more,
                        Main.class,
                        "--data",
                        data.toString(),
                        "--json",
                        "check-in",
                        codes.get(1),
                        "--force");
                String said = new String(full.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(full.waitFor()).as("%d KB more: %s", more, said).isEqualTo(1);
                assertThat(said)
                        .as("%d KB more", more)
                        .contains("\"" + ErrorCode.FOLDER_FULL.wire() + "\"")
                        .doesNotContain("ACCEPTED");
            }
        }

        assertThat(coachdesk("status").json()).containsEntry("pending", 1);
        assertThat(coachdesk("check-in", codes.get(0), "--force").exit()).isEqualTo(10);
        assertThat(coachdesk("check-in", codes.get(1), "--force").exit()).isZero();
        assertThat(coachdesk("status").json()).containsEntry("pending", 2);
    }

    /** While somebody reads, what is written stays in the log: the next write has to make it longer. @return its length */
    private long growTheLog(Connection reader) throws SQLException, IOException {
        reader.setAutoCommit(false);
        try (Statement statement = reader.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM reservation").next();
        }
        told(2);
        return Files.size(data.resolve(Store.FILE + "-wal"));
    }
}
