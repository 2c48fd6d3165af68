package coachdesk.backend.media;

import coachdesk.backend.blobs.BlobKey;
import coachdesk.contract.media.MediaFile;
import coachdesk.contract.media.MediaSource;
import coachdesk.contract.media.Thumb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a media record says, read with care: a desk wrote it. */
record MediaDoc(Map<String, Object> doc) {
    private static final int LARGEST = 100_000;

    /** "" when there is none. */
    String text(String field) {
        return doc.get(field) instanceof String text ? text.strip() : "";
    }

    String slug() {
        return text("slug");
    }

    String title() {
        return text("title").isEmpty() ? slug() : text("title");
    }

    MediaSource source() {
        return file().isPresent() ? MediaSource.ownFile() : MediaSource.of(text("video_url"));
    }

    Optional<MediaFile> file() {
        if (!(doc.get("file") instanceof Map<?, ?> file) || !(file.get("hash") instanceof String hash)) {
            return Optional.empty();
        }
        return BlobKey.isHash(hash)
                ? Optional.of(new MediaFile(
                        hash,
                        0,
                        file.get("type") instanceof String type ? type : "",
                        "",
                        pixels(file.get("width")),
                        pixels(file.get("height"))))
                : Optional.empty();
    }

    /** From the narrowest to the widest. */
    List<Thumb> thumbs() {
        List<Thumb> thumbs = new ArrayList<>();
        if (doc.get("thumbs") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> thumb
                        && thumb.get("hash") instanceof String hash
                        && BlobKey.isHash(hash)
                        && pixels(thumb.get("width")) > 0) {
                    thumbs.add(new Thumb(hash, pixels(thumb.get("width")), pixels(thumb.get("height"))));
                }
            }
        }
        thumbs.sort(Comparator.comparingInt(Thumb::width));
        return thumbs;
    }

    private static int pixels(Object number) {
        return number instanceof Number n && n.intValue() > 0 && n.intValue() <= LARGEST ? n.intValue() : 0;
    }
}
