package coachdesk.backend.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/** Files in a folder, beside the database. What {@link #put} returned from is on the disk. */
public final class FolderBlobs implements Blobs {
    private final Path folder;

    /** @param folder made when something is kept in it */
    public FolderBlobs(Path folder) {
        this.folder = folder;
    }

    private Path at(BlobKey key) {
        return folder.resolve(key.path());
    }

    @Override
    public void put(BlobKey key, Path file) {
        Path target = at(key);
        try {
            Files.createDirectories(target.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(file, target);
            force(target.getParent());
        } catch (IOException e) {
            throw new BlobException("a file could not be kept", e, false);
        }
    }

    /** From another disk it is copied beside its place first, so that it never stands there in part. */
    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (java.nio.file.AtomicMoveNotSupportedException otherDisk) {
            Path near = target.resolveSibling(target.getFileName() + ".new");
            Files.copy(file, near, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(near, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(near, target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(file);
        }
    }

    /** The folder's entry, where the system lets folders be opened. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows keeps its folders by itself.
        }
    }

    @Override
    public OptionalLong size(BlobKey key) {
        try {
            return OptionalLong.of(Files.size(at(key)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new BlobException("a file could not be looked at", e, false);
        }
    }

    @Override
    public InputStream open(BlobKey key, long from, long length) {
        try {
            SeekableByteChannel channel = Files.newByteChannel(at(key));
            channel.position(from);
            return new PartOfStream(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            throw new BlobException("a file could not be opened", e, false);
        }
    }

    @Override
    public void delete(BlobKey key) {
        try {
            Files.deleteIfExists(at(key));
        } catch (IOException e) {
            throw new BlobException("a file could not be deleted", e, false);
        }
    }

    @Override
    public boolean reachable() {
        return !Files.exists(folder) || Files.isWritable(folder);
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
