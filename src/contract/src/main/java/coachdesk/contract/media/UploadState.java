package coachdesk.contract.media;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How much of a file the server has.
 *
 * @param received bytes, from the file's beginning: the next piece begins there
 * @param complete whether the whole file is kept and was found to be what its hash says
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UploadState(long received, boolean complete) {
    /** A piece may have this many bytes at most. */
    public static final int LARGEST_PIECE = 8 * 1024 * 1024;
}
