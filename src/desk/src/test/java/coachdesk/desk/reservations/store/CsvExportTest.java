package coachdesk.desk.reservations.store;

import static coachdesk.desk.reservations.ReservationQuery.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.Reservations.CsvOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportTest {
    @TempDir
    Path folder;

    private ReservationsFolder desk;

    @BeforeEach
    void open() {
        desk = new ReservationsFolder(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void writes_chosen_columns_in_the_user_s_language() throws IOException {
        desk.book(
                "1",
                "userName",
                "=Léa \"L\"; suite",
                "userWhatsapp",
                "0790000106",
                "selectedDates",
                List.of("2026-03-04T17:30:00.000Z", "2026-03-11T17:30:00.000Z"),
                "totalPrice",
                new java.math.BigDecimal("52.8"));
        Path file = folder.resolve("liste.csv");
        int rows = desk.reservations.exportCsv(
                all(),
                List.of(Column.PERSON, Column.WHATSAPP, Column.DATES, Column.STATUS, Column.AMOUNT, Column.KIND),
                new CsvOptions(true, ';', Locale.FRENCH),
                file);
        assertThat(rows).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo("""
            \ufeff"Personne";"WhatsApp";"Date(s)";"Statut";"Montant";"Type"
            "'=Léa ""L""; suite";"+41 79 000 01 06";"04.03.2026 18:30, 11.03.2026";"Réservé";"52.80";"Cours"
            """.replace("\n", "\r\n"));
    }

    @Test
    void writes_what_is_shown_and_all_of_it() throws IOException {
        desk.told(Kind.RESERVATION, RecordedReservationsTest.recorded());
        Path file = folder.resolve("liste.csv");
        CsvOptions options = new CsvOptions(false, ',', Locale.GERMAN);
        assertThat(desk.reservations.exportCsv(all(), List.of(Column.CODE), options, file))
                .isEqualTo(215);
        assertThat(Files.readAllLines(file)).hasSize(216).first().isEqualTo("\"Code\"");
        assertThat(desk.reservations.exportCsv(all().withProduct(true), List.of(Column.CODE), options, file))
                .isEqualTo(25);
        assertThat(Files.readAllLines(file)).hasSize(26);
    }

    @Test
    void a_file_that_cannot_be_written_is_said_and_leaves_nothing_behind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("dossier/plein"));
        Files.writeString(taken.resolve("x"), "x");
        assertThatThrownBy(() -> desk.reservations.exportCsv(
                        all(), List.of(Column.CODE), new CsvOptions(false, ',', Locale.FRENCH), taken))
                .satisfies(e -> assertThat(Problem.from(e).code()).isEqualTo(ErrorCode.FILE_UNWRITABLE));
        assertThat(folder.resolve("dossier").toFile().list()).containsExactly("plein");
        assertThatThrownBy(() -> desk.reservations.exportCsv(
                        all(),
                        List.of(Column.CODE),
                        new CsvOptions(false, ',', Locale.FRENCH),
                        folder.resolve("absent/liste.csv")))
                .satisfies(e -> assertThat(Problem.from(e).expected()).isTrue());
    }
}
