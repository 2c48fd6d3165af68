package coachdesk.app.integrations.platforms.connect;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.integrations.platforms.words.PlatformTexts;
import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.CopyCode;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Consent;
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
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, SettingField> byName = new LinkedHashMap<>();

    private Node asked;

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
        Label kept = Controls.muted(
                model.before() == null
                        ? texts.get("platform.kept")
                        : texts.get("platform.kept") + " " + texts.get("platform.kept.empty"));
        getChildren()
                .addAll(
                        Controls.muted(words.platforms().can(model.platform())),
                        ways,
                        fields,
                        kept,
                        consent,
                        answer,
                        buttons);
        words.platforms().cannot(model.platform()).ifPresent(text -> getChildren()
                .add(1, Controls.muted(text)));
        model.platform().ways().forEach(this::choice);
        group.selectedToggleProperty().subscribe(now -> {
            if (now != null) {
                model.choose((Way) now.getUserData());
            }
        });
        model.wayProperty().subscribe(this::lay);
        model.wrongProperty().subscribe(this::mark);
        model.refusalProperty().subscribe(now -> tell());
        model.problemProperty().subscribe(now -> tell());
        model.endedProperty().subscribe(now -> tell());
        model.busyProperty().subscribe(now -> {
            tell();
            keepTheKeyboard(now);
        });
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

    private void lay(Way way) {
        byName.clear();
        model.platform()
                .settings(way)
                .forEach(setting -> byName.put(setting.name(), new SettingField(model, setting, words)));
        fields.getChildren().setAll(byName.values());
        if (way == Way.OAUTH) {
            fields.getChildren().add(comesBackTo());
        }
        connect.setText(
                way == Way.OAUTH
                        ? texts.get("platform.connect.browser")
                        : model.before() == null ? texts.get("platform.connect") : texts.get("platform.reconnect"));
    }

    private VBox comesBackTo() {
        CopyCode address = new CopyCode(Consent.RETURN, texts);
        return new VBox(
                Controls.words(texts.get("platform.return"), "text-medium"),
                Controls.buttons(address),
                Controls.muted(texts.get("platform.return.why", model.platform().title())));
    }

    /** The arrow keys choose too, and they press nothing: what is chosen is heard of by the group. */
    private void choice(Way one) {
        PlatformTexts platforms = words.platforms();
        String about = platforms.about(model.platform(), one);
        if (model.platform().ways().size() == 1) {
            ways.getChildren().add(Controls.muted(about));
            return;
        }
        RadioButton button = new RadioButton(platforms.way(model.platform(), one));
        button.setUserData(one);
        button.setToggleGroup(group);
        button.setSelected(one == model.wayProperty().get());
        button.setWrapText(true);
        button.disableProperty().bind(model.busyProperty());
        HBox line = new HBox(button);
        line.getStyleClass().add("connect-way-line");
        String mark = platforms.mark(model.platform(), one);
        if (mark != null) {
            Label chip = Controls.words(mark, "platform-chip");
            chip.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(chip);
        }
        button.setAccessibleText(mark == null ? button.getText() : button.getText() + ", " + mark);
        button.setAccessibleHelp(about);
        VBox choice = new VBox(line, Controls.muted(about));
        choice.getStyleClass().add("connect-way");
        ways.getChildren().add(choice);
    }

    /** What is disabled while the platform is asked loses the keyboard: it gets it back with the answer. */
    private void keepTheKeyboard(boolean busy) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (busy) {
            asked = owner;
        } else if (asked != null
                && asked.getScene() == getScene()
                && getScene() != null
                && model.wrongProperty().get().isEmpty()) {
            asked.requestFocus();
        }
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
        } else if (model.endedProperty().get() != null) {
            String name = model.platform().title();
            answer.getChildren()
                    .add(Controls.words(
                            model.endedProperty().get() == ConnectModel.Ended.LATE
                                    ? texts.get("platform.late", name)
                                    : texts.get("platform.declined", name),
                            "trial-line"));
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
