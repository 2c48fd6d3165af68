package coachdesk.backend.reservations;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Makes codes in the shape that tickets in circulation have: {@code AFR-} and six hexadecimal digits. */
final class ReservationCodes {
    private static final int SPACE = 1 << 24;

    private ReservationCodes() {}

    /**
     * @param random cryptographically secure, so that nobody guesses the next ticket
     * @param taken whether a code was ever used
     */
    static String free(RandomGenerator random, Predicate<String> taken) {
        String code;
        do {
            code = "AFR-%06X".formatted(random.nextInt(SPACE));
        } while (taken.test(code));
        return code;
    }
}
