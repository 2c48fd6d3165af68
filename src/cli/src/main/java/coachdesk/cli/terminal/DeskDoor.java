package coachdesk.cli.terminal;

import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.remote.ServerProbe;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.RunningBackend;
import coachdesk.desk.settings.Secrets;
import coachdesk.desk.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** Opens the desk of a data folder for the time of one command. */
public final class DeskDoor {
    private final Terminal terminal;
    private final Clock clock;
    private final RandomGenerator random;

    public DeskDoor(Terminal terminal, Clock clock, RandomGenerator random) {
        this.terminal = terminal;
        this.clock = clock;
        this.random = random;
    }

    public Clock clock() {
        return clock;
    }

    public int open(ToIntFunction<Desk> command) {
        Path folder = terminal.options().folder();
        rememberServer(folder);
        try (Desk desk =
                DeskOpener.open(new DeskOptions(folder, clock, random, secrets(folder), () -> runningIn(folder)))) {
            return command.applyAsInt(desk);
        }
    }

    /** The secrets of the folder; the keychain is not asked before one of them is needed. */
    public Secrets secrets(Path folder) {
        return new LateSecrets(folder);
    }

    /** {@code --server} is the folder's server from then on. */
    private void rememberServer(Path folder) {
        if (terminal.options().server() == null) {
            return;
        }
        String server = ServerProbe.address(terminal.options().server()).toString();
        Settings settings = JsonSettings.open(folder);
        settings.change(values -> values.withServer(server));
        settings.problem().ifPresent(problem -> {
            throw problem.asException();
        });
    }

    private static Optional<ServerAddress> runningIn(Path folder) {
        return RunningBackend.find(folder).map(running -> new ServerAddress(running.uri(), running.token()));
    }
}
