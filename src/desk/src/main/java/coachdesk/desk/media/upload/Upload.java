package coachdesk.desk.media.upload;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.media.UploadState;
import coachdesk.desk.media.BlobServer;
import coachdesk.desk.problems.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;

/** Brings one file to the server, piece by piece, from wherever the server says that it is. One thread. */
final class Upload {
    static final int PIECE = 1 << 20;
    /** On a line that does not carry more. */
    static final int SMALL_PIECE = 64 << 10;
    /** So many answers in a row without one byte more, and something is wrong. */
    private static final int PATIENCE = 5;

    private final BlobServer server;
    private final BooleanSupplier stopped;
    private final IntSupplier piece;

    /**
     * @param stopped asked before each piece; then the rest waits
     * @param piece how many bytes the next one may have
     */
    Upload(BlobServer server, BooleanSupplier stopped, IntSupplier piece) {
        this.server = server;
        this.stopped = stopped;
        this.piece = piece;
    }

    /**
     * @param received told how much the server has
     * @return whether all of it is there
     * @throws coachdesk.desk.problems.ProblemException what the server, the way to it or the disk has against it
     */
    boolean send(Path file, String hash, LongConsumer received) {
        UploadState state = server.uploaded(hash);
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            int idle = 0;
            while (!state.complete()) {
                received.accept(state.received());
                if (stopped.getAsBoolean()) {
                    return false;
                }
                UploadState next = piece(in, hash, state.received());
                idle = next.received() > state.received() ? 0 : idle + 1;
                if (idle == PATIENCE) {
                    throw Problem.of(ErrorCode.SERVER_BROKEN).asException();
                }
                state = next;
            }
            return true;
        } catch (IOException e) {
            throw Problem.of(ErrorCode.MEDIA_GONE).asException(e);
        }
    }

    /** A file that has no more than the server claims to have goes with an empty piece: the server compares. */
    private UploadState piece(SeekableByteChannel in, String hash, long offset) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(piece.getAsInt());
        in.position(Math.min(offset, in.size()));
        while (bytes.hasRemaining() && in.read(bytes) >= 0) {
            // A read may give less than was asked for.
        }
        return server.upload(hash, offset, bytes.array(), bytes.position(), in.size());
    }
}
