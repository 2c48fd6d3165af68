package coachdesk.testkit.providers;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/**
 * A mail server on the loopback, which takes every message at once, signed in or not. The faults meet the end of the
 * message, where the server takes it or does not. Thread-safe.
 */
public final class FakeSmtp implements AutoCloseable {
    private final Loopback server;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final ReceivedLedger ledger = new ReceivedLedger();
    private final ProviderFaults faults = new ProviderFaults();
    private final List<String> inClear = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final TestCertificate certificate;

    public FakeSmtp(Clock clock) {
        this(clock, null, false);
    }

    /**
     * @param certificate null speaks in clear only
     * @param atOnce whether the line is encrypted from the first byte, and not when the client asks for it
     */
    public FakeSmtp(Clock clock, TestCertificate certificate, boolean atOnce) {
        this.clock = clock;
        this.certificate = certificate;
        this.server = new Loopback(client -> serve(atOnce ? encrypted(client) : client, atOnce));
    }

    private Socket encrypted(Socket client) throws IOException {
        SSLSocket line = (SSLSocket) certificate
                .context()
                .getSocketFactory()
                .createSocket(client, client.getInetAddress().getHostAddress(), client.getPort(), true);
        line.setUseClientMode(false);
        line.startHandshake();
        return line;
    }

    /** What clients said while the line was not encrypted, word by word. */
    public List<String> saidInClear() {
        return List.copyOf(inClear);
    }

    public int port() {
        return server.port();
    }

    public ProviderFaults faults() {
        return faults;
    }

    public ReceivedLedger ledger() {
        return ledger;
    }

    /** As they came, headers and all. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    private void serve(Socket client, boolean encrypted) throws IOException {
        say(client.getOutputStream(), "220 fake.example.com ESMTP");
        talk(client, encrypted);
    }

    private void talk(Socket client, boolean encrypted) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            String to = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
                if (!encrypted) {
                    inClear.add(word);
                }
                switch (word) {
                    case "EHLO" -> {
                        String upgrade = encrypted || certificate == null ? "" : "250-STARTTLS\r\n";
                        say(out, "250-fake.example.com\r\n" + upgrade + "250-AUTH PLAIN\r\n250 8BITMIME");
                    }
                    case "STARTTLS" -> {
                        say(out, "220 2.0.0 Ready");
                        talk(encrypted(client), true);
                        return;
                    }
                    case "AUTH" ->
                        say(
                                out,
                                faults.draw(ProviderFault.WrongKey.class)
                                        ? "535 5.7.8 Authentication credentials invalid"
                                        : "235 2.7.0 Welcome");
                    case "RCPT" -> {
                        to = line.replaceAll(".*<|>.*", "");
                        say(out, to.contains("nobody") ? "550 5.1.1 No such mailbox" : "250 2.1.5 OK");
                    }
                    case "DATA" -> {
                        say(out, "354 Go ahead");
                        if (!end(out, to, data(in))) {
                            return;
                        }
                    }
                    case "QUIT" -> {
                        say(out, "221 Bye");
                        return;
                    }
                    default -> say(out, "250 2.0.0 OK");
                }
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new EOFException("a message without an end is none");
            }
            text.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString();
    }

    /** @return false when the connection ends here */
    private boolean end(OutputStream out, String to, String text) throws IOException {
        switch (faults.draw()) {
            case ProviderFault.LostRequest _ -> {
                return false;
            }
            case ProviderFault.LostAnswer _ -> {
                take(to, text);
                return false;
            }
            case ProviderFault.TooMany _ -> say(out, "452 4.5.3 Too much mail");
            case ProviderFault.BrokenBefore _ -> say(out, "451 4.3.0 Local error");
            case ProviderFault.Suspended _ -> say(out, "550 5.7.1 Account disabled");
            case ProviderFault.NoMoney _ -> say(out, "550 5.4.5 Daily user sending limit exceeded");
            default -> {
                take(to, text);
                say(out, "250 2.0.0 Queued as " + messages.size());
            }
        }
        return true;
    }

    private void take(String to, String text) {
        messages.add(text);
        ledger.add(new Received(
                to, header(text, "Subject"), header(text, "Message-ID"), "q" + messages.size(), clock.instant()));
    }

    private static String header(String text, String name) {
        return text.lines()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        server.close();
    }
}
