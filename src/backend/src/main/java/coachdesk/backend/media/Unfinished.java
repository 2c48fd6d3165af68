package coachdesk.backend.media;

import coachdesk.backend.blobs.BlobKey;
import coachdesk.contract.media.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** The files that are still arriving, one for each hash, in a folder of this machine. */
final class Unfinished {
    /** Stays free for the database and for everybody else, in bytes. */
    private static final long RESERVE = 64L * 1024 * 1024;

    private static final int BUFFER = 256 * 1024;

    private final Path folder;
    private final LongSupplier free;

    Unfinished(Path folder) {
        this(folder, () -> free(folder));
    }

    /** @param free bytes on the disk */
    Unfinished(Path folder, LongSupplier free) {
        this.folder = folder;
        this.free = free;
    }

    private Path at(BlobKey key) {
        return folder.resolve(key.tenant() + "-" + key.hash());
    }

    /** Bytes that are here; 0 for a file of which nothing is. */
    long length(BlobKey key) {
        try {
            return Files.size(at(key));
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A piece that could not be written whole leaves nothing of itself. */
    Path append(BlobKey key, long offset, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path file = at(key);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                long at = offset;
                while (buffer.hasRemaining()) {
                    at += channel.write(buffer, at);
                }
            } catch (IOException e) {
                channel.truncate(offset);
                throw e;
            }
        }
        return file;
    }

    /** The beginning, as much as tells the type. */
    byte[] head(BlobKey key) throws IOException {
        try (InputStream in = Files.newInputStream(at(key))) {
            return in.readNBytes(FileType.HEAD);
        }
    }

    /** SHA-256 of all that is here, in small hexadecimal digits. */
    String hash(BlobKey key) throws IOException {
        try (InputStream in = Files.newInputStream(at(key))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void drop(BlobKey key) throws IOException {
        Files.deleteIfExists(at(key));
    }

    /** Forgets those that nobody went on with. */
    void dropOlder(Instant than) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.toList();
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(than)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Bytes that may still come. */
    long room() {
        return free.getAsLong() - RESERVE;
    }

    private static long free(Path folder) {
        try {
            Path existing = folder.toAbsolutePath();
            while (!Files.exists(existing)) {
                existing = existing.getParent();
            }
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
