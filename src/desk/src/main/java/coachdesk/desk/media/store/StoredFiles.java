package coachdesk.desk.media.store;

import coachdesk.contract.media.Thumb;
import coachdesk.desk.media.BlobServer;
import coachdesk.desk.media.MediaFiles;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.files.BlobFolder;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.store.Store;
import coachdesk.desk.tasks.Timer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files over the store and its folder. Any thread. */
public final class StoredFiles implements MediaFiles {
    private static final long LARGEST_PICTURE = 5L << 20;
    /** What failed is asked for again after this. */
    private static final Duration AGAIN = Duration.ofMinutes(1);
    /** How exactly it is known when something was last looked at. */
    private static final Duration DAY = Duration.ofDays(1);

    private final Store store;
    private final BlobFolder folder;
    private final BlobServer server;
    private final Clock clock;
    private final Timer background;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();

    /** @param background gets pictures one after the other; its own: it is closed with this */
    public StoredFiles(Store store, BlobFolder folder, BlobServer server, Clock clock, Timer background) {
        this.store = store;
        this.folder = folder;
        this.server = server;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public Taken take(Path file) {
        Taken taken = folder.take(file);
        store.change(tx -> {
            FileRows.taken(tx, taken.file().hash(), taken.file().size(), clock.instant());
            sizes(taken.thumbs()).forEach((hash, size) -> FileRows.taken(tx, hash, size, clock.instant()));
        });
        return taken;
    }

    @Override
    public List<Thumb> cover(Path picture) {
        List<Thumb> thumbs = folder.cover(picture);
        store.change(tx -> sizes(thumbs).forEach((hash, size) -> FileRows.taken(tx, hash, size, clock.instant())));
        return thumbs;
    }

    private Map<String, Long> sizes(List<Thumb> thumbs) {
        Map<String, Long> sizes = new HashMap<>();
        thumbs.forEach(thumb -> sizes.put(thumb.hash(), folder.size(thumb.hash())));
        return sizes;
    }

    @Override
    public Optional<Path> here(String hash) {
        return folder.find(hash);
    }

    @Override
    public Optional<Path> picture(MediaLink link) {
        return Optional.ofNullable(MediaReads.picture(link, folder));
    }

    @Override
    public void retry(MediaLink link) {
        store.change(tx -> FileRows.named(tx, link.hashes(), clock.instant()));
    }

    @Override
    public void want(Collection<MediaLink> links) {
        Instant now = clock.instant();
        asked.values().removeIf(at -> at.plus(AGAIN).isBefore(now));
        links.forEach(link -> {
            Optional<String> picture = MediaReads.pictures(link)
                    .filter(hash -> folder.find(hash).isPresent())
                    .findFirst();
            picture.ifPresentOrElse(this::used, () -> fetch(link, now));
        });
    }

    private void used(String hash) {
        if (asked.putIfAbsent(hash, clock.instant().plus(DAY)) == null) {
            Instant now = clock.instant();
            store.takeOver(tx -> {
                FileRows.used(tx, hash, now, now.minus(DAY));
                return null;
            });
        }
    }

    private void fetch(MediaLink link, Instant now) {
        MediaReads.pictures(link).findFirst().ifPresent(hash -> {
            if (asked.putIfAbsent(hash, now) == null) {
                background.after(Duration.ZERO, () -> fetched(link, hash));
            }
        });
    }

    /** What cannot be had now has a drawn picture in its place. */
    private void fetched(MediaLink link, String hash) {
        try {
            Optional<String> foreign = MediaReads.foreign(link);
            long size = foreign.isPresent()
                    ? folder.keepSmall(hash, part -> server.foreignPicture(foreign.get(), LARGEST_PICTURE, part))
                    : folder.keep(hash, part -> server.download(hash, LARGEST_PICTURE, part));
            store.takeOver(tx -> {
                FileRows.kept(tx, hash, size, clock.instant());
                return null;
            });
        } catch (ProblemException e) {
            // The list is shown without it, and asks again.
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
