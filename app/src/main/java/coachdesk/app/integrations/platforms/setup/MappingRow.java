package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Transform;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One line of a mapping, and below it what is wrong with it. Alt with an arrow moves it. */
final class MappingRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final List<String> WAYS = List.of(FieldMapping.BOTH, FieldMapping.TO, FieldMapping.FROM);

    private final SetupModel model;
    private final SetupWords words;
    private final MappingTable table;
    private final int index;
    private final ComboBox<String> target = new ComboBox<>();
    private final TextField argument = new TextField();
    private final Label asked = new Label();
    private final VBox more = new VBox(asked, argument);
    private final Label fault = new Label(null, Icons.of("fth-alert-circle", "provider-trouble-icon"));

    MappingRow(SetupModel model, SetupWords words, MappingTable table, int index) {
        this.model = model;
        this.words = words;
        this.table = table;
        this.index = index;
        FieldMapping line = line();
        Texts texts = words.texts();
        List<String> fields =
                List.of(ContactField.values()).stream().map(ContactField::wire).toList();
        ComboBox<String> source = box("setup-source", fields, line.source(), words::field);
        source.setAccessibleText(texts.get("platform.setup.source.of", index + 1));
        source.valueProperty()
                .addListener((property, before, now) ->
                        change(old -> with(now, old.destination(), old.transform(), old.argument(), old.direction())));
        ComboBox<String> way = box("setup-way", WAYS, ways(line.direction()), this::way);
        way.setAccessibleText(texts.get("platform.setup.way.of", index + 1));
        way.valueProperty()
                .addListener((property, before, now) ->
                        change(old -> with(old.source(), old.destination(), old.transform(), old.argument(), now)));
        target(line);
        ComboBox<Transform> transform =
                box("setup-transform", List.of(Transform.values()), transform(), words::transform);
        transform.setAccessibleText(texts.get("platform.setup.transform.of", index + 1));
        transform.valueProperty().addListener((property, before, now) -> {
            change(old -> with(old.source(), old.destination(), now.wire(), null, old.direction()));
            argument.setText("");
            ask(now);
        });
        argument();
        fault.getStyleClass().add("provider-trouble");
        fault.setWrapText(true);
        FlowPane parts = new FlowPane(
                MappingColumn.GAP,
                MappingColumn.GAP,
                cell(MappingColumn.SOURCE, source),
                cell(MappingColumn.WAY, way),
                cell(MappingColumn.TARGET, target),
                cell(MappingColumn.TRANSFORM, transform),
                cell(MappingColumn.DEEDS, deeds(texts)));
        parts.setRowValignment(VPos.BOTTOM);
        parts.getStyleClass().add("setup-line-parts");
        getStyleClass().add("setup-line");
        getChildren().addAll(parts, more, fault);
        ask(transform());
        judge();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private VBox cell(MappingColumn column, Region part) {
        Label name =
                column.name(words.texts(), words.platform(model.shownProperty().get()));
        name.setLabelFor(part);
        BooleanBinding alone = Bindings.not(table.roomy());
        name.visibleProperty().bind(alone);
        name.managedProperty().bind(alone);
        column.widen(part, table.letters());
        return new VBox(name, part);
    }

    private FieldMapping line() {
        return model.draftProperty().get().lines().get(index);
    }

    private static FieldMapping with(String source, String target, String transform, String argument, String way) {
        return new FieldMapping(source, target, transform, argument, way);
    }

    private Transform transform() {
        return Transform.ofWire(line().transform()).orElse(Transform.NONE);
    }

    private void change(Function<FieldMapping, FieldMapping> how) {
        model.line(index, how.apply(line()));
    }

    private static String ways(String wire) {
        return WAYS.contains(wire) ? wire : FieldMapping.BOTH;
    }

    private String way(String wire) {
        return switch (wire) {
            case FieldMapping.TO -> words.texts().get("platform.setup.line.to");
            case FieldMapping.FROM -> words.texts().get("platform.setup.line.from");
            default -> words.texts().get("platform.setup.line.both");
        };
    }

    private <T> ComboBox<T> box(String style, List<T> values, T value, Function<T, String> word) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().addAll(values);
        Shown.in(box, words.texts(), one -> one == null ? "" : word.apply(one));
        box.setValue(value);
        box.getStyleClass().add(style);
        return box;
    }

    private void target(FieldMapping line) {
        target.setEditable(true);
        target.getItems().addAll(model.targets());
        target.getEditor().setText(Objects.requireNonNullElse(line.destination(), ""));
        target.setValue(target.getEditor().getText());
        target.getStyleClass().add("setup-target");
        String name = words.texts()
                .get(
                        "platform.setup.target.of",
                        index + 1,
                        words.platform(model.shownProperty().get()));
        target.setAccessibleText(name);
        target.getEditor().setAccessibleText(name);
        target.getEditor().setPromptText(words.texts().get("platform.setup.target.prompt"));
        target.getEditor()
                .textProperty()
                .addListener((property, before, now) -> change(
                        old -> with(old.source(), now.strip(), old.transform(), old.argument(), old.direction())));
    }

    private void argument() {
        argument.setText(words.argument(transform(), line().argument()));
        argument.getStyleClass().add("setup-argument");
        argument.setMaxWidth(USE_PREF_SIZE);
        asked.setLabelFor(argument);
        asked.getStyleClass().add("setup-column");
        argument.textProperty()
                .addListener((property, before, now) -> change(old -> with(
                        old.source(),
                        old.destination(),
                        old.transform(),
                        words.written(transform(), now),
                        old.direction())));
    }

    private void ask(Transform transform) {
        String what = words.argument(transform);
        ListRow.show(more, !what.isEmpty());
        asked.setText(what);
        argument.setAccessibleText(words.texts().get("platform.setup.argument.of", index + 1, what));
    }

    private HBox deeds(Texts texts) {
        return new HBox(
                icon("fth-arrow-up", texts.get("platform.setup.up", index + 1), () -> table.move(index, -1)),
                icon("fth-arrow-down", texts.get("platform.setup.down", index + 1), () -> table.move(index, 1)),
                icon("fth-x", texts.get("platform.setup.remove", index + 1), () -> table.remove(index)));
    }

    private static Button icon(String icon, String word, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(word);
        button.setTooltip(new Tooltip(word));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            table.move(index, event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }

    /** Says what is wrong with it now. */
    void judge() {
        LineFault wrong = model.fault(index).orElse(null);
        ListRow.show(
                fault,
                wrong == null
                        ? null
                        : words.fault(
                                wrong, words.platform(model.shownProperty().get())));
        target.pseudoClassStateChanged(WRONG, wrong != null);
        target.getEditor().setAccessibleHelp(fault.getText());
    }

    /** In a new line the box has no editor yet that it could hand the keyboard on to: it is made first. */
    void focus() {
        applyCss();
        target.requestFocus();
    }
}
