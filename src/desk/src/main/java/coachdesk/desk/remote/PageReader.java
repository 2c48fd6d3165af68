package coachdesk.desk.remote;

import coachdesk.contract.sync.Change;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.contract.sync.Digest;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.Pull;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a page of the feed. Each document's text is cut out of the page's, so that it is stored as the server wrote it and
 * nobody has to write it again.
 */
final class PageReader {
    private static final Object SOURCE = PageReader.class;
    private static final ObjectReader READER = Json.mapper().readerFor(Page.class);

    private PageReader() {}

    private record Page(
            List<Entry> changes, String cursor, boolean more, Map<String, Digest> digests, String serverTime) {}

    private record Entry(
            long seq,
            String kind,
            String id,
            long rev,
            @JsonDeserialize(using = DocumentReader.class) Document doc,
            Boolean deleted) {
        Change change() {
            return new Change(seq, kind, id, rev, doc == null ? null : doc.fields(), deleted);
        }
    }

    private record Document(Map<String, Object> fields, String text) {}

    private static final class DocumentReader extends JsonDeserializer<Document> {
        @Override
        public Document deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            byte[] source = (byte[]) context.getAttribute(SOURCE);
            long start = parser.currentTokenLocation().getByteOffset();
            Map<String, Object> fields = Json.document(parser);
            return new Document(
                    fields, text(source, start, parser.currentLocation().getByteOffset()));
        }

        /** Null where the parser does not count bytes, which is when they are no UTF-8. */
        private static String text(byte[] source, long start, long end) {
            boolean cut = start >= 0 && end > start && source[(int) start] == '{' && source[(int) end - 1] == '}';
            return cut ? new String(source, (int) start, (int) (end - start), StandardCharsets.UTF_8) : null;
        }
    }

    /** @return null when the answer is the JSON null */
    static Pull read(InputStream in) throws IOException {
        byte[] source = in.readAllBytes();
        Page page = READER.withAttribute(SOURCE, source).readValue(source);
        if (page == null) {
            return null;
        }
        List<Change> changes = null;
        List<String> written = new ArrayList<>();
        if (page.changes() != null) {
            changes = new ArrayList<>(page.changes().size());
            for (Entry entry : page.changes()) {
                changes.add(entry == null ? null : entry.change());
                written.add(
                        entry == null || entry.doc() == null
                                ? null
                                : entry.doc().text());
            }
        }
        return Pull.of(
                new ChangesPage(changes, page.cursor(), page.more(), page.digests(), page.serverTime()), written);
    }
}
