package coachdesk.app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.checkin.ScannerKeys.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerKeysTest {
    private final ScannerKeys keys = new ScannerKeys();
    private long now = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"AFR-B7281A", "AF12345678", "https://example.com/validate/AFR-B7281A", "4006381333931"})
    void aFastBurstThatEndsWithEnterIsAScan(String code) {
        type(code, 8);
        assertThat(keys.ended(now + 8)).contains(code);
        assertThat(keys.holding()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"AFR-B7281A, 60", "AFR-B7281A, 36", "AB12, 5", "martin, 4"})
    void whatIsSlowOrShortOrAWordIsAPersons(String text, int gap) {
        type(text, gap);
        assertThat(keys.ended(now + gap)).isEmpty();
    }

    @Test
    void onlyTheFirstCharactersReachTheFocusedField() {
        assertThat(type("AFR-B728", 5))
                .containsExactly(
                        Fate.BEGINS, Fate.THROUGH, Fate.THROUGH, Fate.HELD, Fate.HELD, Fate.HELD, Fate.HELD, Fate.HELD);
    }

    @Test
    void oneKeyDeliveredLateByABusyComputerBelongsToTheScan() {
        type("AFR-B", 5);
        now += 120;
        type("7281A", 5);
        assertThat(keys.ended(now + 5)).contains("AFR-B7281A");
    }

    @Test
    void aSecondLateKeyEndsIt() {
        type("AFR-B", 5);
        now += 120;
        type("72", 5);
        now += 120;
        type("81A", 5);
        assertThat(keys.ended(now + 5)).isEmpty();
    }

    @Test
    void aKeyHeldDownIsNoScan() {
        for (int i = 0; i < 50; i++) {
            assertThat(keys.typed("1", i > 0, now += 30)).isEqualTo(Fate.BEGINS);
        }
        assertThat(keys.ended(now + 30)).isEmpty();
    }

    @Test
    void scansFollowEachOtherAtOnce() {
        for (String code : List.of("AFR-B7281A", "AFR-000001", "AFR-000001")) {
            type(code, 2);
            assertThat(keys.ended(now += 2)).contains(code);
        }
    }

    @Test
    void aClockSetBackEndsTheBurst() {
        type("AFR-B7", 5);
        now -= 60_000;
        assertThat(keys.ended(now)).isEmpty();
        type("AFR-B7281A", 5);
        assertThat(keys.ended(now)).contains("AFR-B7281A");
    }

    @Test
    void fourKilobytesAreCutAndStillEnd() {
        type("x1".repeat(4_000), 1);
        assertThat(keys.ended(now)).hasValueSatisfying(text -> assertThat(text).hasSize(ScannerKeys.MOST));
    }

    @Test
    void nothingAPersonTypesIsEverHeldBackOrTaken() {
        long seed = 20261121;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            for (int i = random.nextInt(40); i >= 0; i--) {
                // Fast typists reach 60 ms on average; two keys rolled by two fingers may be a few milliseconds apart.
                now += i % 3 == 0 ? random.nextInt(2, 35) : random.nextInt(36, 400);
                String character = String.valueOf((char) random.nextInt('0', 'z'));
                assertThat(keys.typed(character, false, now))
                        .as("seed %d", seed)
                        .isNotEqualTo(Fate.HELD);
            }
            Optional<String> scan = keys.ended(now += random.nextInt(36, 400));
            assertThat(scan).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void everyScanIsRecognisedWhateverItsPace() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            now += 500;
            String code = "AFR-%06X".formatted(random.nextInt(1 << 24));
            code.chars().forEach(c -> keys.typed(String.valueOf((char) c), false, now += random.nextInt(36)));
            assertThat(keys.ended(now += random.nextInt(36)))
                    .as("seed %d", seed)
                    .contains(code);
        }
    }

    private List<Fate> type(String text, int gap) {
        List<Fate> fates = new ArrayList<>();
        text.chars().forEach(c -> fates.add(keys.typed(String.valueOf((char) c), false, now += gap)));
        return fates;
    }
}
