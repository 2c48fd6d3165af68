package coachdesk.desk.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Blank;
import coachdesk.desk.problems.Problem;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemWordsTest {
    private static final Map<Blank, String> VALUES = Map.of(
            Blank.COUNT, "73",
            Blank.FILE, "/data/here's {0} it.csv",
            Blank.FOLDER, "/data/coach's {desk}",
            Blank.MEGABYTES, "84",
            Blank.MINUTES, "97");

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeHasThreeSentencesInThreeLanguages(ErrorCode code) {
        List<Blank> blanks = Blank.of(code);
        Problem problem = problem(code, VALUES);
        for (String language : List.of("fr", "en", "de")) {
            List<String> sentences = sentences(problem, language);

            assertThat(sentences).as(language).doesNotHaveDuplicates();
            assertThat(sentences).as(language).allSatisfy(sentence -> {
                String own = VALUES.values().stream().reduce(sentence, (text, value) -> text.replace(value, ""));
                assertThat(own)
                        .matches("\\p{Lu}.*[.]")
                        .doesNotContain("{", "}", "''", "null")
                        .hasSizeBetween(10, 220);
            });
            assertThat(blanks).as(language).allSatisfy(blank -> assertThat(String.join(" ", sentences))
                    .contains(VALUES.get(blank)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void oneIsSaidInTheSingularAndNothingNotAtAll(String language) {
        for (ErrorCode code : List.of(ErrorCode.CLOCK_WRONG, ErrorCode.CLASSIC_UNREADABLE)) {
            Blank blank = Blank.of(code).getFirst();
            List<String> none = sentences(problem(code, Map.of(blank, "0")), language);
            List<String> one = sentences(problem(code, Map.of(blank, "1")), language);
            List<String> many = sentences(problem(code, Map.of(blank, "12")), language);

            assertThat(none.getFirst()).doesNotContain("0");
            assertThat(one).isNotEqualTo(many).isNotEqualTo(none);
            assertThat(one.getFirst()).isNotEqualTo(many.getFirst().replace("12", "1"));
        }
    }

    @Test
    void aProblemWithoutItsValuesIsNotMade() {
        for (ErrorCode code : ErrorCode.values()) {
            if (!Blank.of(code).isEmpty()) {
                assertThat(Problem.told(code).code()).isEqualTo(ErrorCode.UNEXPECTED);
                assertThatIllegalArgumentException().isThrownBy(() -> Problem.of(code));
            }
        }
    }

    private static Problem problem(ErrorCode code, Map<Blank, String> values) {
        Map<String, String> details = new HashMap<>();
        Blank.of(code).forEach(blank -> details.put(blank.name().toLowerCase(Locale.ROOT), values.get(blank)));
        return new Problem(code, true, details);
    }

    private static List<String> sentences(Problem problem, String language) {
        Locale locale = Locale.of(language, "CH");
        ResourceBundle texts = ResourceBundle.getBundle(
                "i18n.desk",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        ProblemWords words =
                new ProblemWords((key, values) -> new MessageFormat(texts.getString(key), locale).format(values));
        return List.of(words.what(problem), words.safe(problem), words.next(problem));
    }
}
