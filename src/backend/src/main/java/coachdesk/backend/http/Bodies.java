package coachdesk.backend.http;

import coachdesk.contract.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a request's body, plain or gzip, and never more of it than allowed. */
final class Bodies {
    private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);

    /** Beyond this much, in bytes, a caller who was refused is cut off. */
    static final int PATIENCE = 64 * 1024 * 1024;

    private Bodies() {}

    /**
     * @param encoding of the Content-Encoding header, or null
     * @param largest bytes, unpacked
     * @throws Refusal 413 beyond that, 415 for another encoding, 400 when the stream is broken
     */
    static byte[] read(InputStream raw, String encoding, int largest) {
        boolean packed = "gzip".equalsIgnoreCase(encoding);
        if (encoding != null && !packed && !"identity".equalsIgnoreCase(encoding)) {
            throw new Refusal(415, ErrorCode.INVALID, "Only gzip is understood as a content encoding.");
        }
        try (InputStream in = packed ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new Refusal(413, ErrorCode.TOO_LARGE, "The request is larger than " + largest / 1024 + " KB.");
            }
            return bytes;
        } catch (IOException e) {
            throw new Refusal(400, ErrorCode.INVALID, "The request's body is broken.");
        }
    }

    /** Reads what is left of a body and keeps nothing of it. */
    static void discard(InputStream rest) {
        byte[] piece = new byte[8192];
        try {
            int read = 0;
            for (int left = PATIENCE; left > 0 && read >= 0; left -= read) {
                read = rest.read(piece);
            }
        } catch (IOException e) {
            LOG.debug("peer gone before its body was read");
        }
    }
}
