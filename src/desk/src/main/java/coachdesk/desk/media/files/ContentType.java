package coachdesk.desk.media.files;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.media.FileType;
import coachdesk.desk.problems.Problem;
import java.util.Set;
import org.apache.tika.Tika;

/** What a file is by what it holds. Its name is not asked. */
final class ContentType {
    /** Of the beginning, in bytes. */
    static final int HEAD = 64 * 1024;

    /** Films that say only which family they are of. */
    private static final Set<String> ALSO_MP4 = Set.of("application/mp4", "video/x-m4v", "video/iso.segment");

    /** They can run what somebody wrote into them, in the browser of whoever looks at them. */
    private static final Set<String> RUNS =
            Set.of("image/svg+xml", "text/html", "application/xhtml+xml", "application/xml", "text/javascript");

    private static final Tika TIKA = new Tika();

    private ContentType() {}

    /** @throws coachdesk.desk.problems.ProblemException MEDIA_SCRIPT, MEDIA_TYPE */
    static FileType of(byte[] head) {
        String found = TIKA.detect(head);
        if (RUNS.contains(found)) {
            throw Problem.of(ErrorCode.MEDIA_SCRIPT).asException();
        }
        return FileType.ofMime(ALSO_MP4.contains(found) ? FileType.MP4.mime() : found)
                .orElseThrow(() -> Problem.of(ErrorCode.MEDIA_TYPE).asException());
    }
}
