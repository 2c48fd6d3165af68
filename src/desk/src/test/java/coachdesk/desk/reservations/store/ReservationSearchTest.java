package coachdesk.desk.reservations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReservationSearchTest {
    @TempDir
    Path folder;

    private ReservationsFolder desk;

    @BeforeEach
    void open() {
        desk = new ReservationsFolder(folder);
        desk.book(
                "1",
                "reservationCode",
                "AFR-3C7497",
                "userName",
                "Élodie Garcìa",
                "userEmail",
                "elodie.g@example.com",
                "userWhatsapp",
                "+41-79-000-01-11",
                "courseId",
                "c1",
                "courseName",
                "Sunday Vibes ☀️",
                "offerName",
                "Cours à l'unité",
                "selectedDates",
                List.of("2026-03-04T17:30:00.000Z", "2026-03-11T17:30:00.000Z"));
        desk.book(
                "2",
                "reservationCode",
                "AFR-B4BFCE",
                "userName",
                "Yaël Marstrand",
                "userEmail",
                "yael@example.test",
                "userWhatsapp",
                "0790000327",
                "courseId",
                "c2",
                "courseName",
                "Afro Débutant·e·s",
                "offerName",
                "Carte 10 cours",
                "selectedDatesText",
                "12/10/2026");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elodie|1",
                "ÉLODIE|1",
                "garcia|1",
                "Garcìa elodie|1",
                "gar|1",
                "ga|1",
                "e|1",
                "y|2",
                "yael|2",
                "YAËL|2",
                "3c7497|1",
                "afr-b4|2",
                "elodie.g@|1",
                "g@example.com|1",
                "@example.t|2",
                "example.test|2",
                "lodie.g@example|1",
                "079 000 01 11|1",
                "+41 79 000 01 11|1",
                "0041790000111|1",
                "79 000 03 27|2",
                "000.03.27|2",
                "04.03|1",
                "4.3|1",
                "4/3/2026|1",
                "04/03/2026|1",
                "04.03.26|1",
                "2026-03-04|1",
                "4 mars|1",
                "11 Mars 2026|1",
                "4. März|1",
                "march 2026|1",
                "12.10|2",
                "12.1|2",
                "octobre|2",
                "12 oct. 2026|2",
                "sunday|1",
                "vibes elodie|1",
                "unité|1",
                "debutant|2",
                "su|1",
                "carte|2",
                "mars|1,2",
                "mars yael|2",
                "afr|1,2",
                "2026|1,2",
                "''|1,2"
            })
    void finds(String typed, String ids) {
        assertThat(found(typed)).containsExactlyInAnyOrder(ids.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elodie yael",
                "marie",
                "11 marie",
                "05.03",
                "zz",
                "q",
                "4 mars 2027",
                "\"",
                "* OR *",
                "' ; --",
                "32.13",
                "🔥🔥🔥",
                "AND NOT"
            })
    void finds_nothing_and_does_not_stumble(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void follows_a_change_at_once() {
        assertThat(found("elodie")).hasSize(1);
        desk.reservations.edit("1", java.util.Map.of("userName", "Zoé"));
        assertThat(found("elodie garcia")).isEmpty();
        assertThat(found("zoe")).containsExactly("1");
    }

    @Test
    void counts_what_it_lists() {
        ReservationQuery query = ReservationQuery.all().withText("yael");
        assertThat(desk.reservations.count(query)).isEqualTo(1);
        assertThat(desk.reservations.indexOf(query, "2")).isZero();
        assertThat(desk.reservations.indexOf(query, "1")).isEqualTo(-1);
    }

    private List<String> found(String typed) {
        return desk.reservations.page(ReservationQuery.all().withText(typed), 0, 10).stream()
                .map(ReservationRow::id)
                .toList();
    }
}
