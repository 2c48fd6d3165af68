package coachdesk.app;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.StartException;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.settings.RunningBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk backend inside this process, for who has no server. Starts when it is asked for the first time, and leaves
 * its address where the terminal finds it.
 */
final class EmbeddedBackend implements Supplier<Optional<ServerAddress>>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBackend.class);

    private final Path folder;
    private final boolean demo;
    private final Clock clock;
    private Backend backend;
    private boolean closed;

    EmbeddedBackend(Path folder, boolean demo, Clock clock) {
        this.folder = folder;
        this.demo = demo;
        this.clock = clock;
    }

    /** Slow at the first call. */
    @Override
    public synchronized Optional<ServerAddress> get() {
        if (backend == null && !closed) {
            LastPort last = new LastPort(folder);
            backend = started(last.number());
            last.keep(backend.address().getPort());
            announce();
        }
        return Optional.ofNullable(backend)
                .map(it -> new ServerAddress(it.address(), it.localToken().orElse(null)));
    }

    private Backend started(int port) {
        try {
            return Backend.start(new BackendOptions(port, folder, null, demo, true, clock));
        } catch (StartException e) {
            if (port == 0) {
                throw e;
            }
            return started(0); // Somebody else has it by now.
        }
    }

    private void announce() {
        try {
            RunningBackend.here(backend.address(), backend.localToken().orElseThrow())
                    .write(folder);
        } catch (IOException e) {
            LOG.warn("the terminal will not find the backend: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (backend == null) {
            return;
        }
        backend.close();
        backend = null;
        try {
            RunningBackend.remove(folder);
        } catch (IOException e) {
            LOG.warn("the backend's address was left behind: {}", e.getClass().getSimpleName());
        }
    }
}
