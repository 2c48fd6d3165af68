package coachdesk.app.catalogue.records;

import coachdesk.desk.catalogue.Entry;
import java.util.List;
import java.util.function.Supplier;

/** The only record of a kind in words: it is called as its page is. */
public record OnlyWords(Supplier<String> name) implements RecordWords {
    @Override
    public String title(Entry entry) {
        return name.get();
    }

    @Override
    public String line(Entry entry) {
        return "";
    }

    @Override
    public List<String> marks(Entry entry) {
        return List.of();
    }
}
