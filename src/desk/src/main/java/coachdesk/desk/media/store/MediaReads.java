package coachdesk.desk.media.store;

import coachdesk.contract.media.MediaSource;
import coachdesk.contract.media.Thumb;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.media.MediaUse;
import coachdesk.desk.media.MediaUse.Place;
import coachdesk.desk.media.files.BlobFolder;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.words.SearchText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is read of films and pictures. There are few: whatever is asked, all are looked at. */
final class MediaReads {
    /** Wide enough for a card on a dense screen. */
    private static final int CARD = 640;

    private static final Comparator<MediaLink> NEWEST = Comparator.comparing(
                    MediaLink::createdAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(MediaLink::id);

    private MediaReads() {}

    static List<MediaLink> all(Reading reading) {
        return reading
                .statements()
                .all("SELECT id, doc FROM media WHERE NOT deleted", row -> link(row.getString(1), row.getString(2)))
                .stream()
                .sorted(NEWEST)
                .toList();
    }

    /** Of all files that are named. */
    static Set<String> hashes(Reading reading) {
        return all(reading).stream().flatMap(link -> link.hashes().stream()).collect(Collectors.toSet());
    }

    static Optional<MediaLink> find(Reading reading, String id) {
        return reading.statements()
                .first(
                        "SELECT id, doc FROM media WHERE id = ? AND NOT deleted",
                        row -> link(row.getString(1), row.getString(2)),
                        id);
    }

    private static MediaLink link(String id, String doc) {
        return MediaLink.of(id, Json.tryRead(doc).orElse(Map.of()));
    }

    static boolean says(MediaLink link, String text) {
        MediaLink.Words words = link.words();
        String all =
                SearchText.fold(String.join(" ", words.title(), words.slug(), words.description(), words.address()));
        return Stream.of(SearchText.fold(text).split(" ")).allMatch(all::contains);
    }

    static MediaRow row(MediaLink link, Map<String, FileRows.Unsent> unsent, BlobFolder folder) {
        return new MediaRow(link, FileRows.state(unsent, link.hashes()), picture(link, folder));
    }

    /** Null where none is here. */
    static Path picture(MediaLink link, BlobFolder folder) {
        return pictures(link)
                .flatMap(hash -> folder.find(hash).stream())
                .findFirst()
                .orElse(null);
    }

    /** What can stand for it on a card, the best first, by the names that they have in the folder. */
    static Stream<String> pictures(MediaLink link) {
        Comparator<Thumb> fit = Comparator.comparingInt(thumb -> Math.abs(thumb.width() - CARD));
        return Stream.concat(
                link.thumbs().stream().sorted(fit).map(Thumb::hash), foreign(link).map(BlobFolder::hash).stream());
    }

    /** The address of a picture that a service is known to give to everybody. */
    static Optional<String> foreign(MediaLink link) {
        return link.thumbs().isEmpty() && link.source().type() == MediaSource.Type.YOUTUBE
                ? link.source().thumbnail()
                : Optional.empty();
    }

    static List<MediaUse> uses(Reading reading, MediaLink link) {
        Pattern named = Pattern.compile(names(link));
        return Stream.of(
                        uses(reading, named, Place.CAMPAIGN, "campaign", "name"),
                        uses(reading, named, Place.ARTICLE, "article", "title"),
                        uses(reading, named, Place.OFFER, "offer", "name"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<MediaUse> uses(Reading reading, Pattern named, Place place, String table, String name) {
        List<MediaUse> uses = new ArrayList<>();
        reading.statements()
                .each("SELECT id, " + name + ", doc FROM " + table + " WHERE NOT deleted ORDER BY row DESC", row -> {
                    if (named.matcher(row.getString(3)).find()) {
                        uses.add(new MediaUse(place, row.getString(1), text(row.getString(2))));
                    }
                });
        return uses;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String names(MediaLink link) {
        List<String> names = new ArrayList<>();
        if (!link.words().slug().isEmpty()) {
            names.add("/(?:v|share|go|media)/" + Pattern.quote(link.words().slug()) + "(?![a-z0-9-])");
        }
        if (!link.words().address().isEmpty()) {
            names.add(Pattern.quote(link.words().address()) + "(?![\\w/-])");
        }
        if (link.source().id() != null) {
            names.add("(?:youtu|vimeo|google)[^\\s\"]*[/=]"
                    + Pattern.quote(link.source().id()) + "(?![\\w-])");
        }
        if (link.file() != null) {
            names.add(link.file().hash());
        }
        return names.isEmpty() ? "(?!)" : String.join("|", names);
    }
}
