package coachdesk.desk.checkin.kiosk;

import coachdesk.desk.settings.Secrets;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The coach's PIN, without which nobody leaves the kiosk. Kept as an Argon2id hash among the secrets; wrong ones are
 * counted in memory, and after {@link #FREE} in a row each next one waits twice as long as the one before. Thread-safe, and
 * slow on purpose: not for the UI thread.
 */
public final class KioskPin {
    public static final int SHORTEST = 4;
    public static final int LONGEST = 8;

    static final int FREE = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final String NAME = "kiosk pin";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + SHORTEST + "," + LONGEST + "}");
    private static final int KIB = 19 * 1024;
    private static final int SALT_BYTES = 16;

    private final Secrets secrets;
    private final Clock clock;
    private final int kib;
    private int wrong;
    private Instant notBefore = Instant.MIN;

    /** What an attempt came to. */
    public sealed interface Attempt {
        record Right() implements Attempt {}

        record Wrong() implements Attempt {}

        /** It was not looked at. */
        record TooSoon(Duration left) implements Attempt {}
    }

    public KioskPin(Secrets secrets, Clock clock) {
        this(secrets, clock, KIB);
    }

    /** @param kib the memory that a guess takes */
    KioskPin(Secrets secrets, Clock clock, int kib) {
        this.secrets = secrets;
        this.clock = clock;
        this.kib = kib;
    }

    /** Whether these are 4 to 8 digits. */
    public static boolean acceptable(String pin) {
        return DIGITS.matcher(pin).matches();
    }

    /** Asked for when it is needed: it takes its memory at once, and keeps it. */
    private Argon2Function argon2() {
        return Argon2Function.getInstance(kib, 2, 1, 32, Argon2.ID);
    }

    public boolean known() {
        return secrets.get(NAME).isPresent();
    }

    /** Whether it is forgotten when the program ends, because this computer has no keychain. */
    public boolean fleeting() {
        return secrets.where() == Secrets.Where.SESSION;
    }

    /** @throws IllegalArgumentException for a PIN that is not {@link #acceptable} */
    public synchronized void set(String pin) {
        if (!acceptable(pin)) {
            throw new IllegalArgumentException("a PIN has " + SHORTEST + " to " + LONGEST + " digits");
        }
        secrets.put(
                NAME,
                Password.hash(pin).addRandomSalt(SALT_BYTES).with(argon2()).getResult());
        wrong = 0;
        notBefore = Instant.MIN;
    }

    /** Nobody can be kept in by a PIN that is not known: without one, anything is right. */
    public synchronized Attempt attempt(String pin) {
        Optional<String> hash = secrets.get(NAME);
        if (hash.isEmpty()) {
            return new Attempt.Right();
        }
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return new Attempt.TooSoon(Duration.between(now, notBefore));
        }
        if (acceptable(pin) && Password.check(pin, hash.get()).with(argon2())) {
            wrong = 0;
            return new Attempt.Right();
        }
        wrong++;
        if (wrong >= FREE) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(10, wrong - FREE));
            notBefore = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
        return new Attempt.Wrong();
    }
}
