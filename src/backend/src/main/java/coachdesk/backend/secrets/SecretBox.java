package coachdesk.backend.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with one key, AES-256-GCM. What is sealed is bound to a purpose, and opens for no other. Thread-safe; never
 * tells its key or a text in an error.
 */
public final class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Supplier<byte[]> master;
    private final RandomGenerator random;
    /** What was sealed before the key was changed; null when it never was. */
    private final SecretBox before;

    private Keys keys;

    private record Keys(SecretKeySpec seal, SecretKeySpec nonce, SecretKeySpec others) {}

    /** @param master gives 32 bytes; asked once, and not before something is sealed or opened */
    public SecretBox(Supplier<byte[]> master, RandomGenerator random) {
        this(master, random, null);
    }

    /** @param before opens what was sealed with the key before this one; null when there was none */
    public SecretBox(Supplier<byte[]> master, RandomGenerator random, SecretBox before) {
        this.master = master;
        this.random = random;
        this.before = before;
    }

    private synchronized Keys keys() {
        if (keys == null) {
            byte[] key = master.get();
            keys = new Keys(
                    new SecretKeySpec(derived(key, "seal"), "AES"),
                    new SecretKeySpec(derived(key, "nonce"), "HmacSHA256"),
                    new SecretKeySpec(derived(key, "others"), "HmacSHA256"));
        }
        return keys;
    }

    /** Differently every time. */
    public String seal(String purpose, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return seal(purpose, text, nonce);
    }

    /** Always the same for the same text and purpose, for what has to be repeated word for word. */
    public String sealSame(String purpose, String text) {
        return seal(purpose, text, Arrays.copyOf(mac(keys().nonce(), purpose + "\n" + text), NONCE));
    }

    /** A key for another use, 32 bytes, always the same for it. From it nobody finds the way back to another. */
    public byte[] keyFor(String use) {
        return mac(keys().others(), use);
    }

    private String seal(String purpose, String text, byte[] nonce) {
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty for what neither this key nor the one before sealed for this purpose, and for what somebody changed. */
    public Optional<String> open(String purpose, String sealed) {
        return opened(purpose, sealed)
                .or(() -> Optional.ofNullable(before).flatMap(older -> older.open(purpose, sealed)));
    }

    /** Whether there may be something that only the key before this one opens. */
    public boolean changing() {
        return before != null;
    }

    /** The same sealed with this key; empty when it is already, and for what no key opens. */
    public Optional<String> renewed(String purpose, String sealed) {
        return before == null || opened(purpose, sealed).isPresent()
                ? Optional.empty()
                : before.open(purpose, sealed).map(text -> seal(purpose, text));
    }

    private Optional<String> opened(String purpose, String sealed) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed);
            if (both.length < NONCE) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(both, NONCE))
                    .doFinal(both, NONCE, both.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys().seal(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] derived(byte[] key, String use) {
        return mac(new SecretKeySpec(key, "HmacSHA256"), use);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
