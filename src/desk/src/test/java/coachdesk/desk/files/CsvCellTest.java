package coachdesk.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+SUM(A1)", "-2+3+cmd", "@x", "\t=1", "\r=1", " =1+1", "+41 79=HYPERLINK()", "\u00a0=1"})
    void a_formula_becomes_text(String value) {
        assertThat(CsvCell.safe(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Léa", "+41 79 000 01 06", "+33600000001", "-12.50", "a=b", "e-mail@example.com", "1+1"})
    void what_can_do_no_harm_stays_as_it_is(String value) {
        assertThat(CsvCell.safe(value)).isEqualTo(value);
    }
}
