package coachdesk.testkit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of the loopback that stays a test's own while its server is gone: whoever calls meanwhile is refused, and no other
 * program of this machine is given it. Servers that may share an address (the JDK's and Jetty's do on Unix) can listen at it,
 * of this process or another.
 */
public final class HeldPort implements AutoCloseable {
    private final Socket held = new Socket();

    public HeldPort() {
        try {
            held.setReuseAddress(true); // Bound, but never listening: only so two may have the same port.
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int number() {
        return held.getLocalPort();
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
