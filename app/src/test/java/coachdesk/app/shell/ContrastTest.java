package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words can be read and marks be seen, in both themes and in high contrast. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;
    private static final List<String> GROUNDS =
            List.of("bg-default", "bg-overlay", "bg-subtle", "bg-inset", "bg-hover");
    private static final List<String> WORDS = List.of("fg-default", "fg-muted");
    private static final List<String> MEANINGS = List.of("accent", "violet", "person", "success", "warning", "danger");
    private static final Pattern TOKEN = Pattern.compile("-color-([a-z0-9-]+): (#[0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void words_can_be_read_on_every_ground(String theme) throws IOException {
        for (Map<String, String> tokens : List.of(usual(theme), highContrast(theme))) {
            for (String ground : GROUNDS) {
                WORDS.forEach(word -> atLeast(TEXT, tokens, word, ground));
                MEANINGS.forEach(meaning -> atLeast(TEXT, tokens, meaning + "-fg", ground));
            }
            atLeast(TEXT, tokens, "fg-subtle", "bg-default");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void words_on_a_full_colour_and_on_its_faint_ground_can_be_read(String theme) throws IOException {
        Map<String, String> tokens = usual(theme);
        for (String meaning : MEANINGS) {
            atLeast(TEXT, tokens, "fg-emphasis", meaning + "-emphasis");
            atLeast(TEXT, tokens, meaning + "-fg", meaning + "-subtle");
            atLeast(TEXT, tokens, "fg-default", meaning + "-subtle");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void marks_can_be_seen(String theme) throws IOException {
        Map<String, String> tokens = usual(theme);
        for (String mark : List.of("mark", "violet", "person")) {
            atLeast(MARK, tokens, mark, "bg-default");
        }
    }

    private static void atLeast(double ratio, Map<String, String> tokens, String above, String below) {
        assertThat(contrast(tokens.get(above), tokens.get(below)))
                .as("%s on %s", above, below)
                .isGreaterThanOrEqualTo(ratio);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> usual(String theme) throws IOException {
        return tokens(sheet(theme).split(":high-contrast")[0]);
    }

    private static Map<String, String> highContrast(String theme) throws IOException {
        Map<String, String> tokens = usual(theme);
        tokens.putAll(tokens(sheet(theme).split(":high-contrast")[1]));
        return tokens;
    }

    private static Map<String, String> tokens(String sheet) {
        Map<String, String> tokens = new HashMap<>();
        Matcher found = TOKEN.matcher(sheet);
        while (found.find()) {
            tokens.put(found.group(1), found.group(2));
        }
        return tokens;
    }

    private static String sheet(String theme) throws IOException {
        try (var stream = ContrastTest.class.getResourceAsStream("/css/theme-" + theme + ".css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
