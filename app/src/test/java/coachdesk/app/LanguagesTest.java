package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LanguagesTest {
    @Test
    void what_was_chosen_holds() {
        assertThat(Languages.of("de").getLanguage()).isEqualTo("de");
    }

    @Test
    void a_system_in_a_language_without_words_gets_french() {
        assertThat(Languages.of("pt").getLanguage()).isEqualTo("fr");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_system_that_was_told_no_language_gets_french() {
        assertThat(Languages.ofSystem(Map.of("LANG", "C.UTF-8"), Locale.ENGLISH))
                .isEqualTo("fr");
        assertThat(Languages.ofSystem(Map.of("LC_ALL", "POSIX", "LANG", "en_GB.UTF-8"), Locale.ENGLISH))
                .isEqualTo("fr");
        assertThat(Languages.ofSystem(Map.of(), Locale.ENGLISH)).isEqualTo("fr");
    }

    @Test
    void an_english_or_german_system_keeps_its_language() {
        assertThat(Languages.ofSystem(Map.of("LANG", "en_GB.UTF-8"), Locale.UK)).isEqualTo("en");
        assertThat(Languages.ofSystem(Map.of("LANG", "de_CH.UTF-8"), Locale.GERMANY))
                .isEqualTo("de");
    }
}
