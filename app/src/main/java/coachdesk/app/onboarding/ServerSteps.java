package coachdesk.app.onboarding;

import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The questions of {@link ServerModel}, one page each. */
public final class ServerSteps extends VBox {
    private final ServerModel model;
    private final Texts texts;
    private final VBox problem = new VBox();

    public ServerSteps(ServerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("server-steps");
        model.stepProperty().addListener((step, before, now) -> lay());
        model.problemProperty().addListener((found, before, now) -> tell());
        problem.getStyleClass().add("inline-problem");
        lay();
        tell();
    }

    private void tell() {
        problem.getChildren().clear();
        boolean any = model.problemProperty().get() != null;
        if (any) {
            problem.getChildren().add(new ProblemText(model.problemProperty().get(), texts));
        }
        problem.setVisible(any);
        problem.setManaged(any);
    }

    private void lay() {
        getChildren()
                .setAll(
                        switch (model.stepProperty().get()) {
                            case WHERE -> where();
                            case ADDRESS -> address();
                            case CLASSIC -> classic();
                            case SIGN_IN -> signIn();
                        });
    }

    private List<Node> where() {
        return List.of(
                option("fth-monitor", texts.bind("server.here"), texts.bind("server.here.why"), model::onThisComputer),
                option("fth-server", texts.bind("server.there"), texts.bind("server.there.why"), model::onServer));
    }

    private Button option(String icon, ObservableValue<String> name, ObservableValue<String> reason, Runnable action) {
        Label title = new Label();
        title.textProperty().bind(name);
        title.getStyleClass().add("option-title");
        Label why = new Label();
        why.textProperty().bind(reason);
        why.getStyleClass().add("text-muted");
        why.setWrapText(true);
        VBox words = new VBox(title, why);
        words.getStyleClass().add("option-words");
        HBox row = new HBox(Icons.of(icon, "option-icon"), words);
        row.getStyleClass().add("option-row");
        words.setMaxHeight(USE_PREF_SIZE);
        Button button = new Button(null, row);
        button.getStyleClass().add("option");
        button.accessibleTextProperty().bind(name);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private List<Node> address() {
        TextField field = new TextField();
        field.setOnAction(event -> model.check());
        return List.of(
                field(texts.bind("server.address"), field, model.addressProperty()),
                muted(texts.bind("server.address.why")),
                problem,
                buttons(texts.bind("server.check"), model::check));
    }

    private List<Node> classic() {
        VBox limits = new VBox(
                limit(texts.bind("server.classic.speed")),
                limit(texts.bind("server.classic.merge")),
                limit(texts.bind("server.classic.undo")));
        limits.getStyleClass().add("limits");
        Label title = new Label();
        title.textProperty().bind(texts.bind("server.classic"));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        return List.of(title, limits, buttons(texts.bind("server.classic.use"), model::acceptClassic));
    }

    private List<Node> signIn() {
        PasswordField secret = new PasswordField();
        secret.setOnAction(event -> model.signIn());
        return List.of(
                muted(texts.bind("server.sign-in.why")),
                field(texts.bind("server.email"), new TextField(), model.emailProperty()),
                field(texts.bind("server.password"), secret, model.passwordProperty()),
                problem,
                buttons(texts.bind("server.sign-in"), model::signIn));
    }

    private static Label limit(ObservableValue<String> text) {
        Label line = muted(text);
        line.setGraphic(Icons.of("fth-alert-circle", "limit-icon"));
        return line;
    }

    private VBox field(ObservableValue<String> word, TextField field, StringProperty value) {
        Label name = new Label();
        name.textProperty().bind(word);
        name.getStyleClass().add("text-medium");
        name.setLabelFor(field);
        field.textProperty().bindBidirectional(value);
        field.disableProperty().bind(model.busyProperty());
        VBox box = new VBox(name, field);
        box.getStyleClass().add("field");
        return box;
    }

    private static Label muted(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add("text-muted");
        label.setWrapText(true);
        return label;
    }

    private HBox buttons(ObservableValue<String> word, Runnable action) {
        Button go = new Button();
        go.textProperty().bind(word);
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(model.busyProperty());
        go.setOnAction(event -> action.run());
        go.setMinWidth(Region.USE_PREF_SIZE);
        Button back = new Button(null, Icons.of("fth-arrow-left"));
        back.textProperty().bind(texts.bind("server.back"));
        back.getStyleClass().add("flat");
        back.disableProperty().bind(model.busyProperty());
        back.setOnAction(event -> model.back());
        HBox row = new HBox(back, go);
        row.getStyleClass().add("step-buttons");
        return row;
    }
}
