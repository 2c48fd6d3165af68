package coachdesk.desk.sync;

import java.util.Optional;

/** Finds the remote that the settings speak of. */
public interface RemoteSource {
    /** @param server names it for good: its address, or {@code embedded} */
    record Found(String server, Remote remote) {}

    /**
     * Asks the server what it is; blocks for a bounded time.
     *
     * @return empty while no server was chosen
     * @throws RemoteFailure when it cannot be reached or is none of ours
     */
    Optional<Found> find();
}
