package coachdesk.backend.conversations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * What members know each other by: always the same for the same one, and of no use to find out the participant id, with which
 * a member proves who it is.
 */
final class Alias {
    private static final int BYTES = 15;
    private static final String BEGINS = "m-";

    private Alias() {}

    static String of(String tenant, String participant) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((tenant + "\n" + participant).getBytes(StandardCharsets.UTF_8));
            return BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id itself for the one whose it is; no alias for who is no participant, such as the coach. */
    static String seenBy(Member viewer, String id, String senderType) {
        if (id == null || viewer == null || id.equals(viewer.id()) || !Voice.MEMBER.equals(senderType)) {
            return id;
        }
        return of(viewer.tenant(), id);
    }
}
