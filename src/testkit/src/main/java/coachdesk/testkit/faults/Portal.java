package coachdesk.testkit.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The page of a public network that wants a click before it lets anybody through. */
final class Portal {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Bienvenue</title></head><body><form>Accepter les"
                    + " conditions</form></body></html>";

    private Portal() {}

    /** Answers one request and ends the connection. */
    static void answer(Socket client) throws IOException {
        BufferedReader request =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        int length = 0;
        for (String line = request.readLine(); line != null && !line.isEmpty(); line = request.readLine()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        request.skip(length);
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        client.getOutputStream()
                .write(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                                + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().write(page);
        client.getOutputStream().flush();
        client.shutdownOutput();
    }
}
