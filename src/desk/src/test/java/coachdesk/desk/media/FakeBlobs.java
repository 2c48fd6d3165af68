package coachdesk.desk.media;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.media.UploadState;
import coachdesk.desk.problems.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A server for files, in memory, that fails when the test says so. */
public final class FakeBlobs implements BlobServer {
    public final Map<String, byte[]> whole = new HashMap<>();
    /** Hashes of what it does not take. */
    public final Set<String> refused = new HashSet<>();

    public int calls;

    private final Map<String, byte[]> parts = new HashMap<>();
    private Supplier<Fault> faults = () -> Fault.NONE;

    public enum Fault {
        NONE,
        /** Nothing arrives. */
        CUT,
        /** All arrives, and nobody hears of it. */
        LOST_ANSWER,
        FULL
    }

    public void faults(Supplier<Fault> next) {
        faults = next;
    }

    /** As after a restart that forgot what was not whole. */
    public void forgetParts() {
        parts.clear();
    }

    /** Another byte than was sent. */
    public void spoil(String hash) {
        byte[] part = parts.get(hash);
        part[0] ^= 1;
    }

    @Override
    public UploadState uploaded(String hash) {
        return with(() -> state(hash));
    }

    private UploadState state(String hash) {
        return whole.containsKey(hash)
                ? new UploadState(whole.get(hash).length, true)
                : new UploadState(parts.getOrDefault(hash, new byte[0]).length, false);
    }

    private UploadState with(Supplier<UploadState> answer) {
        return with(faults.get(), answer);
    }

    private UploadState with(Fault fault, Supplier<UploadState> answer) {
        calls++;
        if (fault == Fault.CUT) {
            throw Problem.of(ErrorCode.SERVER_UNREACHABLE).asException();
        }
        UploadState state = answer.get();
        if (fault == Fault.LOST_ANSWER) {
            throw Problem.of(ErrorCode.SERVER_SLOW).asException();
        }
        return state;
    }

    @Override
    public UploadState upload(String hash, long offset, byte[] piece, int length, long size) {
        Fault fault = faults.get();
        if (fault == Fault.FULL) {
            throw Problem.of(ErrorCode.MEDIA_NO_ROOM).asException();
        }
        if (refused.contains(hash)) {
            throw Problem.of(ErrorCode.MEDIA_TYPE).asException();
        }
        return with(fault, () -> {
            byte[] part = parts.getOrDefault(hash, new byte[0]);
            if (whole.containsKey(hash) || offset != part.length) {
                return state(hash);
            }
            ByteArrayOutputStream more = new ByteArrayOutputStream();
            more.writeBytes(part);
            more.write(piece, 0, length);
            parts.put(hash, more.toByteArray());
            if (more.size() == size) {
                finish(hash, parts.remove(hash));
            }
            return state(hash);
        });
    }

    private void finish(String hash, byte[] all) {
        try {
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all));
            if (!found.equals(hash)) {
                throw Problem.of(ErrorCode.MEDIA_DAMAGED).asException();
            }
            whole.put(hash, all);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void download(String hash, long most, Path to) {
        write(to, Arrays.copyOf(whole.get(hash), whole.get(hash).length));
    }

    @Override
    public void foreignPicture(String address, long most, Path to) {
        write(to, Pictures.picture("jpg", 480, 270));
    }

    private static void write(Path to, byte[] content) {
        try {
            Files.write(to, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> address() {
        return Optional.of("https://studio.example.com/");
    }
}
