package coachdesk.backend.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;

/** Argon2id. A few at a time, since each takes memory on purpose. Thread-safe. */
public final class Passwords {
    /** Of one with a capital, a small letter and a digit. */
    public static final int SHORTEST_MIXED = 8;
    /** Of any other. */
    static final int SHORTEST = 10;

    private static final int LONGEST = 256;
    private static final int KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    static boolean acceptable(String password) {
        return password != null && password.length() <= LONGEST && (password.length() >= SHORTEST || mixed(password));
    }

    /** What programs of the customer relations agreed on. */
    public static boolean mixed(String password) {
        return password.length() >= SHORTEST_MIXED
                && password.length() <= LONGEST
                && password.chars().anyMatch(Character::isUpperCase)
                && password.chars().anyMatch(Character::isLowerCase)
                && password.chars().anyMatch(Character::isDigit);
    }

    /** Asked for when it is needed: it takes its memory at once, and keeps it. */
    private static Argon2Function argon2() {
        return Argon2Function.getInstance(KIB, PASSES, 1, HASH_BYTES, Argon2.ID);
    }

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return Password.hash(password)
                    .addRandomSalt(SALT_BYTES)
                    .with(argon2())
                    .getResult();
        } finally {
            turns.release();
        }
    }

    /** @param hash null for an account that does not exist: takes as long, and is wrong */
    boolean matches(String password, String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        if (hash == null || hash.isEmpty()) {
            hash(password);
            return false;
        }
        turns.acquireUninterruptibly();
        try {
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            turns.release();
        }
    }
}
