package coachdesk.desk.checkin.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coachdesk.desk.checkin.kiosk.KioskPin.Attempt;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KioskPinTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final SessionSecrets secrets = new SessionSecrets();
    /** With a guess that costs next to nothing: none of the rules depends on that. */
    private final KioskPin pin = new KioskPin(secrets, clock, 64);

    @Test
    void only_the_right_one_opens_and_it_is_nowhere_in_the_clear() {
        KioskPin pin = new KioskPin(secrets, clock);
        pin.set("2580");
        assertThat(pin.attempt("2581")).isInstanceOf(Attempt.Wrong.class);
        assertThat(pin.attempt("")).isInstanceOf(Attempt.Wrong.class);
        assertThat(pin.attempt("2580")).isInstanceOf(Attempt.Right.class);
        assertThat(secrets.get("kiosk pin")).hasValueSatisfying(kept -> assertThat(kept)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain("2580"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12a4", "１２３４", "1234\n"})
    void a_pin_has_four_to_eight_digits(String other) {
        assertThatIllegalArgumentException().isThrownBy(() -> pin.set(other));
        assertThat(pin.known()).isFalse();
    }

    @Test
    void after_five_wrong_ones_each_next_waits_twice_as_long_and_even_the_right_one_waits() {
        pin.set("2580");
        for (int i = 0; i < KioskPin.FREE; i++) {
            assertThat(pin.attempt("0000")).isInstanceOf(Attempt.Wrong.class);
        }
        assertThat(pin.attempt("2580")).isEqualTo(new Attempt.TooSoon(Duration.ofSeconds(30)));
        clock.advance(Duration.ofSeconds(30));
        assertThat(pin.attempt("0000")).isInstanceOf(Attempt.Wrong.class);
        assertThat(pin.attempt("2580")).isEqualTo(new Attempt.TooSoon(Duration.ofSeconds(60)));
        clock.advance(Duration.ofSeconds(60));
        assertThat(pin.attempt("2580")).isInstanceOf(Attempt.Right.class);
        assertThat(pin.attempt("0000")).isInstanceOf(Attempt.Wrong.class);
        assertThat(pin.attempt("2580")).isInstanceOf(Attempt.Right.class);
    }

    @Test
    void nobody_waits_longer_than_a_quarter_of_an_hour() {
        pin.set("2580");
        for (int i = 0; i < 12; i++) {
            pin.attempt("0000");
            clock.advance(KioskPin.LONGEST_WAIT);
        }
        assertThat(pin.attempt("2580")).isInstanceOf(Attempt.Right.class);
    }

    @Test
    void a_new_one_replaces_the_old_one() {
        pin.set("2580");
        pin.set("14789632");
        assertThat(pin.attempt("2580")).isInstanceOf(Attempt.Wrong.class);
        assertThat(pin.attempt("14789632")).isInstanceOf(Attempt.Right.class);
    }

    @Test
    void one_that_was_forgotten_with_the_session_keeps_nobody_in() {
        assertThat(pin.attempt("0000")).isInstanceOf(Attempt.Right.class);
    }
}
