package coachdesk.cli.desks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts the same Java with the same classes in another process, fast: compiled only lightly, and from a cache of loaded
 * classes that one first run leaves. The cache wants jars, so what the build left in folders is packed into one.
 */
public final class ChildJava {
    private final Path folder;
    private final String classPath;

    /** @param folder for the jar and the cache */
    public ChildJava(Path folder) throws IOException {
        this.folder = folder;
        List<String> path = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String part : whole.split(java.io.File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) {
                folders.add(Path.of(part));
            } else if (Files.exists(Path.of(part))) {
                path.add(part);
            }
        }
        Path jar = folder.resolve("classes.jar");
        pack(folders, jar);
        path.addFirst(jar.toString());
        this.classPath = String.join(java.io.File.pathSeparator, path);
    }

    /** One run to its end, which leaves the cache. */
    public void train(Class<?> main, String... args) throws IOException, InterruptedException {
        Process process =
                start(List.of("-XX:AOTCacheOutput=" + cache()), main, args).start();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (process.waitFor() != 0) {
            throw new IOException("the first run ended with " + process.exitValue());
        }
    }

    /** As {@link #train}, for a program that runs until it is told to end: it is once it has said this. */
    public void trainUntil(String ready, Class<?> main, String... args) throws IOException, InterruptedException {
        Process process =
                start(List.of("-XX:AOTCacheOutput=" + cache()), main, args).start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null && !line.startsWith(ready); ) {
            line = lines.readLine();
        }
        process.destroy();
        process.waitFor();
        if (!Files.exists(cache())) {
            throw new IOException("the first run left nothing");
        }
    }

    public Process run(Class<?> main, String... args) throws IOException {
        List<String> options = Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of();
        return start(options, main, args).start();
    }

    /** Where no file can grow beyond so many kilobytes, as on a disk that is full. Both outputs come as one. */
    public Process runWhereFilesEndAt(int kilobytes, Class<?> main, String... args) throws IOException {
        ProcessBuilder builder = start(List.of(), main, args);
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
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors.txt").toFile()));
    }

    private Path cache() {
        return folder.resolve("child.aot");
    }

    private static void pack(List<Path> folders, Path jar) throws IOException {
        Set<String> packed = new HashSet<>();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(0);
            for (Path from : folders) {
                for (Path file : entries(from)) {
                    String name = from.relativize(file).toString().replace('\\', '/');
                    boolean data = Files.isRegularFile(file);
                    if (packed.add(name)) {
                        out.putNextEntry(new JarEntry(data ? name : name + "/"));
                        if (data) {
                            Files.copy(file, out);
                        }
                        out.closeEntry();
                    }
                }
            }
        }
    }

    /** Files and folders: what looks for resources in a jar finds them by their folder's entry. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).toList();
        }
    }
}
