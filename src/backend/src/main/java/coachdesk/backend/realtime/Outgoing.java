package coachdesk.backend.realtime;

import coachdesk.contract.realtime.Frame;
import coachdesk.contract.realtime.Packet;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** What is sent to one client: never waits for it, and drops it when it does not read. Thread-safe. */
final class Outgoing {
    private final Session session;
    private final int mostUnsent;
    private final AtomicInteger unsent = new AtomicInteger();
    private volatile boolean closing;

    Outgoing(Session session, int mostUnsent) {
        this.session = session;
        this.mostUnsent = mostUnsent;
    }

    void send(Packet packet) {
        send(Frame.of(packet));
    }

    void send(Frame frame) {
        if (closing) {
            return; // Others may not know it yet.
        }
        if (unsent.incrementAndGet() > mostUnsent) {
            drop();
            return;
        }
        session.sendText(frame.text(), Callback.from(unsent::decrementAndGet, failure -> failed()));
    }

    /** What could not be sent any more because of the close must not take the close away from the client. */
    private void failed() {
        if (!closing) {
            drop();
        }
    }

    /** After what was sent before; the last word. */
    void close(int status, String reason) {
        closing = true;
        session.close(status, reason, Callback.from(() -> {}, failure -> drop()));
    }

    void drop() {
        session.disconnect();
    }
}
