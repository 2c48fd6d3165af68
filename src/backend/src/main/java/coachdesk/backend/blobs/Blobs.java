package coachdesk.backend.blobs;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Where uploaded files are kept, each under the hash of its content. Thread-safe. */
public interface Blobs extends AutoCloseable {
    /**
     * Keeps a file whole or not at all. The same one twice is the same.
     *
     * @param file is taken over: afterwards it may be gone
     * @throws BlobException when it could not be kept
     */
    void put(BlobKey key, Path file);

    /** In bytes; empty when it is not here. */
    OptionalLong size(BlobKey key);

    /**
     * @param length at least 1; what is beyond the end is left out
     * @throws BlobException when it is not here
     */
    InputStream open(BlobKey key, long from, long length);

    /** One that is not here is gone already. */
    void delete(BlobKey key);

    /** Whether the place answers. */
    boolean reachable();

    @Override
    void close();
}
