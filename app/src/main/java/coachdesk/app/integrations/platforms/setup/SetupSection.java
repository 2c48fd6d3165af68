package coachdesk.app.integrations.platforms.setup;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.InView;
import coachdesk.app.ui.SettingRow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How the connection that is open shall work: saved when somebody says so, on this machine, and told to the server. */
public final class SetupSection extends VBox {
    public static final String STYLES = Objects.requireNonNull(
                    SetupSection.class.getResource("/css/platform-sections.css"))
            .toExternalForm();

    private final SetupModel model;
    private final SetupWords words;
    private final Texts texts;
    private final BiConsumer<String, Runnable> told;
    private final MappingTable table;

    /** @param told gets a sentence and what takes it back */
    public SetupSection(SetupModel model, SetupWords words, BiConsumer<String, Runnable> told) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.told = told;
        this.table = new MappingTable(model, words);
        getStyleClass().addAll("surface", "connection-section", "setup-section");
        getStylesheets().add(STYLES);
        getChildren()
                .addAll(
                        title(texts.bind("platform.setup.title")),
                        new SaveBar(model, texts, this::save),
                        directions(),
                        frequencies(),
                        events(),
                        notice(),
                        title(texts.bind("platform.setup.mapping")),
                        muted(texts.bind("platform.setup.mapping.why")),
                        table,
                        buttons(),
                        new PreviewPane(model, words),
                        muted(texts.bind("platform.setup.duplicates")),
                        new SaveBar(model, texts, this::save));
    }

    private static Label title(ObservableValue<String> text) {
        return bound(Controls.words("", "section-title"), text);
    }

    private static Label muted(ObservableValue<String> text) {
        return bound(Controls.muted(""), text);
    }

    private static Label bound(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        return label;
    }

    private Node directions() {
        Choice<String> choice = new Choice<>(now -> model.change(draft -> draft.direction(now)));
        for (String wire : List.of(Integration.BIDIRECTIONAL, FieldMapping.TO, FieldMapping.FROM)) {
            choice.option(
                    wire,
                    Bindings.createStringBinding(
                            () -> words.direction(wire, model.shownProperty().get()),
                            model.shownProperty(),
                            texts.localeProperty()));
        }
        model.draftProperty().subscribe(now -> choice.show(now == null ? null : now.direction()));
        return new SettingRow(
                texts.bind("platform.setup.direction"), texts.bind("platform.setup.direction.why"), choice);
    }

    private Node frequencies() {
        Choice<String> choice = new Choice<>(now -> model.change(draft -> draft.frequency(now)));
        choice.option(Integration.REALTIME, texts.bind("platform.setup.realtime"))
                .option("hourly", texts.bind("platform.setup.hourly"))
                .option("daily", texts.bind("platform.setup.daily"));
        model.draftProperty().subscribe(now -> choice.show(now == null ? null : now.frequency()));
        return new SettingRow(
                texts.bind("platform.setup.frequency"), texts.bind("platform.setup.frequency.why"), choice);
    }

    private Node events() {
        FlowPane boxes = new FlowPane(16, 8);
        for (SyncEvent event : SyncEvent.values()) {
            CheckBox box = new CheckBox();
            box.textProperty().bind(texts.bind("platform.event." + event.wire()));
            box.getStyleClass().add("setup-event");
            box.setOnAction(action -> model.change(draft -> draft.event(event.wire(), box.isSelected())));
            model.draftProperty()
                    .subscribe(
                            now -> box.setSelected(now != null && now.events().contains(event.wire())));
            boxes.getChildren().add(box);
        }
        VBox events = new VBox(
                bound(Controls.words("", "text-medium"), texts.bind("platform.setup.events")),
                muted(texts.bind("platform.setup.events.why")),
                boxes);
        events.getStyleClass().add("setup-events");
        return events;
    }

    private Node notice() {
        ToggleSwitch notice = new ToggleSwitch();
        notice.accessibleTextProperty().bind(texts.bind("platform.setup.notify"));
        model.draftProperty().subscribe(now -> notice.setSelected(now != null && now.notifies()));
        notice.selectedProperty().addListener((property, before, now) -> {
            Draft draft = model.draftProperty().get();
            if (draft != null && draft.notifies() != now) {
                model.change(old -> old.notifies(now));
            }
        });
        return new SettingRow(texts.bind("platform.setup.notify"), texts.bind("platform.setup.notify.why"), notice);
    }

    private Node buttons() {
        Button add = button("fth-plus", texts.bind("platform.setup.add"), () -> {
            model.add();
            table.focus(table.size() - 1);
        });
        Button usual = button("fth-rotate-ccw", texts.bind("platform.setup.usual"), model::usual);
        return Controls.buttons(add, usual);
    }

    private static Button button(String icon, ObservableValue<String> word, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.textProperty().bind(word);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The keyboard goes into the first line. */
    public void toMapping() {
        table.focus(0);
        InView.bring(table);
    }

    /** Where something stops it the keyboard goes there. */
    private void save() {
        for (int i = 0; i < table.size(); i++) {
            if (model.fault(i).filter(LineFault::stops).isPresent()) {
                table.focus(i);
                InView.bring(table);
                return;
            }
        }
        String name = words.connections().name(model.shownProperty().get());
        model.save(undo -> told.accept(texts.get("platform.setup.saved", name), undo));
    }
}
