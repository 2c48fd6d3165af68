package coachdesk.backend.store;

import coachdesk.backend.json.Json;
import coachdesk.contract.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record as it is stored. Its document is read at most once. Not thread-safe. */
public final class Stored {
    private final Kind kind;
    private final String id;
    private final long rev;
    private final long seq;
    private final boolean deleted;
    private final String text;
    private Map<String, Object> fields;

    /**
     * @param seq its place in the change order
     * @param deleted whether it is a tombstone; then the text is what was deleted
     * @param text the document, JSON
     */
    Stored(Kind kind, String id, long rev, long seq, boolean deleted, String text) {
        this(kind, id, rev, seq, deleted, text, null);
    }

    /** @param fields what the text says, when that is known already; not changed by anybody from now on */
    Stored(Kind kind, String id, long rev, long seq, boolean deleted, String text, Map<String, Object> fields) {
        this.kind = kind;
        this.id = id;
        this.rev = rev;
        this.seq = seq;
        this.deleted = deleted;
        this.text = text;
        this.fields = fields;
    }

    Stored at(long newRev, long newSeq, boolean nowDeleted) {
        return new Stored(kind, id, newRev, newSeq, nowDeleted, text, fields);
    }

    public Kind kind() {
        return kind;
    }

    public String id() {
        return id;
    }

    public long rev() {
        return rev;
    }

    public long seq() {
        return seq;
    }

    public boolean deleted() {
        return deleted;
    }

    public boolean live() {
        return !deleted;
    }

    public String text() {
        return text;
    }

    /** A copy: the caller may set and remove fields, but changes no value in its place. */
    public Map<String, Object> doc() {
        return new LinkedHashMap<>(fields());
    }

    Map<String, Object> fields() {
        if (fields == null) {
            fields = Json.read(text);
        }
        return fields;
    }
}
