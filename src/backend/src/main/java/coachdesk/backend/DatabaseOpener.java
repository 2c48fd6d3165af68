package coachdesk.backend;

import coachdesk.backend.store.Database;
import coachdesk.backend.store.Databases;
import coachdesk.backend.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;

/** Opens the database that the options name, or says in one sentence why not. */
final class DatabaseOpener {
    static final String FILE = "backend.sqlite";
    private static final String POSTGRES = "jdbc:postgresql:";

    private DatabaseOpener() {}

    /** @throws StartException when it cannot be had */
    static Database open(BackendOptions options) {
        String url = options.database();
        try {
            if (url == null) {
                Files.createDirectories(options.folder());
                return Databases.sqlite(options.folder().resolve(FILE));
            }
            if (!url.startsWith(POSTGRES)) {
                throw new StartException("The database's address must begin with " + POSTGRES, null);
            }
            return Databases.postgres(url);
        } catch (IOException e) {
            throw new StartException("The folder " + options.folder() + " cannot be written.", e);
        } catch (StoreException e) {
            throw new StartException(
                    (url == null
                                    ? "The database in " + options.folder() + " cannot be opened: "
                                    : "The database server cannot be used: ")
                            + firstLine(e),
                    e);
        }
    }

    private static String firstLine(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
