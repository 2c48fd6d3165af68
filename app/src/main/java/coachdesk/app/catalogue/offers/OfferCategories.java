package coachdesk.app.catalogue.offers;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How offers are grouped: five groups that everybody has, and the studio's own. UI thread only. */
final class OfferCategories {
    private static final List<String> COMMON = List.of("service", "tshirt", "shoes", "supplement", "accessory");

    private final Texts texts;
    private final Refresh<List<Entry>> refresh;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final ObservableList<String> values = FXCollections.observableArrayList(COMMON);

    OfferCategories(Catalogue catalogue, Signals signals, TaskRunner tasks, Texts texts, Consumer<Problem> problems) {
        this.texts = texts;
        this.refresh = new Refresh<>(tasks, () -> catalogue.list(Sheets.CATEGORY, ""), this::show, problems)
                .on(signals, Topic.CATEGORY);
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    private void show(List<Entry> known) {
        names.clear();
        known.forEach(entry ->
                names.put(entry.id(), Objects.requireNonNullElse(DocFields.text(entry.doc(), "name"), entry.id())));
        List<String> all = Stream.concat(COMMON.stream(), names.keySet().stream())
                .distinct()
                .toList();
        if (!all.equals(values)) {
            values.setAll(all);
        }
    }

    /** As they are stored. */
    ObservableList<String> values() {
        return values;
    }

    String word(String category) {
        return switch (category) {
            case "service" -> texts.get("catalogue.category.service");
            case "tshirt" -> texts.get("catalogue.category.tshirt");
            case "shoes" -> texts.get("catalogue.category.shoes");
            case "supplement" -> texts.get("catalogue.category.supplement");
            case "accessory" -> texts.get("catalogue.category.accessory");
            default -> names.getOrDefault(category, category);
        };
    }
}
