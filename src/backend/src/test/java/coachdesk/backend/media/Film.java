package coachdesk.backend.media;

import coachdesk.backend.Caller;
import coachdesk.contract.media.UploadState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/**
 * A file on a laptop, and how a desk brings it to the server.
 *
 * @param bytes all of it
 */
public record Film(byte[] bytes) {
    /** Begins as an MP4 does; what follows is noise. */
    public static Film of(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        byte[] head = "\0\0\0\u0018ftypisom\0\0\u0002\0isommp42".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return new Film(bytes);
    }

    public static Film of(String content) {
        return new Film(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public UploadState state(Caller caller) {
        return caller.get("/api/blobs/" + hash() + "/upload").as(UploadState.class);
    }

    public Caller.Reply send(Caller caller, int offset, int length) {
        byte[] piece = Arrays.copyOfRange(bytes, offset, Math.min(bytes.length, offset + length));
        return caller.sendBytes("PUT", "/api/blobs/" + hash() + "?offset=" + offset + "&size=" + bytes.length, piece);
    }

    /** In pieces, from where the server is. */
    public UploadState sendAll(Caller caller, int length) {
        UploadState state = state(caller);
        while (!state.complete()) {
            Caller.Reply reply = send(caller, (int) state.received(), length);
            if (reply.status() != 200 && reply.status() != 409) {
                throw new AssertionError(reply);
            }
            state = state(caller);
        }
        return state;
    }
}
