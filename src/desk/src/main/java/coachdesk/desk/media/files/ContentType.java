package coachdesk.desk.media.files;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.media.FileType;
import coachdesk.desk.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by what it holds, as the server looks at it too. Its name is not asked. */
final class ContentType {
    /** Drawings and pages: they can run what somebody wrote into them, in the browser of whoever looks at them. */
    private static final Pattern RUNS = Pattern.compile("<(?:svg|html|!doctype|script|\\?xml|body|iframe)");

    private ContentType() {}

    /**
     * @param head {@link FileType#HEAD} bytes, or all of a shorter file
     * @throws coachdesk.desk.problems.ProblemException MEDIA_SCRIPT, MEDIA_TYPE
     */
    static FileType of(byte[] head) {
        return FileType.ofContent(head).orElseThrow(() -> {
            // Letters of two bytes have a zero in each.
            String text = new String(head, StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .toLowerCase(Locale.ROOT);
            return Problem.of(RUNS.matcher(text).find() ? ErrorCode.MEDIA_SCRIPT : ErrorCode.MEDIA_TYPE)
                    .asException();
        });
    }
}
