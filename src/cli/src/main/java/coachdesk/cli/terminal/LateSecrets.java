package coachdesk.cli.terminal;

import coachdesk.desk.settings.DeskSecrets;
import coachdesk.desk.settings.Secrets;
import java.nio.file.Path;
import java.util.Optional;

/** Asks for the keychain at the first secret: most commands need none, and the keychain is slow to answer. */
final class LateSecrets implements Secrets {
    private final Path folder;
    private DeskSecrets secrets;

    LateSecrets(Path folder) {
        this.folder = folder;
    }

    synchronized DeskSecrets open() {
        if (secrets == null) {
            secrets = DeskSecrets.open(folder);
        }
        return secrets;
    }

    @Override
    public Optional<String> get(String name) {
        return open().get(name);
    }

    @Override
    public void put(String name, String value) {
        open().put(name, value);
    }

    @Override
    public void remove(String name) {
        open().remove(name);
    }

    @Override
    public Where where() {
        return open().where();
    }
}
