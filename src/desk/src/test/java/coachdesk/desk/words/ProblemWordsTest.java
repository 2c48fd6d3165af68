package coachdesk.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemWordsTest {
    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeHasThreeSentencesInThreeLanguages(ErrorCode code) {
        Problem problem = Problem.of(code);
        for (String language : List.of("fr", "en", "de")) {
            Locale locale = Locale.of(language, "CH");
            ResourceBundle texts = ResourceBundle.getBundle(
                    "i18n.desk",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            ProblemWords words = new ProblemWords(key -> new MessageFormat(texts.getString(key), locale).format(null));

            assertThat(List.of(words.what(problem), words.safe(problem), words.next(problem)))
                    .as(language)
                    .doesNotHaveDuplicates()
                    .allSatisfy(sentence -> assertThat(sentence)
                            .matches("\\p{Lu}.*[.]")
                            .doesNotContain("{", "''")
                            .hasSizeBetween(10, 220));
        }
    }
}
