package coachdesk.desk.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-04T18:30:00Z",
                "2026-03-04T18:30:15.000Z",
                "2026-03-04T18:30:15.000489+00:00",
                "2026-03-04T18:30:15.123456789Z",
                "2024-02-29T23:59:59.9+00:00",
            })
    void reads_the_same_as_the_platform(String text) {
        assertThat(UsualDate.instant(text)).contains(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "+00:00",
                "2026-03-04",
                "2026-03-04T18:30Z",
                "2026-03-04T18:30:15",
                "2026-03-04T18:30:15.Z",
                "2026-03-04T18:30:15.1234567890Z",
                "2026-03-04T18:30:15+01:00",
                "2026-02-30T18:30:15Z",
                "2026-03-04T24:30:15Z",
                "2026-03-04 18:30:15Z",
                "٢٠٢٦-03-04T18:30:15Z",
                "le 2026-03-04T18:30:15Z",
            })
    void leaves_every_other_text_to_others(String text) {
        assertThat(UsualDate.instant(text)).isEmpty();
        assertThat(UsualDate.read(text)).isEmpty();
    }
}
