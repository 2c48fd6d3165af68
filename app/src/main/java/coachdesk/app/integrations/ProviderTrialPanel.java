package coachdesk.app.integrations;

import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.CopyCode;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.ProviderTrial;
import coachdesk.desk.campaigns.DeliveryWords;
import coachdesk.desk.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** To whom the test goes, and what came of it. */
final class ProviderTrialPanel extends VBox {
    private final ProviderTrialModel model;
    private final Texts texts;
    private final Opener pages;
    private final VBox answer = new VBox();

    ProviderTrialPanel(ProviderTrialModel model, IntegrationWords words, Opener pages) {
        this.model = model;
        this.texts = words.texts();
        this.pages = pages;
        getStyleClass().addAll("server-steps", "provider-form");
        TextField to = new TextField();
        to.setId("provider-test-to");
        to.textProperty().bindBidirectional(model.toProperty());
        String whose = model.byMail() ? texts.get("integrations.test.mail") : texts.get("integrations.test.number");
        Label name = new Label(whose);
        name.getStyleClass().add("text-medium");
        name.setWrapText(true);
        name.setLabelFor(to);
        VBox field = new VBox(name, to);
        field.getStyleClass().add("field");
        Button send = new Button(texts.get("integrations.test.send"), Icons.of("fth-send"));
        send.getStyleClass().add("accent");
        send.setDefaultButton(true);
        send.disableProperty().bind(model.ready().not());
        send.setOnAction(event -> model.send());
        HBox buttons = new HBox(send);
        buttons.getStyleClass().add("step-buttons");
        answer.getStyleClass().add("provider-answer");
        if (model.sends()) {
            getChildren().add(field);
        } else {
            Label question = new Label(texts.get("integrations.test.question"));
            question.setWrapText(true);
            question.getStyleClass().add("text-muted");
            getChildren().add(question);
        }
        getChildren().addAll(buttons, answer);
        model.answerProperty().addListener((property, before, now) -> tell());
        model.problemProperty().addListener((property, before, now) -> tell());
        model.busyProperty().addListener((property, before, now) -> tell());
        tell();
    }

    private void tell() {
        ProviderTrial trial = model.answerProperty().get();
        Problem problem = model.problemProperty().get();
        List<Node> lines = new ArrayList<>();
        if (model.busyProperty().get()) {
            lines.add(line(texts.get("integrations.test.under-way"), "fth-clock"));
        } else if (problem != null) {
            lines.add(new ProblemText(problem, texts));
        } else if (trial != null && trial.sent()) {
            String well = model.sends() ? texts.get("integrations.test.sent") : texts.get("integrations.test.answered");
            lines.add(line(well, "fth-check-circle"));
        } else if (trial != null) {
            lines.addAll(refusal(trial));
        }
        answer.getChildren().setAll(lines);
    }

    private List<Node> refusal(ProviderTrial trial) {
        DeliveryWords words = new DeliveryWords(texts::get);
        List<Node> lines = new ArrayList<>();
        lines.add(line(words.what(trial.code()), "fth-alert-triangle"));
        lines.add(line(words.next(trial.code()), null));
        if (trial.info() != null) {
            Hyperlink page = new Hyperlink(texts.get("report.page"));
            page.setOnAction(event -> pages.open(trial.info()));
            lines.add(page);
        }
        if (trial.code() != null) {
            lines.add(new HBox(new CopyCode(trial.code(), texts)));
        }
        return lines;
    }

    private static Label line(String text, String icon) {
        Label line = icon == null ? new Label(text) : new Label(text, Icons.of(icon, "provider-icon"));
        line.setWrapText(true);
        return line;
    }
}
