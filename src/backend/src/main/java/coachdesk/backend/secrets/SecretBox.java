package coachdesk.backend.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
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

    private final SecretKeySpec key;
    private final SecretKeySpec nonceKey;
    private final RandomGenerator random;

    /** @param key 32 bytes */
    public SecretBox(byte[] key, RandomGenerator random) {
        if (key.length != MasterKey.BYTES) {
            throw new IllegalArgumentException("a key of " + MasterKey.BYTES + " bytes is needed");
        }
        this.key = new SecretKeySpec(derived(key, "seal"), "AES");
        this.nonceKey = new SecretKeySpec(derived(key, "nonce"), "HmacSHA256");
        this.random = random;
    }

    /** Differently every time. */
    public String seal(String purpose, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return seal(purpose, text, nonce);
    }

    /** Always the same for the same text and purpose, for what has to be repeated word for word. */
    public String sealSame(String purpose, String text) {
        return seal(purpose, text, Arrays.copyOf(mac(nonceKey, purpose + "\n" + text), NONCE));
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

    /** Empty for what this key did not seal for this purpose, and for what somebody changed. */
    public Optional<String> open(String purpose, String sealed) {
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
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
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
