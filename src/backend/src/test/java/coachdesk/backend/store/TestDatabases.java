package coachdesk.backend.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Fresh databases for tests: SQLite, and PostgreSQL from one server for all of them. */
public enum TestDatabases {
    SQLITE {
        @Override
        public Database open() {
            try {
                return Databases.sqlite(
                        Files.createTempDirectory("coachdesk-test").resolve("test.sqlite"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRES {
        @Override
        public Database open() {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = Server.ONE.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return Databases.postgres(Server.ONE.getJdbcUrl("postgres", name));
        }
    };

    /** Empty, migrated. */
    public abstract Database open();

    /** A copy of an empty, migrated SQLite file in memory. */
    public static Database inMemory() {
        return Databases.inMemory(Template.FILE);
    }

    private static final class Template {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path file = Files.createTempDirectory("coachdesk-test").resolve("template.sqlite");
                Databases.sqlite(file).close();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        // The process ends anyway.
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
