package coachdesk.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {
    @ParameterizedTest
    @CsvSource({
        "elodie, elodie, 0",
        "elod, elodie, 0",
        "elodei, elodie, 1",
        "leodie, elodie, 1",
        "eldie, elodie, 1",
        "elodiee, elodie, 1",
        "alodie, elodie, 1",
        "repettition, repetition, 1",
        "choregrapie, choregraphie, 1",
        "abonement, abonnement, 1",
        "marc, elodie, 3"
    })
    void mistakes_are_counted_up_to_the_beginning_of_a_word(String typed, String known, int mistakes) {
        assertThat(Typing.distance(typed, known, 2)).isEqualTo(mistakes);
    }
}
