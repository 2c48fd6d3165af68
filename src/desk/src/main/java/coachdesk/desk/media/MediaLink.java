package coachdesk.desk.media;

import coachdesk.contract.media.MediaFile;
import coachdesk.contract.media.MediaSource;
import coachdesk.contract.media.Thumb;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A film or a picture of the studio, shown at an address that ends with its slug.
 *
 * @param words as a form says them
 * @param thumbnail address of a picture that its service has; "" for none
 * @param views as the server last counted
 * @param createdAt null when nobody says
 * @param file null for what only leads elsewhere
 * @param thumbs pictures of it that the studio made, the smallest first; may be none
 */
public record MediaLink(
        String id, Words words, String thumbnail, long views, Instant createdAt, MediaFile file, List<Thumb> thumbs) {
    /**
     * @param address where it leads; "" for a file of the studio's own, and like every text here for none
     * @param cover address of a picture to show instead of its own
     */
    public record Words(
            String title, String slug, String address, String description, String cover, MediaAction action) {}

    /** Of a document that nobody vouches for. */
    public static MediaLink of(String id, Map<String, Object> doc) {
        return new MediaLink(
                id,
                new Words(
                        text(doc, "title"),
                        text(doc, "slug"),
                        text(doc, "video_url"),
                        text(doc, "description"),
                        text(doc, "custom_thumbnail"),
                        MediaAction.of(doc)),
                text(doc, "thumbnail"),
                doc.get("views") instanceof Number views ? Math.max(0, views.longValue()) : 0,
                Instants.read(doc.get("created_at")).orElse(null),
                file(doc.get("file")).orElse(null),
                doc.get("thumbs") instanceof List<?> thumbs
                        ? thumbs.stream().flatMap(MediaLink::thumb).toList()
                        : List.of());
    }

    private static String text(Map<String, Object> doc, String name) {
        return doc.get(name) instanceof String text ? text.strip() : "";
    }

    private static Optional<MediaFile> file(Object value) {
        return read(value, MediaFile.class).filter(file -> hash(file.hash()));
    }

    private static Stream<Thumb> thumb(Object value) {
        return read(value, Thumb.class).filter(thumb -> hash(thumb.hash())).stream();
    }

    private static <T> Optional<T> read(Object value, Class<T> shape) {
        try {
            return value instanceof Map<?, ?> map
                    ? Optional.of(Json.mapper().convertValue(map, shape))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** It becomes the name of a file here. */
    private static boolean hash(String text) {
        return text != null && text.matches("[0-9a-f]{64}");
    }

    public MediaSource source() {
        return file != null ? MediaSource.ownFile() : MediaSource.of(words.address());
    }

    /** Of everything that it needs from the studio's own files. */
    public List<String> hashes() {
        return Stream.concat(
                        thumbs.stream().map(Thumb::hash),
                        Stream.ofNullable(file).map(MediaFile::hash))
                .distinct()
                .toList();
    }
}
