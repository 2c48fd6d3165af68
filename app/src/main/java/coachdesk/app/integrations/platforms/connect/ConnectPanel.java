package coachdesk.app.integrations.platforms.connect;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.integrations.platforms.words.PlatformTexts;
import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Way;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How a platform is connected: in which way, with what, and what came of it. */
public final class ConnectPanel extends VBox {
    private final ConnectModel model;
    private final ConnectionTexts words;
    private final Texts texts;
    private final VBox ways = new VBox();
    private final VBox fields = new VBox();
    private final VBox answer = new VBox();
    private final Button connect = new Button(null, Icons.of("fth-link"));
    private final HBox buttons = new HBox(connect);
    private final ConsentPane consent;
    private final Map<String, SettingField> byName = new LinkedHashMap<>();

    public ConnectPanel(ConnectModel model, ConnectionTexts words) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.consent = new ConsentPane(model, texts);
        getStyleClass().addAll("server-steps", "connect-panel");
        ways.getStyleClass().add("connect-ways");
        fields.getStyleClass().add("connect-fields");
        answer.getStyleClass().add("connect-answer");
        connect.getStyleClass().add("accent");
        connect.setDefaultButton(true);
        connect.setMinWidth(USE_PREF_SIZE);
        connect.disableProperty().bind(model.busyProperty());
        connect.setOnAction(event -> {
            model.connect();
            askWhatIsWrong();
        });
        buttons.getStyleClass().add("step-buttons");
        Label kept = Controls.muted(texts.get("platform.kept"));
        getChildren()
                .addAll(
                        Controls.muted(words.platforms().can(model.platform())),
                        ways,
                        fields,
                        kept,
                        consent,
                        answer,
                        buttons);
        model.wayProperty().subscribe(now -> lay());
        model.wrongProperty().subscribe(this::mark);
        model.refusalProperty().subscribe(now -> tell());
        model.problemProperty().subscribe(now -> tell());
        model.declinedProperty().subscribe(now -> tell());
        model.busyProperty().subscribe(now -> tell());
        model.consentProperty().subscribe(now -> {
            for (Node part : new Node[] {ways, fields, kept, buttons}) {
                part.setVisible(now == null);
                part.setManaged(now == null);
            }
            consent.show(now);
        });
    }

    /** The keyboard goes to the first choice, or where there is none to the first field. */
    public void begin() {
        Node choice = ways.lookup(".radio-button:selected");
        if (choice != null) {
            choice.requestFocus();
        } else {
            byName.values().iterator().next().ask();
        }
    }

    private void lay() {
        Way way = model.wayProperty().get();
        ways.getChildren().clear();
        if (model.platform().ways().size() > 1) {
            ToggleGroup group = new ToggleGroup();
            model.platform().ways().forEach(one -> ways.getChildren().add(choice(one, way, group)));
        } else {
            ways.getChildren().add(Controls.muted(words.platforms().about(model.platform(), way)));
        }
        byName.clear();
        model.platform()
                .settings(way)
                .forEach(setting -> byName.put(setting.name(), new SettingField(model, setting, words)));
        fields.getChildren().setAll(byName.values());
        connect.setText(
                way == Way.OAUTH
                        ? texts.get("platform.connect.browser")
                        : model.before() == null ? texts.get("platform.connect") : texts.get("platform.reconnect"));
    }

    private VBox choice(Way one, Way chosen, ToggleGroup group) {
        PlatformTexts platforms = words.platforms();
        RadioButton button = new RadioButton(platforms.way(model.platform(), one));
        button.setToggleGroup(group);
        button.setSelected(one == chosen);
        button.setWrapText(true);
        button.disableProperty().bind(model.busyProperty());
        HBox line = new HBox(button);
        line.getStyleClass().add("connect-way-line");
        String mark = platforms.mark(model.platform(), one);
        if (mark != null) {
            line.getChildren().add(Controls.words(mark, "platform-chip"));
        }
        VBox choice = new VBox(line);
        choice.getStyleClass().add("connect-way");
        String about = platforms.about(model.platform(), one);
        button.setAccessibleText(mark == null ? button.getText() : button.getText() + ", " + mark);
        button.setAccessibleHelp(about);
        choice.getChildren().add(Controls.muted(about));
        button.setOnAction(event -> {
            model.choose(one);
            ((RadioButton) ways.lookup(".radio-button:selected")).requestFocus();
        });
        return choice;
    }

    private void mark(Map<String, Wrong> wrong) {
        byName.forEach((name, field) -> field.show(wrong.get(name)));
        askWhatIsWrong();
    }

    private void askWhatIsWrong() {
        model.wrongProperty().get().keySet().stream()
                .findFirst()
                .map(byName::get)
                .ifPresent(SettingField::ask);
    }

    private void tell() {
        answer.getChildren().clear();
        if (model.busyProperty().get()) {
            answer.getChildren()
                    .add(Controls.muted(
                            texts.get("platform.asking", model.platform().title())));
        } else if (model.problemProperty().get() != null) {
            answer.getChildren().add(new ProblemText(model.problemProperty().get(), texts));
        } else if (model.refusalProperty().get() != null) {
            answer.getChildren()
                    .add(new TrialLines(
                            model.platform().wire(), model.refusalProperty().get(), words, true));
        } else if (model.declinedProperty().get()) {
            answer.getChildren()
                    .add(Controls.words(
                            texts.get("platform.declined", model.platform().title()), "trial-line"));
        }
        boolean refused = !model.busyProperty().get();
        answer.setVisible(!answer.getChildren().isEmpty());
        answer.setManaged(answer.isVisible());
        answer.getStyleClass().remove("inline-problem");
        if (refused && answer.isVisible()) {
            answer.getStyleClass().add("inline-problem");
        }
    }
}
