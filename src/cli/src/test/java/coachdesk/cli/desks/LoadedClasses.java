package coachdesk.cli.desks;

import coachdesk.testkit.files.Scratch;
import java.io.File;
import java.io.IOException;
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
 * The classes of the tests, and a cache of them as they are once loaded, which a first run leaves: made once, for every
 * process that this one starts. The cache wants jars, so what the build left in folders is packed into one.
 */
final class LoadedClasses {
    private static LoadedClasses one;

    private final Path folder;
    private final String classPath;

    static synchronized LoadedClasses get() throws IOException {
        if (one == null) {
            one = new LoadedClasses(Scratch.folder());
            one.run();
        }
        return one;
    }

    private LoadedClasses(Path folder) throws IOException {
        this.folder = folder;
        List<String> path = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String part : whole.split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) {
                folders.add(Path.of(part));
            } else if (Files.exists(Path.of(part))) {
                path.add(part);
            }
        }
        Path jar = folder.resolve("classes.jar");
        pack(folders, jar);
        path.addFirst(jar.toString());
        this.classPath = String.join(File.pathSeparator, path);
    }

    /** Runs to its end, which leaves the cache. */
    private void run() throws IOException {
        List<String> command = ChildJava.command(
                List.of("-XX:AOTCacheOutput=" + cache()), classPath, FirstRun.class, work().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors.txt").toFile()))
                .start();
        int exit = process.onExit().join().exitValue();
        if (exit != 0 || !Files.exists(cache())) {
            throw new IOException("the first run ended with " + exit + ": "
                    + Files.readString(folder.resolve("errors.txt")).strip());
        }
    }

    String classPath() {
        return classPath;
    }

    /** What a process is started with to begin from the cache. */
    List<String> options() {
        return List.of(
                "-XX:AOTCache=" + cache(),
                "-XX:+UnlockDiagnosticVMOptions",
                // Where it was written to be: moved, each start would touch all of it.
                "-XX:ArchiveRelocationMode=0");
    }

    private Path cache() {
        return folder.resolve("classes.aot");
    }

    private Path work() throws IOException {
        return Files.createDirectory(folder.resolve("first-run"));
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
