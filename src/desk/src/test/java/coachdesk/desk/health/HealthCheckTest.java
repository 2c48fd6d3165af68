package coachdesk.desk.health;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.health.Finding.Check;
import coachdesk.desk.health.Finding.Level;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.settings.Secrets;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.desk.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthCheckTest {
    private static final Instant NOW = Instant.parse("2026-03-04T17:20:00Z");

    @TempDir
    Path folder;

    private Finding find(Check check, Secrets secrets, Optional<Instant> serverTime) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Store[] opened = new Store[1];
        try {
            List<Finding> findings = new HealthCheck(
                            folder, () -> opened[0] = Store.open(folder), secrets, clock, () -> serverTime)
                    .run();
            assertThat(findings).extracting(Finding::check).containsExactly(Check.values());
            return findings.get(check.ordinal());
        } finally {
            if (opened[0] != null) {
                opened[0].close();
            }
        }
    }

    private Finding find(Check check) {
        return find(check, new FileSecrets(folder), Optional.of(NOW));
    }

    @Test
    void aSoundFolderIsFine() {
        assertThat(find(Check.DATABASE).level()).isEqualTo(Level.OK);
        assertThat(find(Check.FOLDER).level()).isEqualTo(Level.OK);
        assertThat(find(Check.DISK).figure()).isPositive();
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aDamagedFileIsFound() throws IOException {
        Store.open(folder).close();
        Path file = folder.resolve(Store.FILE);
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 8192, bytes.length, (byte) 0x5a);
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);

        Finding finding = find(Check.DATABASE);

        assertThat(finding.level()).isEqualTo(Level.BAD);
        assertThat(finding.problem().code()).isEqualTo(ErrorCode.FOLDER_CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reservation", "message", "contact"})
    void aSearchIndexThatLostARowIsFound(String index) {
        try (Store store = Store.open(folder)) {
            store.change(tx -> tx.sql()
                    .execute("INSERT INTO reservation (id, rev, sum, doc, search) VALUES ('a', 1, 0, '{}', 'awa')"));
            store.change(tx -> tx.sql()
                    .execute("INSERT INTO message (id, rev, sum, doc, search) VALUES ('a', 1, 0, '{}', 'awa')"));
            store.change(tx -> tx.sql()
                    .execute("INSERT INTO contact_row (row, key, by_name, tags, ways, refused, records, bookings, came,"
                            + " search) VALUES (1, 'a', 'awa', '[]', 0, FALSE, 1, 0, 0, 'awa')"));
            store.change(tx -> tx.sql().execute("INSERT INTO contact_fts (rowid, search) VALUES (1, 'awa')"));
            store.change(tx -> tx.sql().execute("DELETE FROM meta WHERE name = 'contacts'"));
        }
        assertThat(find(Check.DATABASE).level()).isEqualTo(Level.OK);
        try (Store store = Store.open(folder)) {
            store.change(tx -> tx.sql()
                    .execute("INSERT INTO " + index + "_fts (" + index + "_fts, rowid, search) VALUES ('delete', 1,"
                            + " 'awa')"));
        }

        assertThat(find(Check.DATABASE).level()).isEqualTo(Level.BAD);
    }

    @Test
    void aFolderThatCannotBeOpenedIsAFindingAndTheOthersAreStillMade() throws IOException {
        Files.writeString(
                folder.resolve(Store.FILE), "this is no database, and long enough to be taken for one".repeat(99));

        assertThat(find(Check.DATABASE).problem().code()).isEqualTo(ErrorCode.FOLDER_CORRUPT);
        assertThat(find(Check.CLOCK).level()).isEqualTo(Level.OK);
    }

    @Test
    void aDiskThatFillsIsSaidInTime() {
        HealthCheck check = new HealthCheck(folder, null, new SessionSecrets(), Clock.systemUTC(), Optional::empty);

        assertThat(check.disk(5L << 30).level()).isEqualTo(Level.OK);
        assertThat(check.disk(100_000_000).problem())
                .isEqualTo(Problem.of(ErrorCode.FOLDER_NEARLY_FULL, "megabytes", "100"));
        assertThat(check.disk(1L << 20).problem().code()).isEqualTo(ErrorCode.FOLDER_FULL);
    }

    @Test
    void aClockTwoHoursOffIsSaidWithTheDifference() {
        Finding finding = find(Check.CLOCK, new SessionSecrets(), Optional.of(NOW.minusSeconds(7200)));

        assertThat(finding.problem()).isEqualTo(Problem.of(ErrorCode.CLOCK_WRONG, "minutes", "120"));
        assertThat(finding.figure()).isEqualTo(7200);
        assertThat(find(Check.CLOCK, new SessionSecrets(), Optional.of(NOW.plusSeconds(90)))
                        .level())
                .isEqualTo(Level.OK);
        assertThat(find(Check.CLOCK, new SessionSecrets(), Optional.empty()).level())
                .isEqualTo(Level.UNKNOWN);
    }

    @Test
    void theAbsenceOfAKeychainIsSaid() {
        Finding finding = find(Check.KEYCHAIN, new SessionSecrets(), Optional.empty());

        assertThat(finding.level()).isEqualTo(Level.WARNING);
        assertThat(finding.problem().code()).isEqualTo(ErrorCode.KEYCHAIN_NONE);
    }
}
