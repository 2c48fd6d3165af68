package coachdesk.build;

import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The project's style: palantir-java-format. {@link #main} rewrites every Java file under the folder it is given. The
 * JVM needs the options of {@code formatter.jvm}, because the formatter reads the compiler's own syntax tree.
 */
public final class JavaFormat {
    private JavaFormat() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        List<String> changed = unformatted(root);
        if (!changed.isEmpty()) {
            run("--replace", changed);
        }
        System.out.printf(
                "%d of %d Java files rewritten%n",
                changed.size(), javaFiles(root).size());
        System.exit(0); // the formatter leaves threads behind that would keep this program alive
    }

    /** The files under {@code root} that are not written as they should be. */
    public static List<String> unformatted(Path root) throws IOException {
        return run("--dry-run", javaFiles(root).stream().map(Path::toString).toList())
                .lines()
                .toList();
    }

    /** Every Java file under {@code root} that a person wrote, in a stable order. */
    public static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            Stream.of("target", ".git").noneMatch(name -> contains(root.relativize(file), name)))
                    .sorted()
                    .toList();
        }
    }

    /** What the formatter printed: with {@code --dry-run} the names of the files it would change. */
    private static String run(String mode, List<String> files) {
        List<String> arguments = new ArrayList<>(List.of("--palantir", mode));
        arguments.addAll(files);
        StringWriter printed = new StringWriter();
        StringWriter errors = new StringWriter();
        Main formatter =
                new Main(new PrintWriter(printed, true), new PrintWriter(errors, true), InputStream.nullInputStream());
        try {
            formatter.format(arguments.toArray(String[]::new));
        } catch (Exception e) { // of a class that the formatter keeps to itself
            throw new IllegalStateException(e);
        }
        if (!errors.toString().isBlank()) {
            throw new IllegalStateException(errors.toString());
        }
        return printed.toString();
    }

    private static boolean contains(Path path, String name) {
        return Stream.iterate(path, Objects::nonNull, Path::getParent)
                .anyMatch(part -> part.getFileName().toString().equals(name));
    }
}
