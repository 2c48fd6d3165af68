package coachdesk.app.campaigns;

import coachdesk.app.campaigns.editor.EditorModel;
import coachdesk.app.campaigns.month.MonthModel;
import coachdesk.app.campaigns.report.ReportModel;
import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.Tab;
import coachdesk.app.shell.Target;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.desk.dates.QuietHours;
import coachdesk.desk.settings.Settings;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/** Messages to a basket of people and groups, now or at set times. */
public final class CampaignsTab implements Tab {
    private final AppContext context;
    private final CampaignWords words;
    private final Pauses pauses = new FxPauses();
    private final Supplier<ZoneId> zone;
    private final FileChoice files;
    private final Opener opener;
    private final Once<CampaignPages> pages;
    private final List<Command> commands;

    public CampaignsTab(AppContext context) {
        this(context, null);
    }

    /** @param files null for the system's own */
    CampaignsTab(AppContext context, FileChoice files) {
        this.context = context;
        this.zone = context::zone;
        this.words = new CampaignWords(context.texts(), context.moments());
        this.files = files != null
                ? files
                : new SystemFileChoice(() -> view().getScene().getWindow());
        this.opener = context.opener();
        this.pages = new Once<>(this::made);
        CampaignCommands made =
                new CampaignCommands(this::pages, () -> context.navigation().show("campaigns"));
        this.commands = made.all();
        new ToBasket(this::pages, () -> context.navigation().show("campaigns"))
                .offerTo(context.people(), context.texts());
    }

    CampaignPages pages() {
        return pages.get();
    }

    private CampaignPages made() {
        Telling telling = new Telling(context.toasts(), words);
        News news = new News(context.desk().sync(), context.clock());
        return new CampaignPages(
                context,
                words,
                new CampaignsModel(
                        context.desk().campaigns(),
                        context.desk().store().signals(),
                        context.tasks(),
                        pauses,
                        context.clock(),
                        news,
                        telling),
                new EditorModel(
                        context.desk().campaigns(),
                        context.desk().baskets(),
                        context.desk().articles(),
                        context.desk().integrations(),
                        context.tasks(),
                        pauses,
                        context.clock(),
                        zone,
                        at -> quiet(context.desk().settings().values()).cover(at),
                        context.toasts()::problem),
                new ReportModel(
                        context.desk().campaigns(),
                        context.desk().reports(),
                        context.tasks(),
                        pauses,
                        news,
                        context.toasts()::problem),
                new MonthModel(
                        context.desk().campaigns(),
                        context.desk().store().signals(),
                        context.tasks(),
                        context.clock(),
                        zone,
                        context.toasts()::problem),
                telling,
                files,
                opener,
                commands);
    }

    @Override
    public Region view() {
        return pages.get();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void shown() {
        pages.get().shown();
    }

    @Override
    public void open(String id) {
        pages.get().edit(id);
    }

    @Override
    public void go(Target target) {
        if (target instanceof Target.Report report) {
            pages.get().report(report.campaignId());
        }
    }

    @Override
    public void hidden() {
        pages.get().hidden();
    }

    private static QuietHours quiet(Settings.Values values) {
        return new QuietHours(values.sending().quietFrom(), values.sending().quietTo(), values.zone());
    }
}
