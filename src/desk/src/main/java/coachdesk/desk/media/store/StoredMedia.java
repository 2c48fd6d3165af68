package coachdesk.desk.media.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.media.MediaSource;
import coachdesk.contract.media.Slugs;
import coachdesk.desk.media.BlobServer;
import coachdesk.desk.media.MediaFields;
import coachdesk.desk.media.MediaLibrary;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.media.MediaUse;
import coachdesk.desk.media.files.BlobFolder;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Reversible;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Films and pictures over the store. Any thread. */
public final class StoredMedia implements MediaLibrary {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;
    private final BlobFolder folder;
    private final BlobServer server;
    private final BooleanSupplier hosted;

    /**
     * @param newId makes UUIDs
     * @param hosted whether the server is a classic one, at the moment
     */
    public StoredMedia(
            Store store,
            Records records,
            Outbox outbox,
            Supplier<String> newId,
            Clock clock,
            BlobFolder folder,
            BlobServer server,
            BooleanSupplier hosted) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
        this.folder = folder;
        this.server = server;
        this.hosted = hosted;
    }

    @Override
    public List<MediaRow> list(String text) {
        return store.reading(reading -> {
            Map<String, FileRows.Unsent> unsent = FileRows.byHash(reading);
            return MediaReads.all(reading).stream()
                    .filter(link -> MediaReads.says(link, text))
                    .map(link -> MediaReads.row(link, unsent, folder))
                    .toList();
        });
    }

    @Override
    public Optional<MediaRow> find(String id) {
        return store.reading(reading ->
                MediaReads.find(reading, id).map(link -> MediaReads.row(link, FileRows.byHash(reading), folder)));
    }

    @Override
    public boolean free(String slug, String id) {
        return store.reading(reading -> free(reading, slug, id));
    }

    private static boolean free(Reading reading, String slug, String id) {
        return MediaReads.all(reading).stream()
                .noneMatch(link ->
                        link.words().slug().equalsIgnoreCase(slug) && !link.id().equals(id));
    }

    @Override
    public String slug(String title, String id) {
        return store.reading(reading -> Slugs.free(Slugs.of(title), slug -> !free(reading, slug, id)));
    }

    @Override
    public String create(MediaFields fields) {
        return store.write(tx -> {
            check(tx, fields.words().slug(), null);
            String id = newId.get();
            String now = clock.instant().toString();
            Map<String, Object> doc = new LinkedHashMap<>();
            doc.put("id", id);
            doc.putAll(doc(fields));
            doc.put("campaign_id", null);
            doc.put("views", 0);
            doc.put("created_at", now);
            doc.put("updated_at", now);
            outbox.create(tx, Kind.MEDIA, id, doc, clock.instant());
            List<String> files = MediaLink.of(id, doc).hashes();
            checkHere(tx, files);
            FileRows.named(tx, files, clock.instant());
            return id;
        });
    }

    private static void check(Reading reading, String slug, String id) {
        if (!Slugs.valid(slug) || !free(reading, slug, id)) {
            throw Problem.of(ErrorCode.MEDIA_SLUG).asException();
        }
    }

    /** What was taken for a form that stood open for long is tidied away: named all the same, it would never be sent. */
    private static void checkHere(Reading reading, Collection<String> files) {
        if (!FileRows.know(reading, files)) {
            throw Problem.of(ErrorCode.MEDIA_GONE).asException();
        }
    }

    private static Map<String, Object> doc(MediaFields fields) {
        MediaLink.Words words = fields.words();
        MediaSource source = MediaSource.of(words.address());
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("slug", words.slug());
        doc.put("video_url", words.address());
        doc.put("youtube_id", source.type() == MediaSource.Type.YOUTUBE ? source.id() : null);
        doc.put("title", words.title());
        doc.put("description", words.description());
        doc.put("thumbnail", source.thumbnail().orElse(null));
        doc.put("custom_thumbnail", words.cover().isEmpty() ? null : words.cover());
        doc.put("cta_type", words.action().kind().wire());
        doc.put("cta_text", words.action().text());
        doc.put("cta_link", words.action().link());
        doc.put("file", fields.file() == null ? null : Json.read(Json.write(fields.file())));
        doc.put(
                "thumbs",
                fields.thumbs().stream()
                        .map(thumb -> (Object) Json.read(Json.write(thumb)))
                        .toList());
        return doc;
    }

    /** Only what the writer changed: the rest may have become something else meanwhile. */
    @Override
    public Undo edit(MediaLink seen, MediaFields fields) {
        Map<String, Object> before = doc(new MediaFields(seen.words(), seen.file(), seen.thumbs()));
        Map<String, Object> changed = new LinkedHashMap<>(doc(fields));
        changed.entrySet().removeIf(field -> Objects.equals(before.get(field.getKey()), field.getValue()));
        if (changed.isEmpty()) {
            return Undo.once(() -> {});
        }
        return reversible(tx -> {
            if (changed.containsKey("slug")) {
                check(tx, fields.words().slug(), seen.id());
            }
            List<String> chosen =
                    new ArrayList<>(MediaLink.of(seen.id(), doc(fields)).hashes());
            chosen.removeAll(seen.hashes());
            checkHere(tx, chosen);
            changed.put("updated_at", clock.instant().toString());
            return List.of(change -> change.edit(Kind.MEDIA, seen.id(), changed));
        });
    }

    @Override
    public Undo delete(String id) {
        return reversible(tx -> List.of(change -> change.deleteIfThere(Kind.MEDIA, id)));
    }

    private interface Change extends Consumer<Reversible> {}

    private interface Changes {
        List<Change> in(Transaction tx);
    }

    /** Which files are to be sent follows from what the records name, before and after, and again when it is taken back. */
    private Undo reversible(Changes changes) {
        Consumer<Transaction> back = store.write(tx -> {
            Reversible reversible = new Reversible(records, outbox, tx, clock);
            withFiles(tx, () -> changes.in(tx).forEach(change -> change.accept(reversible)));
            return reversible.back();
        });
        return Undo.once(() -> store.change(tx -> withFiles(tx, () -> back.accept(tx))));
    }

    private void withFiles(Transaction tx, Runnable change) {
        Set<String> before = MediaReads.hashes(tx);
        change.run();
        Set<String> after = MediaReads.hashes(tx);
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        List<String> came = new ArrayList<>(after);
        came.removeAll(before);
        FileRows.left(tx, gone, clock.instant());
        FileRows.named(tx, came, clock.instant());
    }

    @Override
    public List<MediaUse> usedIn(String id) {
        return store.reading(reading -> MediaReads.find(reading, id)
                .map(link -> MediaReads.uses(reading, link))
                .orElse(List.of()));
    }

    @Override
    public Optional<Shared> share(String slug) {
        return server.address()
                .map(address -> new Shared(
                        address.replaceAll("/+$", "") + "/v/" + slug,
                        LOOPBACK.contains(String.valueOf(URI.create(address).getHost()))));
    }

    @Override
    public boolean takesFiles() {
        return !hosted.getAsBoolean();
    }
}
