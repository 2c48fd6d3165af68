package coachdesk.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The main classes that people wrote, of every module, read once for all rules. */
final class Classes {
    static final List<String> MODULES =
            List.of("src/contract", "src/build", "src/testkit", "src/desk", "src/backend", "src/cli", "app");

    /** The database classes; what the generator writes is its own affair. */
    private static final String GENERATED = "/store/db/";

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(place -> !place.contains(GENERATED))
            .importPaths(folders());

    private Classes() {}

    private static List<Path> folders() {
        return MODULES.stream()
                .map(module -> Sources.ROOT.resolve(module).resolve("target/classes"))
                .flatMap(folder -> Files.exists(folder) ? Stream.of(folder) : Stream.empty())
                .toList();
    }
}
