package coachdesk.cli.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A script of the test resources, run by node with the npm packages that it needs. */
final class NodeProgram implements AutoCloseable {
    private static final long INSTALL_MINUTES = 3;

    private final Process process;
    private final BufferedReader lines;
    private final Writer input;

    /** Skips the test, and says why, where node is missing or the packages can neither be found nor had. */
    NodeProgram(String script, String... arguments) throws Exception {
        Path packages = packages();
        List<String> command = new ArrayList<>(List.of("node", resource(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_PATH", packages.toString());
        process = builder.start();
        lines = process.inputReader();
        input = process.outputWriter();
    }

    private static Path packages() throws Exception {
        assume(works("node", "--version"), "node is not installed");
        Path folder =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target/interop");
        Path packages = folder.resolve("node_modules");
        if (!Files.exists(packages.resolve("socket.io-client"))) {
            assume(works("npm", "--version"), "npm is not installed");
            Files.createDirectories(folder);
            Files.copy(resource("package.json"), folder.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
            String[] install = {"npm", "install", "--prefix", folder.toString(), "--no-audit", "--no-fund", "--silent"};
            assume(works(install), "npm could not get its packages");
        }
        return packages;
    }

    private static void assume(boolean holds, String otherwise) {
        if (!holds) {
            System.out.println("interop with npm is not tested here: " + otherwise);
        }
        assumeTrue(holds, otherwise);
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(NodeProgram.class.getResource("/interop/" + name).toURI());
    }

    /** Writes a line to it. */
    void say(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
    }

    /** The rest of the next line that begins so; what comes before is passed over. */
    String hear(String beginning) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = lines.readLine();
        }
        assertThat(line).as("a line that begins with " + beginning).isNotNull();
        return line.substring(beginning.length()).strip();
    }

    @Override
    public void close() throws IOException {
        input.close();
        process.destroy();
        process.onExit().join();
    }
}
