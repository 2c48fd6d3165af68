package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.integrations.platforms.runs.RunsModel;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.IntegrationActivity.Job;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.integrations.Wish;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What waits to be done, and what nobody tries any more. */
final class QueuePane extends VBox {
    private static final int MOST = 20;

    private final ActivityModel model;
    private final RunsModel runs;
    private final ReadOnlyObjectProperty<Integration> shown;
    private final ActivityWords words;
    private final Runnable mapping;
    private final Node elsewhere;

    /** @param mapping goes where the fields are @param elsewhere has the keyboard when what had it is done with */
    QueuePane(
            ActivityModel model,
            RunsModel runs,
            ReadOnlyObjectProperty<Integration> shown,
            ActivityWords words,
            Runnable mapping,
            Node elsewhere) {
        this.model = model;
        this.runs = runs;
        this.shown = shown;
        this.words = words;
        this.mapping = mapping;
        this.elsewhere = elsewhere;
        getStyleClass().addAll("activity-part", "activity-queue");
        model.toldProperty().subscribe(now -> layAgain());
        runs.runsProperty().subscribe(now -> layAgain());
        words.texts().localeProperty().addListener((property, before, now) -> layAgain());
    }

    /** The keyboard stays where it was. */
    private void layAgain() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String id = focused == null || focused.getId() == null || lookup("#" + focused.getId()) != focused
                ? null
                : focused.getId();
        lay();
        if (id != null) {
            Node again = lookup("#" + id);
            (again == null || again.isDisabled() ? elsewhere : again).requestFocus();
        }
    }

    private void lay() {
        Texts texts = words.texts();
        getChildren().setAll(Controls.words(texts.get("platform.activity.queue"), "text-medium"));
        IntegrationActivity told = model.toldProperty().get().activity();
        List<Job> queue = told.queue();
        if (queue.isEmpty() || shown.get() == null) {
            getChildren().add(Controls.muted(texts.get("platform.activity.queue.none")));
            return;
        }
        getChildren().add(Controls.muted(texts.get("platform.activity.queue.count", told.waiting(), told.dead())));
        if (told.dead() > 1) {
            getChildren()
                    .add(Controls.buttons(
                            ask("fth-rotate-cw", texts.get("platform.activity.retry.all"), null, Wish.retry(null)),
                            ask("fth-x", texts.get("platform.activity.drop.all"), null, Wish.drop(null))));
        }
        queue.stream()
                .sorted(Comparator.comparing(Job::dead).reversed())
                .limit(MOST)
                .forEach(job -> getChildren().add(line(job, shown.get())));
        int more = told.waiting() + told.dead() - Math.min(queue.size(), MOST);
        if (more > 0) {
            getChildren().add(Controls.muted(texts.get("platform.activity.queue.more", more)));
        }
    }

    private VBox line(Job job, Integration connection) {
        Texts texts = words.texts();
        String who = words.who(model.toldProperty().get(), job.kind(), job.entity());
        HBox what = new HBox(
                8,
                Icons.of(job.dead() ? "fth-alert-circle" : "fth-clock", job.dead() ? "trial-bad" : "trial-mark"),
                EmojiText.label(texts.get("platform.of", words.type(job.event()), who)));
        VBox line = new VBox(what, Controls.muted(words.state(job)));
        String trouble = words.trouble(job.error(), connection);
        if (!trouble.isEmpty()) {
            line.getChildren().add(Controls.words(trouble, "activity-why"));
        }
        if (job.dead()) {
            line.getChildren().add(deeds(job, who));
        }
        line.getStyleClass().add("activity-line");
        return line;
    }

    private FlowPane deeds(Job job, String who) {
        Texts texts = words.texts();
        FlowPane deeds = Controls.buttons(
                ask("fth-rotate-cw", texts.get("platform.activity.retry"), job, Wish.retry(job.id())),
                ask("fth-x", texts.get("platform.activity.drop"), job, Wish.drop(job.id())));
        deeds.getChildren()
                .forEach(
                        button -> button.setAccessibleText(texts.get("platform.of", ((Button) button).getText(), who)));
        if (job.error() != null && FailureKind.INVALID.wire().equals(job.error().kind())) {
            Button fields = Controls.button("fth-sliders", texts.get("platform.activity.mapping"), mapping);
            fields.setId("fields-" + job.id());
            deeds.getChildren().add(fields);
        }
        if (asked(job)) {
            deeds.getChildren().add(Controls.muted(texts.get("platform.activity.asked")));
        }
        return deeds;
    }

    /** @param job null for all */
    private Button ask(String icon, String word, Job job, Wish wish) {
        Button button = Controls.button(icon, word, () -> runs.ask(wish));
        button.setId(wish.fields().get("what") + "-" + (job == null ? "all" : job.id()));
        button.setDisable(asked(job));
        return button;
    }

    /** Whether somebody asked for it already, and nobody did it yet. */
    private boolean asked(Job job) {
        return runs.runsProperty().get().stream()
                .filter(run -> Set.of(SyncRun.RETRY, SyncRun.DROP).contains(String.valueOf(run.what())))
                .filter(run -> run.endedAt() == null)
                .anyMatch(run -> run.jobId() == null || job != null && Objects.equals(run.jobId(), job.id()));
    }
}
