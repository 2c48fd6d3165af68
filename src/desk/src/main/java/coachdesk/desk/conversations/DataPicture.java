package coachdesk.desk.conversations;

import java.awt.Dimension;
import java.util.Base64;
import java.util.Optional;

/**
 * A picture that came within an address ({@code data:}), small enough to be decoded.
 *
 * @param content PNG, JPEG or GIF
 * @param width in pixels, as its header says
 * @param height in pixels
 */
public record DataPicture(byte[] content, int width, int height) {
    private static final int LARGEST = 4_000_000;
    private static final long MOST_PIXELS = 16_000_000;

    /** Empty for what is no such picture, or too large; only its header is read. */
    public static Optional<DataPicture> of(String address) {
        int comma = address.indexOf(',');
        if (!address.startsWith("data:image/")
                || comma < 0
                || !address.substring(0, comma).endsWith(";base64")) {
            return Optional.empty();
        }
        if (address.length() > LARGEST) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(address.substring(comma + 1));
            Dimension size = EmojiPicture.size(content);
            return (long) size.width * size.height > MOST_PIXELS
                    ? Optional.empty()
                    : Optional.of(new DataPicture(content, size.width, size.height));
        } catch (EmojiPicture.NotUsable | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
