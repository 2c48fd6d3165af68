package coachdesk.app.catalogue.records;

import coachdesk.desk.catalogue.Entry;
import java.util.List;

/** What a line of the list says of a record. */
public interface RecordWords {
    String title(Entry entry);

    String line(Entry entry);

    /** Ikonli literal of what stands before it. @param usual of the page */
    default String icon(Entry entry, String usual) {
        return usual;
    }

    /** Short words that stand beside its name, the most important first. */
    List<String> marks(Entry entry);
}
