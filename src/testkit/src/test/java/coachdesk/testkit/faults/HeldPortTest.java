package coachdesk.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class HeldPortTest {
    private final InetAddress here = InetAddress.getLoopbackAddress();

    @Test
    void a_server_can_come_and_go_and_meanwhile_callers_are_refused() throws Exception {
        try (HeldPort port = new HeldPort()) {
            for (int round = 0; round < 3; round++) {
                assertThatThrownBy(() -> new Socket(here, port.number()).close())
                        .isInstanceOf(ConnectException.class);
                try (ServerSocket server = new ServerSocket(port.number(), 1, here);
                        Socket caller = new Socket(here, port.number())) {
                    assertThat(server.accept().getPort()).isEqualTo(caller.getLocalPort());
                }
            }
        }
    }

    @Test
    void only_one_server_at_a_time_can_listen_there() throws Exception {
        try (HeldPort port = new HeldPort();
                ServerSocket server = new ServerSocket(port.number(), 1, here)) {
            assertThat(server.isBound()).isTrue();
            assertThatThrownBy(() -> new ServerSocket(port.number(), 1, here).close())
                    .isInstanceOf(IOException.class);
        }
    }
}
