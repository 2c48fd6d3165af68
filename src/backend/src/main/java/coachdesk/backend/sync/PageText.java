package coachdesk.backend.sync;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore.Row;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** A page of the feed as JSON; documents go out as the text that is stored, without being read. */
final class PageText {
    private PageText() {}

    static void write(SyncChanges.Page page, Instant now, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("changes");
            for (Row row : page.rows()) {
                write(row, json);
            }
            json.writeEndArray();
            json.writeStringField("cursor", page.cursor());
            json.writeBooleanField("more", page.more());
            if (page.digests() != null) {
                json.writeObjectField("digests", page.digests());
            }
            json.writeStringField("serverTime", now.toString());
            json.writeEndObject();
        }
    }

    private static void write(Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("seq", row.seq());
        json.writeStringField("kind", row.kind());
        json.writeStringField("id", row.id());
        json.writeNumberField("rev", row.rev());
        if (row.deleted()) {
            json.writeBooleanField("deleted", true);
        } else {
            json.writeFieldName("doc");
            json.writeRawValue(row.doc());
        }
        json.writeEndObject();
    }
}
