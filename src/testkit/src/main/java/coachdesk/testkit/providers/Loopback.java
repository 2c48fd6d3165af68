package coachdesk.testkit.providers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A free port of this machine at which somebody answers, each connection on a thread of its own. */
final class Loopback implements AutoCloseable {
    private static final int WAITING = 200;

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Talks over one connection. */
    @FunctionalInterface
    interface Talk {
        void with(Socket client) throws IOException;
    }

    Loopback(Talk talk) {
        try {
            listening = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(() -> accept(talk));
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept(Talk talk) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                threads.execute(() -> serve(client, talk));
            } catch (IOException e) {
                return; // Closed.
            }
        }
    }

    private static void serve(Socket client, Talk talk) {
        try (client) {
            talk.with(client);
        } catch (IOException e) {
            // The client is gone; what was done stays done.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
