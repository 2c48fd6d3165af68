package coachdesk.testkit.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One connection through the proxy. */
final class Passage implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2000;

    private final Socket client;
    private final Socket server = new Socket();
    private final Supplier<Fault> fault;
    private final CountDownLatch closed = new CountDownLatch(1);

    Passage(Socket client, Supplier<Fault> fault) {
        this.client = client;
        this.fault = fault;
    }

    /** Returns when the connection has ended. */
    void run(InetSocketAddress target, Executor threads) {
        try {
            client.setTcpNoDelay(true);
            meet(fault.get());
            if (fault.get() instanceof Fault.CaptivePortal) {
                Portal.answer(client);
                return;
            }
            server.setTcpNoDelay(true);
            server.connect(target, CONNECT_MILLIS);
            threads.execute(() -> pump(server, client, Fault.Way.TO_CLIENT));
            pump(client, server, Fault.Way.TO_SERVER);
            closed.await();
        } catch (IOException e) {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the connection if it cannot go on under this fault. */
    void meet(Fault next) {
        switch (next) {
            case Fault.Reset reset -> reset();
            case Fault.Refuse refuse -> close();
            case Fault.CaptivePortal portal -> {
                if (server.isConnected()) {
                    close();
                }
            }
            default -> {}
        }
    }

    private void pump(Socket from, Socket to, Fault.Way way) {
        byte[] buffer = new byte[16 * 1024];
        long passed = 0;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int let = let(fault.get(), way, passed, read);
                out.write(buffer, 0, let);
                passed += let;
                if (let < read && fault.get() instanceof Fault.CutAfter) {
                    close();
                }
            }
            to.shutdownOutput();
            if (way == Fault.Way.TO_CLIENT) {
                close();
            }
        } catch (IOException e) {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /** @return how many of the bytes read may go on */
    private int let(Fault now, Fault.Way way, long passed, int read) throws InterruptedException {
        return switch (now) {
            case Fault.Latency latency -> {
                closed.await(latency.by().toMillis(), TimeUnit.MILLISECONDS);
                yield read;
            }
            case Fault.CutAfter cut when cut.way() == way -> Math.clamp(cut.bytes() - passed, 0, read);
            case Fault.BlackHole hole when hole.way() == way -> 0;
            default -> read;
        };
    }

    private void reset() {
        try {
            client.setSoLinger(true, 0);
        } catch (IOException e) {
            // Already closed.
        }
        close();
    }

    @Override
    public void close() {
        closed.countDown();
        for (Socket socket : new Socket[] {client, server}) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is gone either way.
            }
        }
    }
}
