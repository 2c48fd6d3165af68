package coachdesk.app.campaigns;

import coachdesk.app.campaigns.basket.BasketModel;
import coachdesk.app.campaigns.editor.EditorModel;
import coachdesk.app.campaigns.editor.EditorView;
import coachdesk.app.campaigns.month.MonthModel;
import coachdesk.app.campaigns.month.MonthView;
import coachdesk.app.campaigns.preview.PreviewModel;
import coachdesk.app.campaigns.preview.PreviewView;
import coachdesk.app.campaigns.report.ByHand;
import coachdesk.app.campaigns.report.ReportModel;
import coachdesk.app.campaigns.report.ReportView;
import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.media.MediaChoice;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.OwnPanel;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Opener;
import coachdesk.desk.campaigns.CampaignRow;
import coachdesk.desk.campaigns.Campaigns;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The pages of the tab: the list, the month, the one on which a campaign is written, and its report. */
final class CampaignPages extends StackPane implements RowActions {
    static final String STYLES = Objects.requireNonNull(CampaignPages.class.getResource("/css/campaigns.css"))
            .toExternalForm();

    private final AppContext context;
    private final CampaignWords words;
    private final FileChoice files;
    private final CampaignsModel model;
    private final EditorModel editor;
    private final ReportModel report;
    private final MonthModel monthModel;
    private final PreviewModel preview;
    private final Telling telling;
    private final Once<CampaignsView> listPage;
    private final Once<MonthView> monthPage;
    private final Once<EditorView> editorPage;
    private final Once<ReportView> reportPage;
    private final Once<BasketModel> testList;
    private Page page = Page.LIST;

    private enum Page {
        LIST,
        MONTH,
        EDITOR,
        REPORT
    }

    CampaignPages(
            AppContext context,
            CampaignWords words,
            CampaignsModel model,
            EditorModel editor,
            ReportModel report,
            MonthModel monthModel,
            Telling telling,
            FileChoice files,
            Opener opener,
            List<Command> commands) {
        this.context = context;
        this.model = model;
        this.editor = editor;
        this.report = report;
        this.monthModel = monthModel;
        this.telling = telling;
        this.words = words;
        this.files = files;
        getStylesheets().add(STYLES);
        preview = new PreviewModel(
                context.desk().baskets(),
                context.tasks(),
                editor::first,
                editor.campaignProperty(),
                editor.basket().audienceProperty(),
                context.toasts()::problem);
        CommandButtons buttons = new CommandButtons(context.texts());
        Command write = commands.get(0);
        Command list = commands.get(1);
        Command month = commands.get(2);
        testList = new Once<>(() ->
                new BasketModel(context.desk().baskets(), context.tasks(), editor::sending, context.toasts()::problem));
        listPage = new Once<>(() -> new CampaignsView(
                model,
                words,
                this,
                new MissedCard(model, words, missed -> edit(missed.campaign().id())),
                buttons.plain(month),
                buttons.primary(write)));
        monthPage = new Once<>(() ->
                new MonthView(monthModel, words, this::open, new Node[] {buttons.plain(list), buttons.primary(write)}));
        editorPage = new Once<>(() -> new EditorView(
                editor,
                words,
                new PreviewView(preview, words, this::test),
                files,
                chosen -> MediaChoice.open(context, chosen),
                telling::info,
                this::list,
                this::created));
        reportPage = new Once<>(() -> new ReportView(
                report,
                words,
                context.clock(),
                files,
                telling::info,
                new ByHand(opener, telling::info, context.texts()),
                opener::open,
                this::list));
    }

    EditorModel editor() {
        return editor;
    }

    ReportModel report() {
        return report;
    }

    CampaignsModel model() {
        return model;
    }

    void shown() {
        enter(page);
    }

    void hidden() {
        leave();
    }

    void list() {
        show(Page.LIST);
    }

    void month() {
        show(Page.MONTH);
    }

    /** A new campaign. */
    void write() {
        show(Page.EDITOR);
        editor.fresh(context.texts().localeProperty().get().getLanguage());
        editorPage.get().opened();
    }

    void edit(String id) {
        show(Page.EDITOR);
        editor.open(id, editorPage.get()::opened, this::list);
    }

    void report(String id) {
        show(Page.REPORT);
        report.open(id);
    }

    /** @param addresses one on each line */
    void putIntoBasket(String addresses) {
        if (page != Page.EDITOR) {
            write();
        }
        editor.basket()
                .paste(
                        addresses,
                        pasted -> telling.info(context.texts()
                                .get("basket.pasted", pasted.entries().size())));
    }

    private void open(Campaigns.PlannedSending sending) {
        String id = sending.campaign().id();
        if (sending.dispatch().state().ahead()) {
            edit(id);
        } else {
            report(id);
        }
    }

    private void test() {
        BasketModel to = testList.get();
        to.start();
        OwnPanel panel = new OwnPanel(context.side());
        TestPanel trial = new TestPanel(
                to,
                words,
                files,
                telling::info,
                entries -> editor.test(entries, () -> {
                    panel.close();
                    telling.info(context.texts().get("trial.sent", entries.size()));
                }));
        panel.open(context.texts().get("trial.title"), trial, to::stop);
    }

    private void created(List<String> dispatches) {
        list();
        boolean now = editor.isNow();
        context.toasts()
                .offering(
                        now
                                ? context.texts().get("campaigns.going.now")
                                : context.texts().get("campaigns.planned", dispatches.size()),
                        context.texts().get("campaigns.take-back"),
                        () -> editor.takeBack(dispatches));
    }

    @Override
    public void run(RowAction action, CampaignRow row) {
        switch (action) {
            // What is missing, and for how many it is, is said there before it goes.
            case EDIT, LAUNCH -> edit(row.id());
            case CANCEL -> model.cancel(row);
            case PAUSE -> model.pause(row);
            case RESUME -> model.resume(row);
            case STOP -> model.stop(row);
            case RELAUNCH -> relaunch(row, true);
            case REPORT -> report(row.id());
            case COPY -> model.copy(row);
            case DELETE -> model.delete(row);
        }
    }

    @Override
    public void relaunch(CampaignRow row, boolean only) {
        RelaunchPanel panel = new RelaunchPanel(row, only, words, () -> {
            context.side().close();
            model.send(row, only);
        });
        context.side().open(context.texts().get("relaunch.title"), panel, () -> {});
    }

    private void show(Page next) {
        leave();
        enter(next);
    }

    private void leave() {
        switch (page) {
            case LIST -> model.hidden();
            case MONTH -> monthModel.hidden();
            case EDITOR -> {
                editor.stop();
                preview.stop();
            }
            case REPORT -> report.close();
        }
    }

    private void enter(Page next) {
        page = next;
        Region view =
                switch (next) {
                    case LIST -> listPage.get();
                    case MONTH -> monthPage.get();
                    case EDITOR -> editorPage.get();
                    case REPORT -> reportPage.get();
                };
        getChildren().setAll(view);
        switch (next) {
            case LIST -> model.shown();
            case MONTH -> monthModel.shown();
            case EDITOR -> {
                editor.start();
                preview.start();
            }
            case REPORT -> {}
        }
    }
}
