package coachdesk.backend.schedule;

import coachdesk.backend.schedule.store.HomeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Whether this database is where it was: a copy of a folder, or one that was restored, would send what the original sends
 * too. It sends nothing by itself until a person at a desk says so. Thread-safe.
 */
public final class Home {
    /** Of a database that was restored, wherever it is. */
    private static final String NOWHERE = "restored";

    private final HomeTable table;
    private final String place;
    private volatile boolean known = true;
    private Runnable then = () -> {};

    /** @param place of the database now; empty where a copy cannot be told, such as on a server of its own */
    public Home(HomeTable table, Optional<String> place) {
        this.table = table;
        this.place = place.orElse("server");
    }

    /**
     * Looks once, before anything is sent.
     *
     * @return whether it came here since it last sent something
     */
    public boolean moved() {
        Optional<String> before = table.place();
        known = before.isEmpty() || before.get().equals(place);
        if (before.isEmpty()) {
            table.keep(place);
        }
        return !known;
    }

    /** Where a file is: a copy of it is elsewhere, even under the same name. */
    public static Optional<String> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
            // The number of the device changes from start to start on some machines.
            String which = key.toString().replaceFirst(".*ino=", "");
            return Optional.of(file.toRealPath() + " " + which);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean sendsByItself() {
        return known;
    }

    /** What begins when a person says so. */
    public synchronized void whenSettled(Runnable begins) {
        then = begins;
    }

    /** A person said so, at a desk that sends. */
    synchronized void settle() {
        if (!known) {
            table.keep(place);
            known = true;
            then.run();
        }
    }

    /** The database comes from a backup. */
    public static void restored(HomeTable table) {
        table.keep(NOWHERE);
    }
}
