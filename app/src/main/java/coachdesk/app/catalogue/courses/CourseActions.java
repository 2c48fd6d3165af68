package coachdesk.app.catalogue.courses;

import coachdesk.app.catalogue.records.RecordPane;
import coachdesk.app.catalogue.records.RecordsModel;
import coachdesk.app.catalogue.records.Visibility;
import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import java.util.Map;
import javafx.scene.Node;

/** What can be done with a course besides changing it. */
final class CourseActions {
    private final AppContext context;
    private final Texts texts;
    private final RecordsModel model;
    private final CourseWords words;
    private final Visibility visibility;
    private final CourseDeletion deletion;

    CourseActions(AppContext context, RecordsModel model, CourseWords words, Visibility visibility) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.words = words;
        this.visibility = visibility;
        this.deletion = new CourseDeletion(context, model, words, this::archive);
    }

    Node[] of(Entry entry) {
        Map<String, Object> again = Map.of("archived", false);
        return new Node[] {
            visibility.button(entry),
            RecordPane.duplicate(texts, model, entry, words.title(entry), again, context.toasts()::undoable),
            CourseWords.archived(entry)
                    ? Controls.button("fth-rotate-ccw", texts.get("catalogue.course.restore"), () -> restore(entry))
                    : Controls.button("fth-archive", texts.get("catalogue.course.archive"), () -> archive(entry)),
            Controls.button("fth-trash-2", texts.get("catalogue.delete"), () -> deletion.ask(entry))
        };
    }

    private void archive(Entry entry) {
        model.change(entry, Map.of("archived", true), undo -> context.toasts()
                .undoable(texts.get("catalogue.course.archived-now", words.title(entry)), undo));
    }

    private void restore(Entry entry) {
        model.change(entry, Map.of("archived", false), undo -> context.toasts()
                .undoable(texts.get("catalogue.course.restored", words.title(entry)), undo));
    }
}
