package coachdesk.desk;

import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.settings.Secrets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a desk is opened with.
 *
 * @param folder the data folder; made when it is missing
 * @param random for identities and for the spread of pauses; need not be thread-safe
 * @param embedded the backend inside this process, asked when the settings say that the data live on this computer;
 *     may be slow at its first call. Empty where there is none, as in the terminal
 */
public record DeskOptions(
        Path folder,
        Clock clock,
        RandomGenerator random,
        Secrets secrets,
        Supplier<Optional<ServerAddress>> embedded) {}
