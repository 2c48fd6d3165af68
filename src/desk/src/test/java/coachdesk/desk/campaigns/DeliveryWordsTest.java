package coachdesk.desk.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.words.DeskTexts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error code says what happened and what to do, also one that nobody has seen before. */
class DeliveryWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void every_code_has_two_sentences(String language) {
        DeliveryWords words = new DeliveryWords(new DeskTexts(Locale.of(language)));
        for (String code : DeliveryWords.known()) {
            assertThat(words.what(code)).as(code).isNotBlank().doesNotContain("{");
            assertThat(words.next(code)).as(code).isNotBlank().doesNotContain("{");
        }
        assertThat(words.what("99999")).contains("99999");
        assertThat(words.what(null)).contains("–");
    }

    @ParameterizedTest
    @CsvSource({
        "21211,NUMBER_WRONG",
        "21408,REGION",
        "21610,OPTED_OUT",
        "21614,NO_WHATSAPP",
        "63003,NO_WHATSAPP",
        "63016,WINDOW",
        "63018,TOO_FAST",
        "63024,NO_WHATSAPP",
        "63032,LIMITED",
        "30003,NO_WHATSAPP",
        "20003,KEY_WRONG",
        "20429,TOO_FAST",
        "550,MAILBOX",
        "535,KEY_WRONG",
        "invalid_api_key,KEY_WRONG",
        "monthly_quota_exceeded,QUOTA",
        "channel.not-configured,NOT_CONFIGURED",
        "provider.no-answer,UNCERTAIN",
        "nobody_knows,OTHER"
    })
    void each_means_what_its_provider_says(String code, DeliveryProblem problem) {
        assertThat(DeliveryWords.problem(code)).isEqualTo(problem);
    }

    @Test
    void every_meaning_has_a_code_but_the_one_for_all_others() {
        assertThat(DeliveryWords.known().stream().map(DeliveryWords::problem).distinct())
                .containsExactlyInAnyOrder(java.util.Arrays.stream(DeliveryProblem.values())
                        .filter(problem -> problem != DeliveryProblem.OTHER)
                        .toArray(DeliveryProblem[]::new));
    }
}
