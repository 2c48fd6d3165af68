package coachdesk.backend.blobs;

import java.util.regex.Pattern;

/**
 * Names a file of one studio.
 *
 * @param tenant letters, digits and hyphens
 * @param hash SHA-256 of the content, 64 small hexadecimal digits
 */
public record BlobKey(String tenant, String hash) {
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException for what could name another place */
    public BlobKey {
        if (!TENANT.matcher(tenant).matches() || !isHash(hash)) {
            throw new IllegalArgumentException("no key");
        }
    }

    public static boolean isHash(String text) {
        return text != null && HASH.matcher(text).matches();
    }

    /** A path of plain characters, the files of a studio together, not too many in one folder. */
    String path() {
        return tenant + "/" + hash.substring(0, 2) + "/" + hash;
    }
}
