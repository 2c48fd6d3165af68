package coachdesk.desk.store;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the server says of one record, ready to be written; made by {@link Records#prepare}. One thread at a time. */
public final class Told {
    private final String id;
    private final long rev;
    private final Map<String, Object> base;
    private final String text;
    private final long sum;
    private final Supplier<List<Object>> columns;
    private final boolean damaged;
    private List<Object> worked;

    /** @param damaged whether the text is not what the server once said */
    Told(
            String id,
            long rev,
            Map<String, Object> base,
            String text,
            long sum,
            Supplier<List<Object>> columns,
            boolean damaged) {
        this.id = id;
        this.rev = rev;
        this.base = base;
        this.text = text;
        this.sum = sum;
        this.columns = columns;
        this.damaged = damaged;
    }

    static Told gone(String id) {
        return new Told(id, 0, null, null, 0, null, false);
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
        return damaged;
    }

    Map<String, Object> base() {
        return base;
    }

    String text() {
        return text;
    }

    /** The kind's own columns, worked out when they are needed: most of what is told is here already. */
    List<Object> columns() {
        if (worked == null) {
            worked = columns.get();
        }
        return worked;
    }

    /** Works out now what would be needed while a transaction is open. */
    public void getReady() {
        if (!gone()) {
            columns();
        }
    }
}
