package coachdesk.cli.desks;

import coachdesk.backend.Main;
import coachdesk.testkit.faults.HeldPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The backend as a process of its own on a folder, which can be killed and started again at the same address. */
public final class ServedBackend implements AutoCloseable {
    public static final String EMAIL = "coach@example.com";
    public static final String PASSWORD = "a good long password";
    private static final String READY = "Coach Desk backend ready at ";

    private final ChildJava java;
    private final Path folder;
    private final HeldPort port = new HeldPort();
    private Process process;
    private URI address;

    /** Makes the folder's account. */
    public ServedBackend(ChildJava java, Path folder) throws IOException, InterruptedException {
        this.java = java;
        this.folder = folder;
        Process account = java.run(Main.class, "--data", folder.toString(), "--account", EMAIL);
        try (OutputStream in = account.getOutputStream()) {
            in.write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (account.waitFor() != 0) {
            throw new IOException("no account: " + account.exitValue());
        }
    }

    /** Returns when it serves. */
    public void start(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("--data", folder.toString()));
        args.addAll(List.of("--port", Integer.toString(port.number())));
        args.addAll(List.of(more));
        process = java.run(Main.class, args.toArray(String[]::new));
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                address = URI.create(line.substring(READY.length()));
                return;
            }
        }
        throw new IOException("the backend ended before it was ready");
    }

    public URI address() {
        return address;
    }

    /** As {@code kill -9} does; returns when it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
        port.close();
    }
}
