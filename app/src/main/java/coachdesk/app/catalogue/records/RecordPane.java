package coachdesk.app.catalogue.records;

import coachdesk.app.catalogue.form.FormModel;
import coachdesk.app.catalogue.form.FormView;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Ties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The record that is open: its name, what can be done with it, its form, and at the bottom how to save. */
public final class RecordPane extends StackPane {
    private final RecordsModel model;
    private final FormView form;
    private final List<FormModel> forms = new ArrayList<>();
    private final BooleanProperty changed = new SimpleBooleanProperty();
    private final FlowPane actions = new FlowPane();
    private final Label title = new Label();
    /** Whose record it was a moment ago; null for none and for a new one. */
    private String open;

    /**
     * @param fresh what a new record is called
     * @param deeds the buttons for a record that is stored, made anew whenever another is open
     * @param save stores what is filled in
     * @param beside stands below the form; e.g. a preview
     */
    public RecordPane(
            RecordsModel model,
            FormView form,
            RecordWords words,
            Texts texts,
            ObservableValue<String> fresh,
            Function<Entry, Node[]> deeds,
            Runnable save,
            Node... beside) {
        this.model = model;
        this.form = form;
        with(model.form());
        getStyleClass().add("record-pane");
        title.getStyleClass().add("record-title");
        title.setWrapText(true);
        actions.getStyleClass().add("record-actions");
        VBox body = new VBox(title, actions, form);
        body.getChildren().addAll(beside);
        body.getStyleClass().add("record-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox whole = new VBox(scroll, bar(texts, save));
        EmptyState none = new EmptyState(
                "fth-edit-3", texts.bind("catalogue.none-open"), texts.bind("catalogue.none-open.advice"));
        getChildren().addAll(none, whole);
        Runnable head = () -> {
            RecordsModel.Opened now = model.openedProperty().get();
            if (now != null) {
                EmojiText.show(title, now.isNew() ? fresh.getValue() : words.title(now.entry()));
                actions.getChildren().setAll(now.isNew() ? new Node[0] : deeds.apply(now.entry()));
                ListRow.show(actions, !now.isNew());
            }
        };
        model.openedProperty().subscribe(now -> {
            whole.setVisible(now != null);
            none.setVisible(now == null);
            String id = now == null || now.isNew() ? null : now.entry().id();
            if (!Objects.equals(id, open)) {
                scroll.setVvalue(0);
            }
            open = id;
            head.run();
        });
        texts.localeProperty().addListener((property, before, now) -> head.run());
    }

    /** Another form on the same page, which is saved and taken back together with this one. */
    public RecordPane with(FormModel other) {
        forms.add(other);
        other.changedProperty()
                .subscribe(() -> changed.set(
                        forms.stream().anyMatch(each -> each.changedProperty().get())));
        return this;
    }

    private HBox bar(Texts texts, Runnable save) {
        Button keep = new Button(null, Icons.of("fth-check"));
        keep.textProperty().bind(texts.bind("catalogue.save"));
        keep.getStyleClass().add("accent");
        keep.setOnAction(event -> {
            save.run();
            form.focusWrong();
        });
        Button revert = new Button();
        revert.textProperty().bind(texts.bind("catalogue.revert"));
        revert.setOnAction(event -> {
            forms.forEach(FormModel::revert);
            if (model.openedProperty().get().isNew()) {
                model.close();
            }
        });
        ObservableValue<Boolean> idle = Bindings.createBooleanBinding(
                () -> model.openedProperty().get() == null
                        || !model.openedProperty().get().isNew() && !changed.get(),
                model.openedProperty(),
                changed);
        keep.disableProperty().bind(idle);
        revert.disableProperty().bind(idle);
        Label state = new Label();
        state.getStyleClass().add("text-muted");
        state.setWrapText(true);
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            int wrong = model.form().faultsProperty().get().size();
                            return wrong > 0
                                    ? texts.get("catalogue.wrong", wrong)
                                    : changed.get() ? texts.get("catalogue.not-saved") : "";
                        },
                        model.form().faultsProperty(),
                        changed,
                        texts.localeProperty()));
        HBox bar = new HBox(state, revert, keep);
        bar.getStyleClass().add("record-bar");
        return bar;
    }

    /**
     * Makes another one like it.
     *
     * @param instead what differs beside the name
     * @param told gets a sentence and what takes it back
     */
    public static Button duplicate(
            Texts texts,
            RecordsModel model,
            Entry entry,
            String name,
            Map<String, Object> instead,
            BiConsumer<String, Runnable> told) {
        Map<String, Object> fields = new HashMap<>(instead);
        String copy = texts.get("catalogue.copy-of", name);
        fields.put("name", copy);
        return Controls.button(
                "fth-copy",
                texts.get("catalogue.duplicate"),
                () -> model.copy(entry, fields, undo -> told.accept(texts.get("catalogue.duplicated", copy), undo)));
    }

    /** @param told gets a sentence and what takes it back */
    public static Button delete(
            Texts texts, RecordsModel model, Entry entry, String name, BiConsumer<String, Runnable> told) {
        Button delete = new Button(null, Icons.of("fth-trash-2"));
        delete.textProperty().bind(texts.bind("catalogue.delete"));
        delete.setMinWidth(USE_PREF_SIZE);
        delete.setOnAction(event ->
                model.delete(entry, Ties.NONE, undo -> told.accept(texts.get("catalogue.deleted", name), undo)));
        return delete;
    }
}
