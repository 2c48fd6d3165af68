package coachdesk.desk.store;

import java.util.Map;
import org.jooq.Field;

/** What the server says of one record, ready to be written; made by {@link Records#prepare}. */
public final class Told {
    private final String id;
    private final long rev;
    private final Map<String, Object> base;
    private final String text;
    private final long sum;
    private final Map<Field<?>, Object> columns;

    Told(String id, long rev, Map<String, Object> base, String text, long sum, Map<Field<?>, Object> columns) {
        this.id = id;
        this.rev = rev;
        this.base = base;
        this.text = text;
        this.sum = sum;
        this.columns = columns;
    }

    public String id() {
        return id;
    }

    public long rev() {
        return rev;
    }

    /** Whether the server says that it is gone. */
    public boolean gone() {
        return base == null;
    }

    /** Checksum of the document's text. */
    public long sum() {
        return sum;
    }

    boolean damaged() {
        return sum != RowWriter.sum(text);
    }

    Map<String, Object> base() {
        return base;
    }

    String text() {
        return text;
    }

    Map<Field<?>, Object> columns() {
        return columns;
    }
}
