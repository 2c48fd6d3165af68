package coachdesk.app.catalogue.records;

import coachdesk.app.catalogue.form.FormModel;
import coachdesk.app.catalogue.form.FormModel.Unsaved;
import coachdesk.app.tasks.Undoable;
import coachdesk.desk.catalogue.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Records of which there is one of their kind, filled in on one page: stored all or none, with one way back. UI thread only. */
public record Together(List<RecordsModel> models, Catalogue catalogue, Undoable undoable) {
    /** @param told gets what takes all of it back, once it is stored */
    public void save(Consumer<Runnable> told) {
        List<Edited> all =
                models.stream().map(Together::edited).flatMap(Optional::stream).toList();
        if (all.size() < models.size()) {
            return;
        }
        List<Catalogue.Edit> edits = all.stream().map(Edited::edit).toList();
        undoable.run(() -> catalogue.changeAll(edits), undo -> {
            all.forEach(Edited::stored);
            told.accept(undo);
        });
    }

    /** Empty while something is wrong with it, which its form then says. */
    private static Optional<Edited> edited(RecordsModel model) {
        FormModel form = model.form();
        return Optional.ofNullable(model.openedProperty().get()).flatMap(opened -> form.changes()
                .map(fields -> new Edited(model, opened.entry().id(), form.unsaved(), fields)));
    }

    /** What was filled in when it was to be stored. */
    private record Edited(RecordsModel model, String id, Unsaved filled, Map<String, Object> fields) {
        Catalogue.Edit edit() {
            return new Catalogue.Edit(model.form().sheet(), id, fields);
        }

        void stored() {
            Map<String, Object> doc = new LinkedHashMap<>(filled.seen());
            doc.putAll(fields);
            model.form().stored(filled, doc);
            model.open(id);
        }
    }
}
