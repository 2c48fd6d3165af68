package coachdesk.app.integrations.platforms;

import coachdesk.app.integrations.platforms.activity.ActivityModel;
import coachdesk.app.integrations.platforms.activity.ActivitySection;
import coachdesk.app.integrations.platforms.activity.ActivityWords;
import coachdesk.app.integrations.platforms.activity.GoingSection;
import coachdesk.app.integrations.platforms.connection.ConnectionPage;
import coachdesk.app.integrations.platforms.runs.RunsModel;
import coachdesk.app.integrations.platforms.setup.RehearsalSection;
import coachdesk.app.integrations.platforms.setup.SetupModel;
import coachdesk.app.integrations.platforms.setup.SetupSection;
import coachdesk.app.integrations.platforms.setup.SetupWords;
import coachdesk.app.integrations.platforms.setup.StudioHere;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.shell.AppContext;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import coachdesk.desk.Desk;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What a connection's page has beside how it stands: how it shall work, and what it did. */
final class Sections {
    private final AppContext context;
    private final Texts texts;
    private final SetupModel setup;
    private final RunsModel runs;
    private final ActivityModel activity;
    private final SetupWords words;

    Sections(AppContext context, ConnectionTexts words) {
        Desk desk = context.desk();
        this.context = context;
        this.texts = context.texts();
        this.words = new SetupWords(words);
        this.setup = new SetupModel(
                desk.connections(), context.tasks(), new StudioHere(desk.settings()), context.toasts()::problem);
        this.runs =
                new RunsModel(desk.connections(), desk.store().signals(), context.tasks(), context.toasts()::problem);
        this.activity = new ActivityModel(
                desk.connections(),
                runs,
                ref -> desk.contacts().find(ref).map(found -> found.row().name()),
                context.tasks(),
                new FxPauses(),
                context.toasts()::problem);
    }

    /** Puts them on the page. */
    void stand(ConnectionPage page) {
        SetupSection settings = new SetupSection(setup, words, context.toasts()::undoable);
        RehearsalSection rehearsal = new RehearsalSection(setup, runs, words);
        ActivitySection doings = new ActivitySection(
                activity,
                runs,
                page.model().shownProperty(),
                new ActivityWords(words.connections()),
                settings::toMapping);
        page.add(settings);
        page.add(rehearsal);
        page.add(doings);
        page.first(new GoingSection(runs, page.model().shownProperty(), words.connections()));
        page.doubt((title, deed, go) -> {
            if (rehearsal.advised()) {
                advise(rehearsal, title, deed, go);
            } else {
                go.run();
            }
        });
    }

    /** @param connection null for none */
    void show(Integration connection) {
        setup.show(connection);
        runs.about(connection == null ? null : connection.id());
        activity.about(connection == null ? null : connection.id());
    }

    void shown() {
        runs.start();
        activity.start();
    }

    void reached() {
        activity.reached();
    }

    void hidden() {
        runs.stop();
        activity.stop();
    }

    /** Before anything of everybody is written anywhere for the first time. */
    private void advise(RehearsalSection rehearsal, String title, String deed, Runnable go) {
        Button first = Controls.button("fth-eye", texts.get("platform.setup.rehearse"), () -> {
            context.side().close();
            rehearsal.ask();
        });
        first.getStyleClass().add("accent");
        Button now = Controls.button("fth-chevron-right", deed, () -> {
            context.side().close();
            go.run();
        });
        VBox panel = new VBox(Controls.words(texts.get("platform.setup.rehearsal.first"), "trial-line"), first, now);
        panel.getStyleClass().add("server-steps");
        context.side().open(title, panel, () -> {});
        first.requestFocus();
    }
}
