package coachdesk.app.campaigns.when;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.campaigns.when.SendTime.Oddity;
import coachdesk.desk.dates.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendTimeTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "9:30,09:30",
        "09:30,09:30",
        "9h30,09:30",
        "9h,09:00",
        "0930,09:30",
        "930,09:30",
        "18,18:00",
        "9.30,09:30"
    })
    void aTimeIsReadHoweverItWasWritten(String written, LocalTime meant) {
        assertThat(SendTime.read(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "midi", "25:00", "9:75", "99", "9:30:15x", "-1"})
    void whatIsNoTimeIsTold(String written) {
        assertThat(SendTime.read(written)).isEmpty();
        assertThat(at("2026-03-02", written).oddities()).containsExactly(Oddity.UNREADABLE);
        assertThat(at("2026-03-02", written).usable()).isFalse();
    }

    @Test
    void anOrdinaryTimeHasNothingOdd() {
        SendTime time = at("2026-03-02", "18:30");
        assertThat(time.at()).isEqualTo(Instant.parse("2026-03-02T17:30:00Z"));
        assertThat(time.oddities()).isEmpty();
        assertThat(time.usable()).isTrue();
    }

    @Test
    void aTimeThatTheClocksSkipDoesNotExist() {
        assertThat(at("2026-03-29", "02:30").oddities()).containsExactly(Oddity.DST_GAP);
        assertThat(at("2026-03-29", "02:30").usable()).isFalse();
    }

    @Test
    void ofATimeThatComesTwiceTheFirstIsMeant() {
        SendTime time = at("2026-10-25", "02:30");
        assertThat(time.at()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(time.oddities()).contains(Oddity.DST_TWICE, Oddity.QUIET);
        assertThat(time.usable()).isTrue();
    }

    @Test
    void whatIsPastCannotBePlanned() {
        assertThat(at("2026-03-01", "12:59").oddities()).containsExactly(Oddity.PAST);
        assertThat(at("2026-03-01", "12:59").usable()).isFalse();
        assertThat(at("2026-03-01", "13:01").usable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"21:59,false", "22:00,true", "23:59,true", "00:00,true", "07:59,true", "08:00,false"})
    void quietHoursGoOverMidnight(String time, boolean quiet) {
        assertThat(at("2026-03-02", time).oddities().contains(Oddity.QUIET)).isEqualTo(quiet);
    }

    private static SendTime at(String day, String time) {
        return SendTime.of(LocalDate.parse(day), time, ZURICH, NOW, new QuietHours(22, 8, ZURICH)::cover);
    }
}
