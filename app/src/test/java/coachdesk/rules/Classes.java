package coachdesk.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled main classes of every module, read once for all rules. */
final class Classes {
    static final List<String> MODULES =
            List.of("src/contract", "src/build", "src/testkit", "src/desk", "src/backend", "src/cli", "app");

    static final JavaClasses ALL = new ClassFileImporter().importPaths(folders());

    private Classes() {}

    private static List<Path> folders() {
        return MODULES.stream()
                .map(module -> Sources.ROOT.resolve(module).resolve("target/classes"))
                .flatMap(folder -> Files.exists(folder) ? Stream.of(folder) : Stream.empty())
                .toList();
    }
}
