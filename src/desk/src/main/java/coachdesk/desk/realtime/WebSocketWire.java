package coachdesk.desk.realtime;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;

/** A WebSocket of the library, on threads of its own that do not keep the program alive. */
final class WebSocketWire extends WebSocketClient implements Wire {
    private static final int LARGEST_MESSAGE = 1_000_000;
    private static final int CONNECT_MILLIS = 10_000;

    private final Ear ear;
    private volatile boolean unwanted;

    private WebSocketWire(URI address, Ear ear) {
        super(address, new Draft_6455(List.of(), List.of(new Protocol("")), LARGEST_MESSAGE), null, CONNECT_MILLIS);
        this.ear = ear;
    }

    static Wire open(URI address, Ear ear) {
        WebSocketWire wire = new WebSocketWire(address, ear);
        wire.setDaemon(true);
        wire.setTcpNoDelay(true);
        wire.setConnectionLostTimeout(0); // The server's own pings are counted instead.
        wire.connect();
        return wire;
    }

    @Override
    public void send(String text) {
        try {
            super.send(text);
        } catch (WebsocketNotConnectedException e) {
            ear.closed();
        }
    }

    /** At once and without a word, because whoever is not heard may not hear either. */
    @Override
    public void close() {
        unwanted = true;
        try {
            Socket socket = getSocket();
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        if (unwanted) {
            close();
        }
    }

    @Override
    public void onMessage(String text) {
        ear.text(text);
    }

    @Override
    public void onMessage(ByteBuffer bytes) {
        close();
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        ear.closed();
    }

    @Override
    public void onError(Exception failure) {
        ear.closed();
    }
}
