package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.integrations.platforms.runs.RunTexts;
import coachdesk.app.integrations.platforms.runs.RunsModel;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.InView;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.integrations.Wish;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Says what a run would do, and does nothing. */
public final class RehearsalSection extends VBox {
    private final SetupModel setup;
    private final RunsModel runs;
    private final SetupWords words;
    private final Label first;
    private final Label unsaved;
    private final Label state = Controls.words("", "setup-run-state");
    private final Label asked = Controls.muted("");
    private final ProgressBar progress = new ProgressBar();
    private final PlanTable plan;
    private final Button ask = new Button(null, Icons.of("fth-eye"));

    public RehearsalSection(SetupModel setup, RunsModel runs, SetupWords words) {
        this.setup = setup;
        this.runs = runs;
        this.words = words;
        this.plan = new PlanTable(words);
        Texts texts = words.texts();
        getStyleClass().addAll("surface", "connection-section", "rehearsal-section");
        getStylesheets().add(SetupSection.STYLES);
        Label title = Controls.words("", "section-title");
        title.textProperty().bind(texts.bind("platform.setup.rehearsal"));
        first = noted(texts.bind("platform.setup.rehearsal.first"), "fth-info");
        unsaved = noted(texts.bind("platform.setup.rehearsal.unsaved"), "fth-edit-3");
        Label why = Controls.muted("");
        why.textProperty().bind(texts.bind("platform.setup.rehearsal.why"));
        ask.textProperty().bind(texts.bind("platform.setup.rehearse"));
        ask.setMinWidth(USE_PREF_SIZE);
        ask.setOnAction(event -> ask());
        progress.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(title, why, first, unsaved, Controls.buttons(ask), asked, state, progress, plan);
        runs.runsProperty().subscribe(now -> lay());
        runs.everythingProperty().subscribe(now -> lay());
        setup.shownProperty().subscribe(now -> lay());
        setup.changedProperty().subscribe(now -> ListRow.show(unsaved, now));
        texts.localeProperty().addListener((property, before, now) -> lay());
    }

    private static Label noted(ObservableValue<String> text, String icon) {
        Label label = new Label(null, Icons.of(icon));
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Whether whoever wants everything brought over ought to see first what that does. */
    public boolean advised() {
        return setup.shownProperty().get() != null
                && !Boolean.TRUE.equals(runs.everythingProperty().get());
    }

    /** Nothing while one is under way: the button stays, or the keyboard would be sent elsewhere. */
    public void ask() {
        if (setup.shownProperty().get() != null && !going(runs.rehearsal())) {
            runs.ask(Wish.rehearsal());
        }
        ask.requestFocus();
        InView.bring(this);
    }

    private static boolean going(Optional<SyncRun> run) {
        return run.filter(one -> !SyncRun.DONE.equals(one.state()) && !SyncRun.FAILED.equals(one.state()))
                .isPresent();
    }

    private void lay() {
        Integration connection = setup.shownProperty().get();
        ListRow.show(first, advised() && runs.everythingProperty().get() != null);
        Optional<SyncRun> run = connection == null ? Optional.empty() : runs.rehearsal();
        boolean going = going(run);
        RunTexts texts = new RunTexts(words.connections());
        ListRow.show(state, run.map(one -> texts.state(one, connection.type())).orElse(null));
        ListRow.show(
                asked,
                run.flatMap(one -> ConnectionTexts.at(one.askedAt()))
                        .map(at -> words.texts()
                                .get(
                                        "platform.setup.rehearsal.asked",
                                        words.connections().moments().shortly(at)))
                        .orElse(null));
        ListRow.show(progress, going && run.get().state() != null);
        progress.setProgress(run.filter(one -> one.total() > 0)
                .map(one -> (double) one.done() / one.total())
                .orElse(ProgressBar.INDETERMINATE_PROGRESS));
        boolean done = run.filter(one -> SyncRun.DONE.equals(one.state())).isPresent();
        ListRow.show(plan, done);
        if (done) {
            plan.show(run.get(), connection);
        }
    }
}
