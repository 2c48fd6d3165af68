package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.integrations.platforms.runs.RunsModel;
import coachdesk.app.integrations.platforms.setup.SetupSection;
import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import java.time.Instant;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the connection that is open did, what it still has to do, and how it went these thirty days. */
public final class ActivitySection extends VBox {
    private final ActivityModel model;
    private final ActivityWords words;
    private final Texts texts;
    private final Label age = Controls.muted("");
    private final VBox problem = new VBox(8);
    private final Label sum = Controls.muted("");
    private final DaysChart chart;

    /** @param mapping goes where the fields are */
    public ActivitySection(
            ActivityModel model,
            RunsModel runs,
            ReadOnlyObjectProperty<Integration> shown,
            ActivityWords words,
            Runnable mapping) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.chart = new DaysChart(words);
        getStyleClass().addAll("surface", "connection-section", "activity-section");
        getStylesheets().add(SetupSection.STYLES);
        Label title = Controls.words("", "section-title");
        title.textProperty().bind(texts.bind("platform.activity.title"));
        Button look = new Button(null, Icons.of("fth-refresh-cw"));
        look.textProperty().bind(texts.bind("platform.activity.look"));
        look.setOnAction(event -> model.look());
        getChildren()
                .addAll(
                        title,
                        age,
                        problem,
                        Controls.buttons(look),
                        new RunsPane(runs, shown, words),
                        new QueuePane(model, runs, shown, words, mapping, look),
                        statistics(),
                        logs(shown));
        model.toldProperty().subscribe(now -> lay());
        texts.localeProperty().addListener((property, before, now) -> lay());
    }

    private Node statistics() {
        Label name = Controls.words("", "text-medium");
        name.textProperty().bind(texts.bind("platform.activity.days", Days.SPAN));
        VBox part = new VBox(name, sum, chart);
        part.getStyleClass().add("activity-part");
        return part;
    }

    private Node logs(ReadOnlyObjectProperty<Integration> shown) {
        Label name = Controls.words("", "text-medium");
        name.textProperty().bind(texts.bind("platform.activity.logs"));
        VBox part = new VBox(
                name,
                new LogFilters(model, words),
                new LogsTable(model, shown, words, name.fontProperty()),
                new LogDetail(model, shown, words));
        part.getStyleClass().add("activity-part");
        return part;
    }

    private void lay() {
        ActivityModel.Told now = model.toldProperty().get();
        Instant at = words.connections().clock().instant();
        age.setText(
                now.known() == null
                        ? texts.get("platform.activity.never")
                        : texts.get(
                                "platform.activity.age",
                                words.connections().moments().ago(now.known().at(), at)));
        problem.getChildren().clear();
        if (now.problem() != null) {
            problem.getChildren().add(new ProblemText(now.problem(), texts));
        }
        ListRow.show(problem, now.problem() != null);
        Days days = Days.until(
                LocalDate.ofInstant(at, words.connections().moments().zone()),
                now.activity().days());
        sum.setText(texts.get("platform.activity.sum", days.succeeded(), days.failed()));
        ListRow.show(chart, days.succeeded() + days.failed() > 0);
        chart.show(days);
    }
}
