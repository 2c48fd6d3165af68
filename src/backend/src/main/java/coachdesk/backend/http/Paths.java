package coachdesk.backend.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A path's segments. */
final class Paths {
    private Paths() {}

    /**
     * Decoded one by one, so that an encoded slash stays inside its segment. A slash at the end counts as an empty
     * segment.
     *
     * @throws IllegalArgumentException when an escape is malformed
     */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String part : path.substring(1).split("/", -1)) {
            segments.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return segments;
    }
}
