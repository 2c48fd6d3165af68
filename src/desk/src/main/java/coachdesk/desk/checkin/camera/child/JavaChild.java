package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.CameraLauncher;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Starts the camera's process with this program's own Java and classes: small, and quick to be there. */
public final class JavaChild implements CameraLauncher {
    /** What a crash leaves; the next one overwrites it. */
    public static final String CRASH_FILE = "camera-crash.log";

    private static final List<String> OPTIONS = List.of(
            "-Xmx128m",
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-CreateCoredumpOnCrash",
            // Standard output is for frames.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED");

    private final Path folder;

    /** @param folder the data folder */
    public JavaChild(Path folder) {
        this.folder = folder;
    }

    @Override
    public Child launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-XX:ErrorFile=" + folder.resolve(CRASH_FILE));
        command.add(CameraChild.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Not as an argument, which Windows would cut.
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return new Started(builder.start());
    }

    /** Each part from the root, because the process works in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private record Started(Process process) implements Child {
        @Override
        public OutputStream hears() {
            return process.getOutputStream();
        }

        @Override
        public InputStream says() {
            return process.getInputStream();
        }

        @Override
        public void kill() {
            process.destroyForcibly();
        }
    }
}
