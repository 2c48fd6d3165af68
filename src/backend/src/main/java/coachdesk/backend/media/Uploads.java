package coachdesk.backend.media;

import coachdesk.backend.blobs.BlobException;
import coachdesk.backend.blobs.BlobKey;
import coachdesk.backend.blobs.BlobPlace;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.media.store.BlobTable;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.media.FileType;
import coachdesk.contract.media.UploadState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Takes files in pieces, each file under the hash of its content. A file that is there already is not taken again, whoever
 * brings it; one that is cut goes on where it was, also after the server was started anew. Thread-safe.
 */
public final class Uploads {
    /** Of all files of one studio, in bytes. */
    static final long QUOTA = 20L * 1024 * 1024 * 1024;

    private static final int LOCKS = 64;

    private final BlobPlace place;
    private final Unfinished unfinished;
    private final BlobTable table;
    private final Clock clock;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    public Uploads(BlobPlace place, BlobTable table, Clock clock) {
        this(place, new Unfinished(place.unfinished()), table, clock);
    }

    Uploads(BlobPlace place, Unfinished unfinished, BlobTable table, Clock clock) {
        this.place = place;
        this.unfinished = unfinished;
        this.table = table;
        this.clock = clock;
    }

    /** Whoever asks is about to name the file in a record: it counts as used from now on. */
    public UploadState state(BlobKey key) {
        return table.find(key)
                .filter(row -> there(key))
                .map(row -> {
                    if (row.unusedSince() != null) {
                        table.unused(key, null);
                    }
                    return new UploadState(row.size(), true);
                })
                .orElseGet(() -> new UploadState(unfinished.length(key), false));
    }

    private boolean there(BlobKey key) {
        try {
            return place.blobs().size(key).isPresent();
        } catch (BlobException e) {
            throw ServedFiles.away();
        }
    }

    /**
     * Takes one piece.
     *
     * @param offset where in the file it begins: as many bytes as are here already
     * @param total of the whole file, in bytes
     * @param piece reads it; not asked when the file is refused or is here already
     * @throws Refusal 413 too large, 415 nothing that is published, 422 not what the hash says, 507 no room
     * @throws WrongOffset when another piece is next
     */
    public UploadState take(BlobKey key, long offset, long total, Supplier<byte[]> piece) {
        if (total > FileType.largestOfAll()) {
            throw tooLarge();
        }
        if (total < 1 || offset < 0) {
            throw Refusal.invalid("out_of_range", List.of("query", "offset"), "The piece is outside of the file");
        }
        UploadState before = state(key);
        if (before.complete()) {
            return before;
        }
        if (before.received() != offset && before.received() <= total) {
            throw new WrongOffset(before.received());
        }
        room(key, total - offset, total);
        byte[] bytes = piece.get();
        if (offset <= total && bytes.length > total - offset) {
            throw Refusal.invalid("out_of_range", List.of("body"), "The piece is longer than the file");
        }
        ReentrantLock lock = locks.get(Math.floorMod(key.hashCode(), LOCKS));
        lock.lock();
        try {
            return add(key, offset, total, bytes);
        } catch (IOException e) {
            throw unfinished.room() < bytes.length ? full() : ServedFiles.away();
        } catch (BlobException e) {
            throw e.full() ? full() : ServedFiles.away();
        } finally {
            lock.unlock();
        }
    }

    private UploadState add(BlobKey key, long offset, long total, byte[] bytes) throws IOException {
        UploadState before = state(key);
        if (before.complete()) {
            return before;
        }
        if (before.received() > total) {
            // Somebody said another size: what came then leads nowhere.
            unfinished.drop(key);
            throw new WrongOffset(0);
        }
        if (before.received() != offset) {
            throw new WrongOffset(before.received());
        }
        Path file = unfinished.append(key, offset, bytes);
        long received = offset + bytes.length;
        if (offset < FileType.HEAD && (received >= FileType.HEAD || received == total)) {
            checkType(key, total);
        }
        if (received < total) {
            return new UploadState(received, false);
        }
        if (!unfinished.hash(key).equals(key.hash())) {
            unfinished.drop(key);
            throw new Refusal(422, ErrorCode.MEDIA_DAMAGED, "What arrived is not what the hash says.");
        }
        FileType type = checkType(key, total);
        if (type.picture() && !PictureSize.bearable(file, type, unfinished.head(key))) {
            unfinished.drop(key);
            throw new Refusal(415, ErrorCode.MEDIA_TYPE, "The picture cannot be read, or has far too many pixels.");
        }
        place.blobs().put(key, file);
        table.add(key, type.mime(), total, clock.instant());
        return new UploadState(total, true);
    }

    private FileType checkType(BlobKey key, long total) throws IOException {
        FileType type = FileType.ofContent(unfinished.head(key)).orElse(null);
        if (type != null && total <= type.largest()) {
            return type;
        }
        unfinished.drop(key);
        throw type != null
                ? tooLarge()
                : new Refusal(415, ErrorCode.MEDIA_TYPE, "Only JPEG, PNG, GIF, WebP, MP4, MOV, WebM, MP3 and M4A.");
    }

    private void room(BlobKey key, long coming, long total) {
        if (unfinished.room() < coming || table.total(key.tenant()) + total > QUOTA) {
            throw full();
        }
    }

    private static Refusal full() {
        return new Refusal(507, ErrorCode.MEDIA_NO_ROOM, "There is no room left for this file.");
    }

    private static Refusal tooLarge() {
        return new Refusal(413, ErrorCode.MEDIA_TOO_LARGE, "A picture may have 20 MB, a film 500 MB.");
    }
}
