package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Only one program at a time syncs a data folder. The system lets go of the lock when the program dies. */
final class FolderLock {
    static final String FILE = "sync.lock";

    private final Path file;

    FolderLock(Path folder) {
        this.file = folder.resolve(FILE);
    }

    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * @param wait until whoever has it is done; else empty at once
     * @return empty when another has it
     */
    Optional<Held> take(boolean wait) {
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = wait ? channel.lock() : channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another desk of this very process.
        } catch (IOException e) {
            close(channel);
            throw Problem.of(
                            ErrorCode.FOLDER_READ_ONLY,
                            "folder",
                            file.getParent().toString())
                    .asException(e);
        }
        if (lock == null) {
            close(channel);
            return Optional.empty();
        }
        FileChannel held = channel;
        return Optional.of(() -> close(held));
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Closing only lets go; there is nothing to lose.
        }
    }
}
