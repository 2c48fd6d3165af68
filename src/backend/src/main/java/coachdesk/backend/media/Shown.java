package coachdesk.backend.media;

import coachdesk.backend.media.store.BlobTable;
import coachdesk.contract.media.FileType;
import coachdesk.contract.media.MediaSource;
import coachdesk.contract.media.Thumb;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a page shows.
 *
 * @param file the own one; null for a link, and while it is not here
 * @param thumbs those that are here, the narrowest first
 * @param cover whether this server has a picture of another's film
 * @param base of the server's address
 */
record Shown(
        MediaDoc media,
        BlobTable.Row file,
        List<Thumb> thumbs,
        boolean cover,
        String base,
        Look look,
        Map<String, String> words,
        String language) {
    private static final double WIDE = 16.0 / 9;
    private static final double TALLEST = 0.5;
    private static final double WIDEST = 2.5;

    MediaSource source() {
        return media.source();
    }

    /** Below the server's address. */
    String path() {
        return "/v/" + media.slug();
    }

    boolean awaited() {
        return source().type() == MediaSource.Type.FILE && file == null && !(picture() && !thumbs.isEmpty());
    }

    boolean picture() {
        return source().type() == MediaSource.Type.PICTURE
                || type().filter(FileType::picture).isPresent();
    }

    /** Of the own file. */
    Optional<FileType> type() {
        String mime =
                file != null ? file.type() : media.file().map(own -> own.type()).orElse("");
        return FileType.ofMime(mime);
    }

    /** Width to height of what is shown, within what a screen can hold. */
    double ratio() {
        double ratio = media.file()
                .filter(own -> own.width() > 0 && own.height() > 0)
                .map(own -> (double) own.width() / own.height())
                .or(() -> thumbs.stream()
                        .filter(thumb -> thumb.height() > 0)
                        .reduce((narrow, wide) -> wide)
                        .map(thumb -> (double) thumb.width() / thumb.height()))
                .orElse(WIDE);
        return Math.clamp(ratio, TALLEST, WIDEST);
    }

    String word(String key) {
        return words.get(key);
    }
}
