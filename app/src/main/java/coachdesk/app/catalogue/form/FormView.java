package coachdesk.app.catalogue.form;

import coachdesk.app.ui.ListRow;
import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Field;
import coachdesk.desk.catalogue.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A form: its sections, each field under its name, and beside each what is wrong with it. */
public final class FormView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final FormModel model;
    private final FormWords words;
    private final FieldControls controls;
    private final Map<String, Region> made = new LinkedHashMap<>();
    private final Map<String, Label> faults = new LinkedHashMap<>();

    /** @param fields names of the sheet's fields; those of one inner list stand beside each other */
    public record Section(ObservableValue<String> title, List<List<String>> fields) {}

    public FormView(FormModel model, FormWords words, List<Section> sections) {
        this(model, words, FormExtras.NONE, sections);
    }

    /** @param sections as above */
    public FormView(FormModel model, FormWords words, FormExtras tools, List<Section> sections) {
        this.model = model;
        this.words = words;
        this.controls = new FieldControls(model, words, tools);
        getStyleClass().add("record-form");
        sections.forEach(section -> getChildren().add(section(section)));
        model.faultsProperty().subscribe(this::mark);
        words.texts()
                .localeProperty()
                .addListener(
                        (property, before, now) -> mark(model.faultsProperty().get()));
    }

    private VBox section(Section section) {
        Label title = new Label();
        title.textProperty().bind(section.title());
        title.getStyleClass().add("section-title");
        VBox box = new VBox(title);
        box.getStyleClass().add("record-section");
        for (List<String> names : section.fields()) {
            GridPane row = new GridPane();
            row.getStyleClass().add("record-row");
            for (String name : names) {
                ColumnConstraints column = new ColumnConstraints();
                column.setPercentWidth(100.0 / names.size());
                row.getColumnConstraints().add(column);
                row.addRow(0, field(model.sheet().field(name)));
            }
            box.getChildren().add(row);
        }
        return box;
    }

    private Node field(Field field) {
        Region control = controls.of(field);
        Label name = new Label();
        name.textProperty().bind(words.name(field));
        name.getStyleClass().add("text-medium");
        name.setWrapText(true);
        name.setLabelFor(control);
        control.accessibleTextProperty().bind(words.name(field));
        control.setMaxWidth(Double.MAX_VALUE);
        Label fault = new Label();
        fault.getStyleClass().add("form-fault");
        fault.setWrapText(true);
        ListRow.show(fault, null);
        made.put(field.name(), control);
        faults.put(field.name(), fault);
        VBox box = new VBox(name, control, fault);
        if (field.type() == FieldType.LINE || field.type() == FieldType.TEXT) {
            box.getChildren().add(2, new WrittenNotes(field, model.value(field.name()), words.texts()));
        }
        box.getStyleClass().add("field");
        return box;
    }

    /** Shows fields only as long as a flag is set, or something is wrong with them. @param flag name of its field */
    public void onlyWhen(String flag, String... fields) {
        for (String field : fields) {
            Node box = made.get(field).getParent();
            ObservableValue<Boolean> wanted = Bindings.createBooleanBinding(
                    () -> Boolean.TRUE.equals(model.value(flag).get())
                            || model.faultsProperty().get().containsKey(field),
                    model.value(flag),
                    model.faultsProperty());
            box.visibleProperty().bind(wanted);
            box.managedProperty().bind(wanted);
        }
    }

    private void mark(Map<String, Fault> wrong) {
        faults.forEach((name, label) -> {
            Fault fault = wrong.get(name);
            ListRow.show(label, fault == null ? null : words.fault(model.sheet().field(name), fault));
            made.get(name).pseudoClassStateChanged(WRONG, fault != null);
        });
    }

    /** Leads to the first field that is wrong. */
    public void focusWrong() {
        model.faultsProperty().get().keySet().stream()
                .findFirst()
                .map(made::get)
                .ifPresent(Region::requestFocus);
    }

    /** Puts something under a field, over what is wrong with it. */
    public void below(String field, Node node) {
        VBox box = (VBox) faults.get(field).getParent();
        box.getChildren().add(box.getChildren().size() - 1, node);
    }

    /** Puts something over the row that a field stands in. */
    public void before(String field, Node node) {
        Node row = faults.get(field).getParent().getParent();
        VBox section = (VBox) row.getParent();
        section.getChildren().add(section.getChildren().indexOf(row), node);
    }

    /** The control of a field, for what belongs beside it. */
    public Region control(String field) {
        return made.get(field);
    }
}
