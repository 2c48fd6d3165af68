package coachdesk.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {
    @ParameterizedTest
    @CsvSource({
        "+41 79 000 01 06, +41790000106",
        "+41-79-000-01-11, +41790000111",
        "0790000321, +41790000321",
        "0041 79 000 01 04, +41790000104",
        "+41 (0)79 000 01 04, +41790000104",
        "790000104, +41790000104",
        "+33 6 00 00 00 01, +33600000001",
        "sur demande, sur demande",
        "12, 12",
        "+41 79 000 +41 79, +41 79 000 +41 79",
        "'', "
    })
    void reads_numbers_as_people_write_them(String written, String read) {
        assertThat(Phone.read(written)).isEqualTo(read);
    }
}
