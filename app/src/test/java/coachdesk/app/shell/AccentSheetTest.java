package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The studio's colours over both themes; that they can be read is held by the colours' own test. */
class AccentSheetTest {
    private static AccentSheet over(String theme) throws IOException {
        try (var sheet = AccentSheetTest.class.getResourceAsStream("/css/theme-" + theme + ".css")) {
            return new AccentSheet(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void every_accent_of_the_theme_is_the_studios(String theme) throws IOException {
        String sheet = over(theme).of("#eab308", "#16a34a");
        assertThat(sheet).startsWith(".root{").endsWith("}");
        for (int shade = 0; shade < 10; shade++) {
            assertThat(sheet).contains("-color-accent-" + shade + ": #");
        }
        assertThat(sheet)
                .contains("-color-accent-fg: #", "-color-accent-emphasis: #", "-color-mark: #", "-color-violet-fg: #");
    }

    @ParameterizedTest
    @CsvSource({"mauve, '#16a34a'", "'#eab308', '}*{-fx-opacity:0}'", "'', ''", ", ", "'#D91CD2', '#8b5cf6'"})
    void what_is_no_colour_changes_nothing(String primary, String secondary) throws IOException {
        assertThat(over("dark").of(primary, secondary)).isEmpty();
        assertThat(over("light").of(primary, secondary)).isEmpty();
    }
}
