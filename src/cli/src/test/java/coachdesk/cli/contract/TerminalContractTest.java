package coachdesk.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.TestKinds;
import coachdesk.cli.desks.Typed;
import coachdesk.contract.Kind;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script may rely on: exit codes, the first word, one JSON object, sentences on the error output. */
class TerminalContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T17:30:00Z");
    private final SettableClock clock = new SettableClock(NOW);

    @TempDir
    Path folder;

    @BeforeEach
    void bookings() {
        Records records = TestKinds.records();
        try (Store store = Store.open(folder)) {
            store.change(tx -> {
                records.told(tx, Kind.RESERVATION, "r1", 1, booking("r1", "AFR-00AA11", "2026-11-21"));
                records.told(tx, Kind.RESERVATION, "r2", 1, booking("r2", "AFR-00BB22", "2026-11-28"));
                Map<String, Object> cancelled = booking("r3", "AFR-00CC33", "2026-11-21");
                cancelled.put("status", "cancelled");
                records.told(tx, Kind.RESERVATION, "r3", 1, cancelled);
                records.told(tx, Kind.COURSE, "c1", 1, Map.of("id", "c1", "name", "Soir"));
            });
        }
    }

    @Test
    void the_verdict_is_the_first_word_and_the_exit_code() {
        assertVerdict(0, "ACCEPTED", "check-in", "AFR-00AA11");
        assertVerdict(10, "ALREADY_IN", "check-in", "AFR-00AA11");
        assertVerdict(11, "NOT_TODAY", "check-in", "AFR-00BB22");
        assertVerdict(0, "ACCEPTED", "check-in", "AFR-00BB22", "--force");
        assertVerdict(12, "CANCELLED", "check-in", "AFR-00CC33");
        assertVerdict(13, "UNKNOWN", "check-in", "AFR-FFFFFF");
        assertVerdict(14, "NOT_A_TICKET", "check-in", "https://example.com/menu");
    }

    @Test
    void an_entry_is_undone_once_and_can_be_made_again() {
        assertVerdict(0, "ACCEPTED", "check-in", "https://studio.example.com/validate/AFR-00AA11");
        assertThat(typed("undo-check-in", "AFR-00AA11").exit()).isZero();
        assertThat(typed("undo-check-in", "AFR-00AA11").exit()).isEqualTo(1);
        assertVerdict(0, "ACCEPTED", "check-in", "AFR-00AA11");
    }

    @Test
    void the_moment_can_be_given() {
        assertVerdict(0, "ACCEPTED", "check-in", "AFR-00BB22", "--at", "2026-11-28T18:00:00Z");
        assertVerdict(2, "", "check-in", "AFR-00BB22", "--at", "yesterday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"💃🏿🔥", "\u0007\u001b[2J", "' OR 1=1 --x", "@/etc/hosts", "%s%n${x}", "AFR-"})
    void any_text_gets_a_verdict_and_the_next_good_one_works(String text) {
        assertThat(typed("check-in", "--", text).exit()).isBetween(13, 14);
        assertThat(typed("check-in", "--", text.repeat(4096 / text.length())).exit())
                .isEqualTo(14);
        assertVerdict(0, "ACCEPTED", "check-in", "AFR-00AA11");
    }

    @Test
    void every_answer_is_one_json_object_when_asked() {
        assertThat(typed("--json", "status").json()).containsEntry("pending", 0).containsEntry("synced", false);
        assertThat(typed("check-in", "AFR-00AA11", "--json").json()).containsEntry("verdict", "ACCEPTED");
        assertThat(typed("reservations", "--search", "r2", "--json").json()).containsKey("reservations");
        assertThat(typed("status", "--json").json()).containsEntry("pending", 1);
        assertThat(typed("decisions", "--json").json()).containsEntry("decisions", List.of());
        assertThat(typed("doctor", "--json").json()).containsKey("findings");
        assertThat(typed("check-in", "AFR-00AA11", "--json").out().strip().lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense",
                "check-in",
                "decide x maybe",
                "status --nonsense",
                "edit reservation r1",
                "edit reservation r1 novalue"
            })
    void what_is_not_understood_is_2_and_does_nothing(String command) {
        Typed typed = typed(command.split(" "));
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("Usage");
    }

    @Test
    void fields_are_edited_as_json_or_text_or_cleared() {
        Typed edited = typed(
                "edit", "reservation", "r1", "quantity=3", "trackingNumber=99.00", "userName=Zoé \"Z\"", "promoCode=");
        assertThat(edited.exit()).as(edited.err()).isZero();
        Map<String, Object> doc = doc(Kind.RESERVATION, "r1");
        assertThat(doc)
                .containsEntry("quantity", 3)
                .containsEntry("userName", "Zoé \"Z\"")
                .containsEntry("promoCode", null);
        assertThat(typed("edit", "course", "c1", "visible=false").exit()).isZero();
        assertThat(doc(Kind.COURSE, "c1")).containsEntry("visible", false);
        assertThat(typed("--json", "edit", "course", "c1", "visible=false").json())
                .containsEntry("changed", false);
    }

    @Test
    void a_problem_says_what_happened_what_is_safe_and_what_to_do() {
        Typed typed = typed("edit", "reservation", "nobody", "a=1");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err().strip().lines()).hasSize(4).last().asString().isEqualTo("[request.not-found]");
        assertThat(typed("--json", "edit", "event", "x", "a=1").problem()).isEqualTo("sync.unknown-kind");
        assertThat(typed("--json", "edit", "reservation", "r1", "id=2").problem())
                .isEqualTo("request.invalid");
        assertThat(typed("--json", "sync").problem()).isEqualTo("server.none");
        assertThat(typed("--json", "--server", "ftp://x", "sync").problem()).isEqualTo("server.bad-address");
        assertThat(typed("--json", "decide", "nothing", "mine").problem()).isEqualTo("request.not-found");
    }

    @Test
    void pictures_are_answered_line_by_line() throws Exception {
        Path none = Files.writeString(folder.resolve("note.png"), "no picture");
        Typed typed =
                typed("scan", none.toString(), folder.resolve("missing.png").toString());
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out().lines()).containsExactly(none + "\t-", folder.resolve("missing.png") + "\t-");
    }

    @Test
    void a_folder_of_a_newer_version_or_a_damaged_one_is_refused_untouched() throws Exception {
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        byte[] garbage = "this is no database, and it is long enough to have a header "
                .repeat(40)
                .getBytes();
        Files.write(damaged.resolve(Store.FILE), garbage);
        assertThat(Typed.command(clock, "--data", damaged.toString(), "--json", "status")
                        .problem())
                .isEqualTo("folder.corrupt");
        assertThat(Files.readAllBytes(damaged.resolve(Store.FILE))).isEqualTo(garbage);
        try (var sql = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE));
                var statement = sql.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThat(typed("--json", "status").problem()).isEqualTo("folder.newer");
    }

    @Test
    void the_languages_are_three() {
        assertThat(typed("--lang", "de", "status").out()).contains("Nichts wartet");
        assertThat(typed("--lang", "en", "status").out()).contains("Nothing waits");
        assertThat(typed("--lang", "fr", "--help").out()).contains("Codes de sortie");
    }

    private void assertVerdict(int exit, String word, String... command) {
        Typed typed = typed(command);
        assertThat(typed.firstWord()).as(typed.err()).isEqualTo(word);
        assertThat(typed.exit()).isEqualTo(exit);
    }

    private Typed typed(String... args) {
        return Typed.command(clock, List.of("--data", folder.toString()), args);
    }

    private Map<String, Object> doc(Kind kind, String id) {
        try (Store store = Store.open(folder)) {
            return store.reading(reading -> TestKinds.records().find(reading, kind, id))
                    .orElseThrow()
                    .doc();
        }
    }

    private static Map<String, Object> booking(String id, String code, String day) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("reservationCode", code);
        doc.put("userName", "Awa " + id);
        doc.put("promoCode", "ABO-1");
        doc.put("courseName", "Soir");
        doc.put("datetime", day + "T17:30:00.000Z");
        doc.put("selectedDates", List.of(day + "T17:30:00.000Z"));
        return doc;
    }
}
