package coachdesk.testkit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A TCP proxy on the loopback that breaks on demand. A new fault holds for the open connections too. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {
    private final InetSocketAddress server;
    private final HeldPort here = new HeldPort();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Passage> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = new Fault.None();
    private ServerSocket listening;

    /** @param server host and port of the real server; scheme and path do not matter */
    public FaultProxy(URI server) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        listening = listen();
    }

    /** Where the client connects; stays the same through all faults. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + here.number());
    }

    /** The network is like this from now on. */
    public synchronized void set(Fault next) {
        fault = next;
        if (next instanceof Fault.Refuse) {
            close(listening);
        } else if (listening.isClosed()) {
            listening = listen();
        }
        open.forEach(passage -> passage.meet(next));
    }

    public void heal() {
        set(new Fault.None());
    }

    public Fault fault() {
        return fault;
    }

    @Override
    public synchronized void close() {
        close(listening);
        here.close();
        open.forEach(Passage::close);
        threads.shutdownNow();
    }

    private ServerSocket listen() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), here.number()));
            threads.execute(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                close(socket); // Closed by a fault or by the end of the test.
            }
        }
    }

    private void serve(Socket client) {
        Passage passage = new Passage(client, this::fault);
        open.add(passage);
        try {
            passage.run(server, threads);
        } finally {
            passage.close();
            open.remove(passage);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
