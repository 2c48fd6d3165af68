package coachdesk.backend.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Stored documents as a JSON array, without being read: one that is odd breaks nothing. */
public final class Documents {
    private Documents() {}

    public static void write(List<String> docs, OutputStream out) throws IOException {
        out.write('[');
        boolean first = true;
        for (String doc : docs) {
            if (!first) {
                out.write(',');
            }
            first = false;
            out.write(doc.getBytes(StandardCharsets.UTF_8));
        }
        out.write(']');
    }
}
