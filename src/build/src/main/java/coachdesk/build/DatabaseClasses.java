package coachdesk.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Generates the jOOQ classes of one database from its migration files, by migrating an empty SQLite file and reading
 * its schema back. Arguments: folder of the migrations, package, output folder. Does nothing when a stamp beside the
 * output says that these migrations were generated already.
 */
public final class DatabaseClasses {
    private DatabaseClasses() {}

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        String packageName = args[1];
        Path output = Path.of(args[2]);
        Path stamp = output.resolve("migrations.sha256");
        String current = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(current)) {
            return;
        }
        Path file = Files.createTempFile("coachdesk-schema", ".sqlite");
        try {
            String url = "jdbc:sqlite:" + file;
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(generation(url, packageName, output));
            Files.writeString(stamp, current);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Configuration generation(String url, String packageName, Path output) {
        Database database = new Database()
                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                .withExcludes("flyway_schema_history.*|sqlite_.*|.*_fts.*")
                .withForcedTypes(
                        new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:BOOLEAN)"),
                        new ForcedType().withName("BIGINT").withIncludeTypes("(?i:BIGINT)"));
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(new Generate().withJavaTimeTypes(true).withPojos(false))
                        .withTarget(new Target().withPackageName(packageName).withDirectory(output.toString())));
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(org.jooq.Constants.FULL_VERSION.getBytes());
        try (var files = Files.list(migrations);
                var out = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
            for (Path file : sorted(files.toList())) {
                Files.copy(file, out);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> sorted(List<Path> files) throws IOException {
        return files.stream().sorted().toList();
    }
}
