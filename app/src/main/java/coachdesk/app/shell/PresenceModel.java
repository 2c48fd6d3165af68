package coachdesk.app.shell;

import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.Others;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Who works at the studio's other desks at this moment, in words; empty while nobody does, or nobody knows. */
final class PresenceModel {
    private static final int NAMED = 3;

    private final Texts texts;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fully = new ReadOnlyStringWrapper("");
    private List<String> desks = List.of();

    PresenceModel(Texts texts) {
        this.texts = texts;
    }

    void show(Others.Now now) {
        desks = now.desks();
        refresh();
    }

    /** Says the same again, in another language. */
    void refresh() {
        if (desks.isEmpty()) {
            said.set("");
            fully.set("");
            return;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        desks.forEach(name -> counts.merge(name.isEmpty() ? texts.get("presence.unnamed") : name, 1, Integer::sum));
        List<String> names = counts.entrySet().stream()
                .map(entry -> entry.getValue() == 1
                        ? entry.getKey()
                        : texts.get("presence.several", entry.getKey(), entry.getValue()))
                .toList();
        int more = names.size() - NAMED;
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        said.set(texts.get("presence.also", more > 0 ? texts.get("presence.more", first, more) : first));
        fully.set(texts.get("presence.why", String.join(", ", names)));
    }

    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** With what it means, for whoever points at it. */
    ReadOnlyStringProperty fullyProperty() {
        return fully.getReadOnlyProperty();
    }
}
