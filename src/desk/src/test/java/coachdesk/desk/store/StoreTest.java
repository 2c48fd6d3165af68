package coachdesk.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.sync.HandTimer;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private static Optional<String> meta(Store store, String name) {
        return store.read(sql -> Meta.get(sql, name));
    }

    private ErrorCode refusal(Path folder) {
        return catchThrowableOfType(ProblemException.class, () -> Store.open(folder))
                .problem()
                .code();
    }

    @Test
    void a_write_that_fails_in_its_middle_leaves_nothing() {
        try (Store store = Store.open(folder)) {
            IllegalStateException thrown = catchThrowableOfType(
                    IllegalStateException.class,
                    () -> store.change(tx -> {
                        Meta.put(tx, "half", "done");
                        throw new IllegalStateException("cut");
                    }));

            assertThat(thrown).hasMessage("cut");
            assertThat(meta(store, "half")).isEmpty();
            store.change(tx -> Meta.put(tx, "half", "whole"));
            assertThat(meta(store, "half")).isEqualTo(Optional.of("whole"));
        }
    }

    @Test
    void listeners_hear_of_a_change_after_it_is_there_and_never_of_one_that_failed() {
        try (Store store = Store.open(folder)) {
            Set<Topic> heard = EnumSet.noneOf(Topic.class);
            store.signals().listen(topics -> {
                heard.addAll(topics);
                assertThat(meta(store, "x")).isPresent();
            });
            catchThrowableOfType(
                    IllegalStateException.class,
                    () -> store.change(tx -> {
                        tx.touch(Topic.COURSE);
                        throw new IllegalStateException();
                    }));
            assertThat(heard).isEmpty();

            store.change(tx -> {
                Meta.put(tx, "x", "1");
                tx.touch(Topic.OFFER);
            });
            assertThat(heard).containsExactly(Topic.OFFER);
        }
    }

    @Test
    void what_was_written_comes_to_its_place_in_the_background() throws Exception {
        HandTimer timer = new HandTimer(new SettableClock(Instant.parse("2026-11-20T18:00:00Z")));
        try (Store store = Store.open(folder, timer)) {
            store.change(tx -> Meta.put(tx, "moved", "yes"));
            assertThat(inTheFileAlone("moved")).isFalse();

            timer.pass(Duration.ofSeconds(1));
            assertThat(inTheFileAlone("moved")).isTrue();

            store.change(tx -> Meta.put(tx, "again", "yes"));
            timer.pass(Duration.ofSeconds(1));
            assertThat(inTheFileAlone("again")).isTrue();
        }
    }

    /** Without what is still in the log. */
    private boolean inTheFileAlone(String name) throws Exception {
        Path copy = Files.createTempDirectory(folder, "copy");
        Files.copy(folder.resolve(Store.FILE), copy.resolve(Store.FILE));
        try (Store store = Store.open(copy)) {
            return meta(store, name).isPresent();
        }
    }

    @Test
    void a_file_of_a_newer_version_is_refused_and_not_touched() throws Exception {
        Store.open(folder).close();
        Path file = folder.resolve(Store.FILE);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var sql = connection.createStatement()) {
            sql.execute("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file);

        assertThat(refusal(folder)).isEqualTo(ErrorCode.FOLDER_NEWER);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    /** V12 left the letters with an accent small, so that these bookings were with no code that there is. */
    @Test
    void promo_codes_with_an_accent_are_in_capitals_after_the_next_opening() throws Exception {
        String file = "jdbc:sqlite:" + folder.resolve(Store.FILE);
        Flyway.configure()
                .dataSource(file, null, null)
                .locations("classpath:db")
                .target("14")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(file);
                var sql = connection.createStatement()) {
            for (String promo : List.of("'ÉTé-1'", "'NOëL çA'", "'PLAIN'", "NULL")) {
                sql.execute(
                        "INSERT INTO reservation (id, rev, sum, doc, search, promo) VALUES (hex(randomblob(8)), 1, 0,"
                                + " '{}', '', "
                                + promo + ")");
            }
            sql.execute("PRAGMA user_version = 14");
        }
        try (Store store = Store.open(folder)) {
            assertThat(store.<List<String>>reading(reading -> reading.statements()
                            .all("SELECT ifnull(promo, '') FROM reservation ORDER BY row", row -> row.getString(1))))
                    .containsExactly("ÉTÉ-1", "NOËL ÇA", "PLAIN", "");
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_not_touched() throws Exception {
        Files.writeString(folder.resolve(Store.FILE), "not a database, but long enough to be read as one ".repeat(40));

        assertThat(refusal(folder)).isEqualTo(ErrorCode.FOLDER_CORRUPT);
        assertThat(Files.readString(folder.resolve(Store.FILE))).startsWith("not a database");
    }

    @Test
    void a_folder_that_cannot_be_made_is_said_to_be_so() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(refusal(file.resolve("inside"))).isEqualTo(ErrorCode.FOLDER_READ_ONLY);
    }

    @Test
    void writes_from_outside_are_noticed_and_own_ones_are_not() {
        try (Store one = Store.open(folder);
                Store other = Store.open(folder)) {
            long before = one.outsideWrites();
            one.change(tx -> Meta.put(tx, "a", "1"));
            assertThat(one.outsideWrites()).isEqualTo(before);

            other.change(tx -> Meta.put(tx, "b", "1"));
            assertThat(one.outsideWrites()).isNotEqualTo(before);
        }
    }

    @Test
    void a_write_that_dies_in_its_middle_leaves_nothing() {
        try (Store store = Store.open(folder)) {
            catchThrowableOfType(
                    StackOverflowError.class,
                    () -> store.change(tx -> {
                        Meta.put(tx, "half", "done");
                        throw new StackOverflowError();
                    }));

            assertThat(meta(store, "half")).isEmpty();
            store.change(tx -> Meta.put(tx, "half", "whole"));
            assertThat(meta(store, "half")).isEqualTo(Optional.of("whole"));
        }
    }

    @Test
    void a_listener_that_fails_makes_no_failure_of_what_is_stored_and_keeps_nobody_else_from_hearing_of_it() {
        try (Store store = Store.open(folder)) {
            Set<Topic> heard = EnumSet.noneOf(Topic.class);
            store.signals().listen(topics -> {
                throw new IllegalStateException("deaf");
            });
            store.signals().listen(heard::addAll);

            store.change(tx -> {
                Meta.put(tx, "x", "1");
                tx.touch(Topic.OFFER);
            });

            assertThat(meta(store, "x")).isPresent();
            assertThat(heard).containsExactly(Topic.OFFER);
        }
    }
}
