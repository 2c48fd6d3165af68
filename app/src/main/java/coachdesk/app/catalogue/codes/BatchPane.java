package coachdesk.app.catalogue.codes;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.catalogue.form.FormExtras;
import coachdesk.app.catalogue.form.FormView;
import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Field;
import coachdesk.desk.catalogue.codes.CodeBatch;
import coachdesk.desk.catalogue.codes.CodeBatch.Planned;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How several codes are made: what they begin with, how many, whose they are, and a look at them before they are there. */
final class BatchPane extends VBox {
    private static final String STYLES = Objects.requireNonNull(BatchPane.class.getResource("/css/catalogue.css"))
            .toExternalForm();

    private static final int SHOWN = 12;

    private final BatchModel model;
    private final Texts texts;
    private final FormWords words;
    private final VBox preview = new VBox();
    private final FlowPane people = new FlowPane();
    private final Label prefixFault = fault();
    private final Label countFault = fault();

    /**
     * @param courses makes the control of what they are for
     * @param person makes the control in which somebody is chosen
     * @param make makes them
     */
    BatchPane(
            BatchModel model,
            Texts texts,
            Function<Property<Object>, Region> courses,
            Function<Property<Object>, Region> person,
            Runnable make) {
        this.model = model;
        this.texts = texts;
        this.words = new FormWords(texts, BatchModel.SHARED);
        getStyleClass().addAll("server-steps", "codes-panel");
        getStylesheets().add(STYLES);
        TextField prefix = Controls.line(model.prefixProperty());
        TextField count = Controls.line(model.countProperty());
        ToggleSwitch random = new ToggleSwitch(texts.get("catalogue.batch.random"));
        random.selectedProperty().bindBidirectional(model.randomProperty());
        FormView form = new FormView(
                model.shared(),
                words,
                FormExtras.own(Map.of("courses", courses)),
                List.of(new FormView.Section(
                        texts.bind("catalogue.batch.alike"),
                        List.of(List.of("type", "value"), List.of("maxUses", "expiresAt"), List.of("courses")))));
        people.getStyleClass().add("record-actions");
        preview.getStyleClass().add("code-preview");
        Button create = Controls.button("fth-check", "", () -> {
            make.run();
            form.focusWrong();
        });
        create.getStyleClass().add("accent");
        model.plannedProperty().subscribe(planned -> {
            show(planned);
            create.setDisable(planned.isEmpty());
            create.setText(texts.get("catalogue.batch.make", planned.size()));
        });
        model.people().addListener((ListChangeListener<String>) change -> showPeople());
        getChildren()
                .addAll(
                        Controls.field(texts.get("catalogue.batch.prefix"), prefix, prefixFault),
                        Controls.field(texts.get("catalogue.batch.count"), count, countFault),
                        random,
                        Controls.muted(texts.get("catalogue.batch.random.why")),
                        Controls.words(texts.get("catalogue.batch.people"), "text-medium"),
                        Controls.muted(texts.get("catalogue.batch.people.why")),
                        people,
                        adding(person),
                        form,
                        Controls.words(texts.get("catalogue.batch.preview"), "section-title"),
                        preview,
                        create);
    }

    private static Label fault() {
        Label fault = new Label();
        fault.getStyleClass().add("form-fault");
        fault.setWrapText(true);
        return fault;
    }

    private VBox adding(Function<Property<Object>, Region> person) {
        Property<Object> address = new SimpleObjectProperty<>("");
        Region field = person.apply(address);
        field.setAccessibleText(texts.get("catalogue.batch.person"));
        Button add = Controls.button("fth-plus", texts.get("catalogue.batch.add"), () -> {
            String email = String.valueOf(address.getValue()).strip();
            if (!model.people().contains(email)) {
                model.people().add(email);
            }
            address.setValue("");
        });
        add.disableProperty()
                .bind(address.map(now -> !isAddress(String.valueOf(now).strip())));
        return new VBox(8, field, add);
    }

    /** A name alone leads to nobody: one of the contacts is chosen by it. */
    private static boolean isAddress(String text) {
        return !text.isEmpty() && Field.email("email").read(text, null).fault() == null;
    }

    private void showPeople() {
        people.getChildren().setAll(model.people().stream().map(this::chip).toList());
    }

    private HBox chip(String email) {
        Button away = new Button(null, Icons.of("fth-x"));
        away.getStyleClass().addAll("flat", "button-icon", "small");
        away.setAccessibleText(texts.get("catalogue.code.courses.remove", email));
        away.setOnAction(event -> model.people().remove(email));
        HBox chip = new HBox(new Label(email), away);
        chip.getStyleClass().addAll("record-line", "record-chip");
        return chip;
    }

    private void show(List<Planned> planned) {
        boolean begun = !model.prefixProperty().get().isBlank();
        ListRow.show(prefixFault, begun ? word(model.prefixFault(), CodeBatch.LONGEST_PREFIX) : null);
        ListRow.show(countFault, word(model.countFault(), CodeBatch.MOST));
        preview.getChildren().clear();
        planned.stream().limit(SHOWN).forEach(one -> preview.getChildren()
                .add(Controls.words(
                        one.email() == null ? one.code() : one.code() + " — " + one.email(), "code-planned")));
        if (planned.size() > SHOWN) {
            preview.getChildren().add(Controls.muted(texts.get("catalogue.batch.more", planned.size() - SHOWN)));
        } else if (planned.isEmpty()) {
            preview.getChildren().add(Controls.muted(texts.get("catalogue.batch.none")));
        }
    }

    private String word(Fault fault, int most) {
        return fault == null ? null : words.fault(Field.line("x").most(most), fault);
    }
}
