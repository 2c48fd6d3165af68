package coachdesk.app.imports;

import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What each column of a file says, what an import would do, and the lines that it refuses. */
public final class ImportPane<C, P> extends VBox {
    /** More sentences nobody reads: they mend the file and try again. */
    private static final int REFUSED = 100;

    private final ImportModel<C, P> model;
    private final Texts texts;
    private final VBox outcome = new VBox();

    /** @param done gets what takes the import back */
    public ImportPane(ImportModel<C, P> model, Texts texts, Consumer<Runnable> done) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("server-steps", "import-pane");
        VBox columns = new VBox(Controls.words(texts.get("import.columns"), "section-title"));
        columns.getStyleClass().add("import-section");
        for (int i = 0; i < model.headings().size(); i++) {
            columns.getChildren().add(column(i));
        }
        outcome.getStyleClass().add("import-section");
        model.planProperty().subscribe(this::show);
        Button write = new Button();
        write.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.writingProperty().get()
                                ? texts.get(
                                        "import.writing",
                                        model.writtenProperty().get())
                                : texts.get("import.write"),
                        model.writingProperty(),
                        model.writtenProperty(),
                        texts.localeProperty()));
        write.getStyleClass().add("accent");
        write.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.writingProperty().get()
                                || model.planProperty().get() == null
                                || changes(model.planProperty().get()) == 0,
                        model.writingProperty(),
                        model.planProperty()));
        write.setOnAction(event -> model.write(done));
        getChildren().addAll(columns, outcome, write);
    }

    private int changes(P plan) {
        return model.kind().count(plan, Outcome.NEW) + model.kind().count(plan, Outcome.CHANGED);
    }

    private VBox column(int place) {
        String heading = model.headings().get(place).strip();
        Label label = new Label(heading.isEmpty() ? texts.get("import.column", place + 1) : heading);
        ComboBox<C> box = new ComboBox<>();
        box.getItems().setAll(model.kind().columns());
        Shown.in(box, texts, one -> one == null ? "" : model.kind().word(one));
        box.setValue(model.column(place));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(label.getText());
        box.valueProperty().addListener((property, before, now) -> model.column(place, now));
        return new VBox(label, box);
    }

    private void show(P plan) {
        outcome.getChildren().clear();
        if (plan == null) {
            line(texts.get("import.comparing"), "text-muted");
            return;
        }
        line(
                texts.get(
                        "contacts.plan",
                        model.kind().count(plan, Outcome.NEW),
                        model.kind().count(plan, Outcome.CHANGED),
                        model.kind().count(plan, Outcome.SAME),
                        model.kind().count(plan, Outcome.REFUSED)),
                "import-counts");
        model.kind().refused(plan).stream()
                .limit(REFUSED)
                .forEach(refused -> line(
                        texts.get("contacts.plan.refused", Long.toString(refused.number()), refused.why()),
                        "form-fault"));
    }

    private void line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        outcome.getChildren().add(label);
    }
}
