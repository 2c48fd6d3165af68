package coachdesk.app.articles.editor;

import java.util.List;
import java.util.stream.Stream;

/** Tags as one writes them: with commas between. */
final class Tags {
    private Tags() {}

    static String written(List<String> tags) {
        return String.join(", ", tags);
    }

    /** Each once, in the order in which they are written. */
    static List<String> read(String written) {
        return Stream.of(written.split("[,;\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
