package coachdesk.backend.store;

import coachdesk.testkit.files.Scratch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

/** Fresh databases for tests, copied from one that was migrated: SQLite, and PostgreSQL from one server for all of them. */
public enum TestDatabases {
    SQLITE {
        @Override
        public Database open() {
            try {
                return Databases.sqlite(
                        Files.copy(Template.FILE, Scratch.folder().resolve("test.sqlite")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRES {
        @Override
        public Database open() {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            Server.execute("CREATE DATABASE " + name + " TEMPLATE " + Server.TEMPLATE);
            return Databases.postgres(Server.url(name));
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
            Path file = Scratch.folder().resolve("template.sqlite");
            Databases.sqlite(file).close();
            return file;
        }
    }

    private static final class Server {
        static final String TEMPLATE = "migrated";
        private static final EmbeddedPostgres ONE = start();

        static {
            execute("CREATE DATABASE " + TEMPLATE);
            Databases.postgres(url(TEMPLATE)).close();
        }

        static String url(String database) {
            return ONE.getJdbcUrl("postgres", database);
        }

        static void execute(String statement) {
            try (var connection = ONE.getPostgresDatabase().getConnection();
                    var sql = connection.createStatement()) {
                sql.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

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
