package coachdesk.backend.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The key that the providers' keys are sealed with: from the environment, or a file beside the database that only its owner
 * reads. Without it what is sealed stays sealed: a backup of the database alone gives nothing away.
 */
public final class MasterKey {
    public static final int BYTES = 32;
    /** Of the environment: 32 bytes in Base64. */
    public static final String VARIABLE = "COACHDESK_KEY";

    /** Of the environment: the key before, as long as something may be sealed with it still. */
    public static final String BEFORE = "COACHDESK_KEY_OLD";

    private static final String FILE = "backend.key";

    private MasterKey() {}

    /**
     * Seals with the key of now, and opens what was sealed with the one before where that is given.
     *
     * @param folder of the database; a key is made there when there is none
     * @throws IllegalArgumentException when the key before is none; its message does not repeat it
     */
    public static SecretBox box(Map<String, String> environment, Path folder, RandomGenerator random) {
        String before = environment.get(BEFORE);
        byte[] older = before == null || before.isBlank() ? null : decoded(before, "The variable " + BEFORE);
        return new SecretBox(
                () -> of(environment.get(VARIABLE), folder, random),
                random,
                older == null ? null : new SecretBox(() -> older, random));
    }

    /**
     * @param given from the environment, or null
     * @param folder of the database; a key is made there when there is none
     * @throws IllegalArgumentException when what is given is no key; its message does not repeat it
     * @throws UncheckedIOException when the file cannot be read or made
     */
    public static byte[] of(String given, Path folder, RandomGenerator random) {
        if (given != null && !given.isBlank()) {
            return decoded(given, "The variable " + VARIABLE);
        }
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file, random);
            }
            return decoded(Files.readString(file), "The file " + FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all; of two that make one at the same time, the first one's stays. */
    private static void make(Path file, RandomGenerator random) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Path draft = Files.createTempFile(file.getParent(), FILE, ".new", ownerOnly(file));
        Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return; // Another process was first; its key counts.
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] decoded(String text, String source) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the text.
        }
        throw new IllegalArgumentException(source + " does not hold 32 bytes in Base64.");
    }
}
