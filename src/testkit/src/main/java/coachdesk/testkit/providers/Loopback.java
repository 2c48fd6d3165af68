package coachdesk.testkit.providers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A free port of this machine at which somebody answers, each connection on a thread of its own. */
final class Loopback implements AutoCloseable {
    private static final int WAITING = 200;

    private final ServerSocket listening;
    private final CountDownLatch ended = new CountDownLatch(1);
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
                break; // Closed.
            }
        }
        ended.countDown();
    }

    private static void serve(Socket client, Talk talk) {
        try (client) {
            talk.with(client);
        } catch (IOException e) {
            // The client is gone; what was done stays done.
        }
    }

    /** From then on callers are refused: as long as somebody waits in it, a closed socket still takes them. */
    @Override
    public void close() {
        try {
            listening.close();
            ended.await(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
