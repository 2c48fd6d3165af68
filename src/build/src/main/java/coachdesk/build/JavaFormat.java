package coachdesk.build;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project's style: palantir-java-format. {@link #main} rewrites every Java file under the folder it is given. The
 * JVM needs the options of {@code formatter.jvm}, because the formatter reads the compiler's own syntax tree.
 */
public final class JavaFormat {
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private JavaFormat() {}

    public static void main(String[] args) throws IOException, FormatterException {
        int changed = 0;
        List<Path> files = javaFiles(Path.of(args[0]));
        for (Path file : files) {
            String source = Files.readString(file);
            String formatted = formatted(source);
            if (!formatted.equals(source)) {
                Files.writeString(file, formatted);
                changed++;
            }
        }
        System.out.printf("%d of %d Java files rewritten%n", changed, files.size());
    }

    /** The source as it should be written: formatted, imports in order, none unused. */
    public static String formatted(String source) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(source, Style.PALANTIR);
        return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
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

    private static boolean contains(Path path, String name) {
        return Stream.iterate(path, java.util.Objects::nonNull, Path::getParent)
                .anyMatch(part -> part.getFileName().toString().equals(name));
    }
}
