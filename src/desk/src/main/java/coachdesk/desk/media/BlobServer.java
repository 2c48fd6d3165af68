package coachdesk.desk.media;

import coachdesk.contract.media.UploadState;
import java.nio.file.Path;
import java.util.Optional;

/** Where files are kept beside the records. Slow. Its failures are {@code ProblemException}s. */
public interface BlobServer {
    UploadState uploaded(String hash);

    /**
     * @param offset where the piece begins; the answer tells when the server wants another one
     * @param length of the piece, in the array
     * @param size of the whole file
     */
    UploadState upload(String hash, long offset, byte[] piece, int length, long size);

    /** @param most bytes; what is larger fails */
    void download(String hash, long most, Path to);

    /**
     * A picture that another service shows of one of its films. No cookie and no word of the studio goes with it.
     *
     * @throws coachdesk.desk.problems.ProblemException also when there is none
     */
    void foreignPicture(String address, long most, Path to);

    /** Where the server is for others; empty while none was chosen. */
    Optional<String> address();
}
