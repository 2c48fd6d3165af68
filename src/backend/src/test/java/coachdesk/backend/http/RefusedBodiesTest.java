package coachdesk.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Town;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is refused before all was sent can still send the rest, and then reads why. */
class RefusedBodiesTest {
    /** More than the buffers of both ends hold, in bytes. */
    private static final int MORE = 24 * 1024 * 1024;

    private final Town town = new Town();

    @AfterEach
    void stop() {
        town.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/nowhere, 401",
        "PUT, /api/blobs/0000, 401",
        "POST, /api/chat/messages, 413",
    })
    void a_refusal_is_read_after_everything_was_sent(String method, String path, int status) throws IOException {
        URI server = town.address();
        try (Socket socket = new Socket(server.getHost(), server.getPort());
                OutputStream out = socket.getOutputStream()) {
            String head = method + " " + path + " HTTP/1.1\r\nHost: desk\r\nContent-Length: " + MORE + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[64 * 1024];
            for (int sent = 0; sent < MORE; sent += piece.length) {
                out.write(piece);
            }
            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @Test
    void whoever_waits_to_be_asked_for_the_body_is_told_at_once() throws IOException {
        URI server = town.address();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/nowhere HTTP/1.1\r\n"
                                    + "Host: desk\r\n"
                                    + "Expect: 100-continue\r\n"
                                    + "Content-Length: 9\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .startsWith("HTTP/1.1 401 ");
        }
    }
}
