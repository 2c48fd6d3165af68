package coachdesk.desk.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The secrets of a data folder: in the system's keychain; without one, in the file that the user asked for; else in
 * this run's memory. The file's existence is the choice, so that no setting can disagree with it.
 */
public final class DeskSecrets implements Secrets {
    private final Path folder;
    private final Supplier<Optional<Secrets>> keychain;
    private Secrets place;

    private DeskSecrets(Path folder, Supplier<Optional<Secrets>> keychain) {
        this.folder = folder;
        this.keychain = keychain;
    }

    /** Looks for the keychain, which takes its time, when the first secret is asked for. */
    public static DeskSecrets open(Path folder) {
        return open(folder, KeychainSecrets::open);
    }

    static DeskSecrets open(Path folder, Supplier<Optional<Secrets>> keychain) {
        return new DeskSecrets(folder, keychain);
    }

    /**
     * The user wants to stay signed in although there is no keychain. Takes along what this run's memory holds.
     *
     * @throws coachdesk.desk.problems.ProblemException FILE_UNWRITABLE; then all stays where it was
     */
    public synchronized void keepInFile() {
        if (found() instanceof SessionSecrets session) {
            FileSecrets file = new FileSecrets(folder);
            Map<String, String> taken = new HashMap<>(session.values());
            // What somebody else has put there is newer than what this run remembers.
            taken.keySet().removeIf(name -> file.get(name).isPresent());
            file.putAll(taken);
            place = file;
        }
    }

    /** The file may have come meanwhile: somebody has signed in from a terminal. */
    private synchronized Secrets place() {
        if (found() instanceof SessionSecrets && Files.exists(folder.resolve(FileSecrets.FILE))) {
            keepInFile();
        }
        return place;
    }

    private Secrets found() {
        if (place == null) {
            place = Files.exists(folder.resolve(FileSecrets.FILE))
                    ? new FileSecrets(folder)
                    : keychain.get().orElseGet(SessionSecrets::new);
        }
        return place;
    }

    @Override
    public Optional<String> get(String name) {
        return place().get(name);
    }

    @Override
    public void put(String name, String value) {
        place().put(name, value);
    }

    @Override
    public void remove(String name) {
        place().remove(name);
    }

    @Override
    public Where where() {
        return place().where();
    }
}
