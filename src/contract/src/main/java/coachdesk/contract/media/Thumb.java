package coachdesk.contract.media;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * One of a media record's {@code thumbs}: a JPEG picture, uploaded like a file.
 *
 * @param hash as {@link MediaFile#hash}
 * @param width in pixels
 * @param height in pixels
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Thumb(String hash, int width, int height) {
    /** How wide they are made, as far as the picture is that wide. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 1280);
}
