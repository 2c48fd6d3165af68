package coachdesk.desk.settings;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secrets in the keychain of the system: macOS Keychain, Windows Credential Manager, GNOME Keyring or KWallet. */
public final class KeychainSecrets implements Secrets {
    private static final Logger log = LoggerFactory.getLogger(KeychainSecrets.class);
    private static final String APPLICATION = "coachdesk";

    private final Keyring keyring;

    private KeychainSecrets(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Empty where the system has no keychain that answers. */
    public static Optional<Secrets> open() {
        try {
            return Optional.of(new KeychainSecrets(Keyring.create()));
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            // The library fails in many ways where there is no desktop session; all of them mean the same to us.
            log.info("no keychain: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public synchronized Optional<String> get(String name) {
        try {
            return Optional.ofNullable(keyring.getPassword(APPLICATION, name));
        } catch (PasswordAccessException e) {
            // The library says the same for "not there" as for "refused"; asking to sign in again is right for both.
            return Optional.empty();
        }
    }

    @Override
    public synchronized void put(String name, String value) {
        try {
            keyring.setPassword(APPLICATION, name, value);
        } catch (PasswordAccessException e) {
            throw Problem.of(ErrorCode.SECRETS_UNREADABLE).asException(e);
        }
    }

    @Override
    public synchronized void remove(String name) {
        try {
            keyring.deletePassword(APPLICATION, name);
        } catch (PasswordAccessException e) {
            log.debug("nothing removed from the keychain");
        }
    }

    @Override
    public Where where() {
        return Where.KEYCHAIN;
    }
}
