package coachdesk.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "+41 79 000 01 11, +41790000111",
        "+41-79-000-01-11, +41790000111",
        "+41 (0)79 000 01 11, +41790000111",
        "0790000111, +41790000111",
        "079 000 01 11, +41790000111",
        "079/000.01.11, +41790000111",
        "0041 79 000 01 11, +41790000111",
        "41790000111, +41790000111",
        "790000111, +41790000111",
        "33600000001, +33600000001",
        "+33 6 00 00 00 01, +33600000001",
        "0033600000001, +33600000001",
    })
    void isReadHoweverItWasWritten(String text, String expected) {
        assertThat(PhoneNumber.parse(text)).contains(new PhoneNumber(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "non",
                "600000001",
                "12",
                "+",
                "++41790000111",
                "+0790000111",
                "079 000 01 11 poste 3",
                "+4179000011122334455",
                "٠٧٩٠٠٠٠١١١"
            })
    void whatIsNoNumberStaysAsItIs(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
        assertThat(PhoneNumber.normalised(text)).isEqualTo(text);
    }

    @Test
    void nothingIsNoNumber() {
        assertThat(PhoneNumber.normalised(" ")).isNull();
        assertThat(PhoneNumber.parse(null)).isEmpty();
        assertThat(PhoneNumber.normalised(null)).isNull();
    }

    @Test
    void swissNumbersAreShownInGroups() {
        assertThat(new PhoneNumber("+41790000111").display()).isEqualTo("+41 79 000 01 11");
        assertThat(new PhoneNumber("+33600000001").display()).isEqualTo("+33600000001");
    }
}
