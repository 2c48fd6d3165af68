package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ForbiddenTextTest {
    /** Assembled, so that this file does not hold what it forbids. */
    private static final Pattern PLACES_OF_ONE_MACHINE = Pattern.compile(
            "\\.\\./shar" + "ed|/wo" + "rk/|/ro" + "ot/|/ho" + "me/(?!marie/)\\w+/|C:\\\\\\\\Us" + "ers");

    private static final Pattern REGISTRIES = Pattern.compile("repo1?\\.mav" + "en|registry\\.npm" + "js|mvn"
            + "repository\\.com|" + "pypi\\.o" + "rg|repo\\.mav" + "en\\.apache|oss\\.sona" + "type|jit" + "pack\\.io");

    private static final Pattern HEX_COLOUR =
            Pattern.compile("#[0-9a-fA-F]{6}\\b|#[0-9a-fA-F]{8}\\b|#[0-9a-fA-F]{3}\\b(?!;)");

    private static final Pattern COLOUR_IN_CODE = Pattern.compile(
            "\"#[0-9a-fA-F]{3,8}\"|-fx-[\\w-]+:\\s*#|Color\\.(web|rgb|color|hsb|valueOf)\\(|0x[0-9a-fA-F]{6,8}");

    /** The studio's colours live here and nowhere else. */
    private static final String THEMES = "resources/app/css/theme-";

    /** A page in a browser has its own, likewise in one place. */
    private static final String THEME_OF_THE_PAGE = "resources/backend/chat/theme.css";

    @Test
    void no_file_knows_the_machine_it_was_written_on() {
        assertThat(all(PLACES_OF_ONE_MACHINE)).isEmpty();
    }

    @Test
    void no_file_names_a_package_registry() {
        assertThat(all(REGISTRIES)).isEmpty();
    }

    @Test
    void colours_stand_in_the_theme_files_only() {
        assertThat(Sources.texts().stream()
                        .filter(source -> source.path().toString().endsWith(".css")
                                && !source.in(THEMES)
                                && !source.in(THEME_OF_THE_PAGE))
                        .flatMap(source -> source.find(HEX_COLOUR, source.text()).stream()))
                .isEmpty();
        assertThat(Sources.mainJava().stream()
                        .filter(source -> source.in("app/src/main/java"))
                        .flatMap(source -> source.find(COLOUR_IN_CODE, source.code()).stream()))
                .isEmpty();
    }

    private static List<String> all(Pattern pattern) {
        return Sources.texts().stream()
                .flatMap(source -> source.find(pattern, source.text()).stream())
                .toList();
    }
}
