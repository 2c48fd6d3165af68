package coachdesk.app;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * One window for each data folder. The first holds a lock, which the system drops with the process, and listens on a
 * loopback port; a second start knocks there and ends.
 */
final class OneInstance implements AutoCloseable {
    private static final String LOCK = "window.lock";
    private static final String PORT = "window.port";
    private static final int KNOCK_MILLIS = 2000;

    private final FileChannel channel;
    private final FileLock lock;
    private final ServerSocket door;
    private final Path port;

    private OneInstance(FileChannel channel, FileLock lock, ServerSocket door, Path port) {
        this.channel = channel;
        this.lock = lock;
        this.door = door;
        this.port = port;
    }

    /**
     * @return empty when another window has the folder
     * @throws coachdesk.desk.problems.ProblemException when the folder cannot be written
     */
    static Optional<OneInstance> claim(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            ServerSocket door = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
            Path port = folder.resolve(PORT);
            Files.writeString(port, Integer.toString(door.getLocalPort()));
            return Optional.of(new OneInstance(channel, lock, door, port));
        } catch (IOException e) {
            throw Problem.of(ErrorCode.FOLDER_READ_ONLY, "folder", folder.toString())
                    .asException(e);
        }
    }

    /** Brings the first window forward. @return false when nobody answered */
    static boolean knock(Path folder) {
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(Files.readString(folder.resolve(PORT)).strip());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), KNOCK_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** @param knocked called, on the executor's thread, whenever a second start knocks */
    void listen(Executor executor, Runnable knocked) {
        executor.execute(() -> {
            while (!door.isClosed()) {
                try (Socket _ = door.accept()) {
                    knocked.run();
                } catch (IOException e) {
                    // The caller is gone, or the door is closed: the loop's condition tells which.
                }
            }
        });
    }

    @Override
    public void close() {
        try {
            door.close();
            Files.deleteIfExists(port);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
