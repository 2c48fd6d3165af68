package coachdesk.app.integrations;

import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.CopyCode;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.Setting;
import coachdesk.desk.integrations.ProviderForm;
import coachdesk.desk.problems.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The settings of one provider, each with where it is found. */
final class ProviderFormPanel extends VBox {
    private final ProviderFormModel model;
    private final IntegrationWords words;
    private final Texts texts;
    private final Map<String, Control> controls = new LinkedHashMap<>();
    private final Map<String, Label> errors = new LinkedHashMap<>();
    private final VBox problem = new VBox();

    ProviderFormPanel(ProviderFormModel model, IntegrationWords words) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        getStyleClass().addAll("server-steps", "provider-form");
        getChildren().add(muted(words.why(model.provider())));
        model.provider().settings().forEach(setting -> getChildren().add(field(setting)));
        if (model.provider() == Provider.TWILIO) {
            getChildren().addAll(inbound());
        }
        problem.getStyleClass().add("inline-problem");
        Button save = new Button(texts.get("integrations.save"), Icons.of("fth-check"));
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.disableProperty().bind(model.busyProperty());
        save.setOnAction(event -> {
            model.save();
            focusWrong();
        });
        HBox buttons = new HBox(save);
        buttons.getStyleClass().add("step-buttons");
        getChildren().addAll(muted(texts.get("integrations.where-kept")), problem, buttons);
        model.wrongProperty().addListener((property, before, now) -> mark(now));
        model.problemProperty().addListener((property, before, now) -> tell(now));
        mark(model.wrongProperty().get());
        tell(model.problemProperty().get());
    }

    /** Where the provider has to tell what people answer. */
    private List<Node> inbound() {
        String address = model.before().inbound();
        Label name = new Label(texts.get("integrations.inbound"));
        name.getStyleClass().add("text-medium");
        name.setWrapText(true);
        return address == null
                ? List.of(new VBox(name, muted(texts.get("integrations.inbound.none"))))
                : List.of(new VBox(name, new CopyCode(address, texts), muted(texts.get("integrations.inbound.where"))));
    }

    private Node field(Setting setting) {
        Control control = control(setting);
        controls.put(setting.name(), control);
        control.disableProperty().bind(model.busyProperty());
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(words.field(setting));
        Label name = new Label(words.field(setting));
        name.getStyleClass().add("text-medium");
        name.setWrapText(true);
        name.setLabelFor(control);
        Label error = new Label(null, Icons.of("fth-alert-circle", "provider-trouble-icon"));
        error.setWrapText(true);
        error.getStyleClass().add("provider-trouble");
        errors.put(setting.name(), error);
        HBox line = new HBox(control);
        line.getStyleClass().add("control-row");
        HBox.setHgrow(control, Priority.ALWAYS);
        if (model.hidden(setting) && !setting.needed()) {
            line.getChildren().add(clear(setting, control));
        }
        VBox field = new VBox(name, line, error, muted(words.where(model.provider(), setting)));
        field.getStyleClass().add("field");
        return field;
    }

    private Button clear(Setting setting, Control control) {
        Button clear = new Button(texts.get("integrations.clear"));
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setAccessibleText(texts.get("platform.of", texts.get("integrations.clear"), words.field(setting)));
        clear.setOnAction(event -> {
            model.clear(setting);
            clear.setDisable(true);
            if (control instanceof TextField text) {
                text.setPromptText(texts.get("integrations.cleared"));
            }
        });
        return clear;
    }

    private Control control(Setting setting) {
        if (!setting.form().choices().isEmpty()) {
            return choice(setting);
        }
        TextField field = setting.secret() ? new PasswordField() : new TextField();
        field.textProperty().bindBidirectional(model.typed(setting));
        if (model.hidden(setting)) {
            field.setPromptText(words.kept(model.before()));
        }
        return field;
    }

    private ComboBox<String> choice(Setting setting) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().addAll(setting.form().choices());
        Shown.in(choice, texts, value -> value == null || value.isEmpty() ? "" : words.choice(value));
        choice.valueProperty().bindBidirectional(model.typed(setting));
        return choice;
    }

    private void mark(Map<String, ProviderForm.Wrong> wrong) {
        errors.forEach((name, label) -> {
            ProviderForm.Wrong why = wrong.get(name);
            label.setText(why == null ? null : words.wrong(why));
            label.setVisible(why != null);
            label.setManaged(why != null);
        });
    }

    private void focusWrong() {
        model.wrongProperty().get().keySet().stream()
                .findFirst()
                .map(controls::get)
                .ifPresent(Control::requestFocus);
    }

    private void tell(Problem now) {
        problem.getChildren().clear();
        if (now != null) {
            problem.getChildren().add(new ProblemText(now, texts));
        }
        problem.setVisible(now != null);
        problem.setManaged(now != null);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        return label;
    }
}
