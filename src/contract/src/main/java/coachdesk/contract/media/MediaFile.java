package coachdesk.contract.media;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The field {@code file} of a media record, for a file that was uploaded; a record made from a link has null there. Its
 * {@code video_url} is then empty.
 *
 * @param hash SHA-256 of the content, 64 small hexadecimal digits
 * @param size in bytes
 * @param type as {@link FileType#mime}
 * @param name as it was called on the laptop; shown to nobody else
 * @param width in pixels, 0 for sound
 * @param height in pixels, 0 for sound
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MediaFile(String hash, long size, String type, String name, int width, int height) {}
