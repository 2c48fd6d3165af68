package coachdesk.cli.desks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the same Java with the same classes in another process, fast: compiled only lightly, and from a cache of loaded classes. */
public final class ChildJava {
    private final LoadedClasses classes = LoadedClasses.get();
    private final Path folder;

    /** @param folder for what the processes say of their errors */
    public ChildJava(Path folder) throws IOException {
        this.folder = folder;
    }

    public Process run(Class<?> main, String... args) throws IOException {
        return start(classes.options(), main, args).start();
    }

    /** Where no file can grow beyond so many kilobytes, as on a disk that is full. Both outputs come as one. */
    public Process runWhereFilesEndAt(int kilobytes, Class<?> main, String... args) throws IOException {
        ProcessBuilder builder = start(classes.options(), main, args);
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
        command.addAll(builder.command());
        return builder.command(command)
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .redirectErrorStream(true)
                .start();
    }

    /** Without the cache of classes, and with more options for the Java. */
    public Process run(List<String> options, Class<?> main, String... args) throws IOException {
        return start(options, main, args).start();
    }

    private ProcessBuilder start(List<String> options, Class<?> main, String... args) {
        return new ProcessBuilder(command(options, classes.classPath(), main, args))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors.txt").toFile()));
    }

    static List<String> command(List<String> options, String classPath, Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(args));
        return command;
    }
}
