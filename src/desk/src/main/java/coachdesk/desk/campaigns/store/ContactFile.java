package coachdesk.desk.campaigns.store;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file that somebody chose. */
final class ContactFile {
    /** A hundred thousand addresses. */
    private static final long LARGEST = 8_000_000;

    private ContactFile() {}

    /** @throws coachdesk.desk.problems.ProblemException FILE_UNREADABLE, also when it is too large to be a list of people */
    static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new IOException("no list of people");
            }
            byte[] bytes = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                // As older spreadsheets write it.
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw Problem.of(ErrorCode.FILE_UNREADABLE, "file", file.toString()).asException(e);
        }
    }
}
