package coachdesk.desk.media;

import coachdesk.contract.media.MediaFile;
import coachdesk.contract.media.Thumb;
import java.util.List;

/**
 * What a form says of a film or a picture.
 *
 * @param file null for what only leads elsewhere
 * @param thumbs made from the file or from a cover; may be none
 */
public record MediaFields(MediaLink.Words words, MediaFile file, List<Thumb> thumbs) {}
