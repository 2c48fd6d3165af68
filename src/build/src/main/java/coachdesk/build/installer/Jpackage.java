package coachdesk.build.installer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Runs the JDK's tool with options that lie in files, one to a line: {@code #} begins a comment. */
final class Jpackage {
    private final ToolProvider tool;
    private final Path definitions;
    private final Target target;

    Jpackage(ToolProvider tool, Path definitions, Target target) {
        this.tool = tool;
        this.definitions = definitions;
        this.target = target;
    }

    /** @param type names the options' file, e.g. {@code image}: that of all systems, where there is one, and this one's */
    void run(String type, List<String> options) throws IOException {
        List<String> all = new ArrayList<>();
        all.addAll(lines(definitions.resolve(type + ".options")));
        all.addAll(lines(definitions.resolve(target.folder).resolve(type + ".options")));
        all.addAll(options);
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        if (tool.run(writer, writer, all.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("jpackage: " + said.toString().strip());
        }
    }

    private static List<String> lines(Path file) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
