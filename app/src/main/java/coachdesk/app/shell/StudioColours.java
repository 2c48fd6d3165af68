package coachdesk.app.shell;

import coachdesk.app.tasks.Refresh;
import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Follows the two colours that the studio has chosen. UI thread only. */
final class StudioColours {
    private final Refresh<Map<String, Object>> refresh;

    /** @param show gets both as they are stored, by whomever; either may be null, or no colour at all */
    StudioColours(
            Catalogue catalogue,
            Signals signals,
            TaskRunner tasks,
            BiConsumer<String, String> show,
            Consumer<Problem> problems) {
        refresh = new Refresh<>(
                        tasks,
                        () -> catalogue
                                .find(Sheets.CONCEPT, Kind.THE_CONCEPT)
                                .map(Entry::doc)
                                .orElse(Map.of()),
                        doc -> show.accept(DocFields.text(doc, "primaryColor"), DocFields.text(doc, "secondaryColor")),
                        problems)
                .on(signals, Topic.CONCEPT);
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }
}
