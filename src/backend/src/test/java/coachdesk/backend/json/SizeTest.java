package coachdesk.backend.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":null,\"b\":true,\"c\":[],\"d\":{}}",
                "{\"text\":\"Zoé « 💪 » \\\"quoted\\\" \\\\ \\u0001\"}",
                "{\"numbers\":[1,-2.50,12345678901234567890,0.000001]}",
                "{\"deep\":[{\"er\":[[\"x\"],{\"y\":[1,2,3]}]}]}"
            })
    void it_is_what_writing_it_would_give(String json) {
        Map<String, Object> document = Json.read(json);
        assertThat(Size.of(document)).isEqualTo(Json.write(document).length());
    }

    @Test
    void nothing_has_no_size() {
        assertThat(Size.of(null)).isZero();
    }

    @Test
    void what_cannot_be_written_out_is_refused_by_both() {
        for (String number : new String[] {"1e9999", "1e-9999", "1e10000", "1e-10000", "1e999999999"}) {
            Map<String, Object> document = Map.of("n", java.util.List.of(new BigDecimal(number)));
            if (writes(document)) {
                assertThat(Size.of(document)).as(number).isPositive();
            } else {
                assertThatThrownBy(() -> Size.of(document)).as(number).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private static boolean writes(Map<String, Object> document) {
        try {
            Json.write(document);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
