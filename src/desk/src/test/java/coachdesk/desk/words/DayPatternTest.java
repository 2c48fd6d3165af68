package coachdesk.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPatternTest {
    @ParameterizedTest
    @CsvSource({
        "fr, 2026-12-01, mar. 1er déc. 18:30",
        "fr, 2026-12-11, ven. 11 déc. 18:30",
        "fr, 2026-12-21, lun. 21 déc. 18:30",
        "de, 2026-12-01, Di. 1. Dez. 18:30",
        "de, 2026-12-11, Fr. 11. Dez. 18:30",
        "en, 2026-12-01, Tue 1 Dec 18:30"
    })
    void a_day_is_written_as_its_language_does(String language, String day, String written) {
        LocalDateTime at = LocalDateTime.parse(day + "T18:30:00");
        assertThat(DayPattern.of("EEE d MMM HH:mm", Locale.of(language, "CH")).format(at))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"fr, 1er décembre 2026", "de, 1. Dezember 2026", "en, 1 December 2026"})
    void also_where_it_comes_first(String language, String written) {
        LocalDateTime at = LocalDateTime.parse("2026-12-01T18:30:00");
        assertThat(DayPattern.of("d MMMM uuuu", Locale.of(language, "CH")).format(at))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | mardi 1er décembre 2026 | mardi 1er décembre 2026 18:30",
                "de | Dienstag, 1. Dezember 2026 | Dienstag, 1. Dezember 2026, 18:30",
                "en | Tuesday, 1 December 2026 | Tuesday, 1 December 2026, 18:30"
            })
    void the_whole_day_has_its_name(String language, String day, String moment) {
        LocalDateTime at = LocalDateTime.parse("2026-12-01T18:30:00");
        Locale locale = Locale.of(language, "CH");
        assertThat(DayPattern.fully("", locale).format(at.toLocalDate())).isEqualTo(day);
        assertThat(DayPattern.fully("HH:mm", locale).format(at)).isEqualTo(moment);
    }
}
