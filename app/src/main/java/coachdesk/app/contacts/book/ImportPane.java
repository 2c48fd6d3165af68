package coachdesk.app.contacts.book;

import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.ImportColumn;
import coachdesk.desk.contacts.ImportPlan;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.contacts.ImportPlan.Planned;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What each column of a file says, what an import would do, and the lines that it refuses. */
final class ImportPane extends VBox {
    /** More sentences nobody reads: they mend the file and try again. */
    private static final int REFUSED = 100;

    private final ImportModel model;
    private final Texts texts;
    private final VBox outcome = new VBox();

    /** @param done gets what takes the import back */
    ImportPane(ImportModel model, Texts texts, Consumer<Runnable> done) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("detail-panel", "contact-form");
        VBox columns = PersonPage.section(texts.get("contacts.import.columns"));
        for (int i = 0; i < model.headings().size(); i++) {
            columns.getChildren().add(column(i));
        }
        outcome.getStyleClass().add("contact-section");
        model.planProperty().subscribe(this::show);
        Button write = new Button();
        write.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.writingProperty().get()
                                ? texts.get(
                                        "contacts.import.writing",
                                        model.writtenProperty().get())
                                : texts.get("contacts.import.write"),
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

    private static int changes(ImportPlan plan) {
        return plan.count(Outcome.NEW) + plan.count(Outcome.CHANGED);
    }

    private VBox column(int place) {
        String heading = model.headings().get(place).strip();
        Label label = new Label(heading.isEmpty() ? texts.get("contacts.import.column", place + 1) : heading);
        ComboBox<ImportColumn> box = new ComboBox<>();
        box.getItems().setAll(ImportColumn.values());
        box.setConverter(new Shown<>(this::word));
        box.setValue(model.column(place));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(label.getText());
        box.valueProperty().addListener((property, before, now) -> model.column(place, now));
        return new VBox(label, box);
    }

    private String word(ImportColumn column) {
        return switch (column == null ? ImportColumn.IGNORED : column) {
            case IGNORED -> texts.get("contacts.import.ignored");
            case NAME -> texts.get("contacts.import.name");
            case FIRST_NAME -> texts.get("contacts.import.first");
            case LAST_NAME -> texts.get("contacts.import.last");
            case EMAIL -> texts.get("contacts.email");
            case PHONE -> texts.get("contacts.phone");
            case STATUS -> texts.get("contacts.status");
            case TAGS -> texts.get("contacts.import.tags");
        };
    }

    private void show(ImportPlan plan) {
        outcome.getChildren().clear();
        if (plan == null) {
            line(texts.get("contacts.import.comparing"), "text-muted");
            return;
        }
        line(
                texts.get(
                        "contacts.plan",
                        plan.count(Outcome.NEW),
                        plan.count(Outcome.CHANGED),
                        plan.count(Outcome.SAME),
                        plan.count(Outcome.REFUSED)),
                "contact-name");
        plan.refused().stream()
                .limit(REFUSED)
                .forEach(refused -> line(
                        texts.get("contacts.plan.refused", Long.toString(refused.number()), why(refused)),
                        "form-fault"));
    }

    private void line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        outcome.getChildren().add(label);
    }

    private String why(Planned line) {
        return switch (line.refusal()) {
            case NOTHING -> texts.get("contacts.fault.nothing");
            case EMAIL -> texts.get("contacts.fault.email");
            case PHONE -> texts.get("contacts.fault.phone");
            case LONG -> texts.get("contacts.fault.long");
            case REPEATED -> texts.get("contacts.fault.repeated");
        };
    }
}
