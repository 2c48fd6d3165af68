package coachdesk.desk.files;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written under another name beside it, then moved to its place. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes all of it. */
    @FunctionalInterface
    public interface Content {
        void write(Path file) throws IOException;
    }

    /** @throws coachdesk.desk.problems.ProblemException FILE_UNWRITABLE; what was there before is untouched */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try {
                content.write(part);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw Problem.of(ErrorCode.FILE_UNWRITABLE, "file", target.toString())
                    .asException(e);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
