package coachdesk.app.overview;

import coachdesk.app.overview.OverviewModel.State;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.Tab;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.FreshnessNote;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.app.ui.Texts;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.words.OverviewText;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.words.DeskTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Where the studio stands: today, what is due, and the last weeks in figures. */
public final class OverviewTab implements Tab {
    private final AppContext context;
    private final OverviewModel model;
    private final OverviewExports exports;
    private final FreshnessNote freshness;
    private final Once<OverviewView> view;
    private Runnable unlisten = () -> {};

    public OverviewTab(AppContext context) {
        this(context, null, null);
    }

    /** @param files and opener: null for the system's own */
    OverviewTab(AppContext context, FileChoice files, Opener opener) {
        this.context = context;
        model = new OverviewModel(
                context.desk().overview(),
                context.desk().store().signals(),
                context.tasks(),
                new FxPauses(),
                context.toasts()::problem);
        exports = new OverviewExports(
                model,
                context.tasks(),
                context.clock(),
                context::zone,
                context.texts(),
                context.toasts(),
                files != null
                        ? files
                        : new SystemFileChoice(() -> view().getScene().getWindow()),
                opener != null ? opener : context.opener());
        freshness = new FreshnessNote(context.texts(), context.moments(), context.clock());
        view = new Once<>(this::made);
    }

    /**
     * What the first look at it waits for most: the classes that cards are made of. On any thread once the toolkit has
     * started; what it makes here nobody sees.
     *
     * @param page waits for what there is to show; empty for nothing
     */
    public static void prepare(Locale locale, ZoneId zone, Supplier<Optional<OverviewPage>> page) {
        Cards cards = new Cards(new Texts(locale), null);
        page.get().ifPresent(it -> cards.show(it, new OverviewText(new DeskTexts(locale), zone)));
    }

    private OverviewView made() {
        MenuButton export = new MenuButton(null, Icons.of("fth-download"));
        export.textProperty().bind(context.texts().bind("overview.export"));
        CommandButtons buttons = new CommandButtons(context.texts());
        exports.commands().forEach(command -> export.getItems().add(buttons.item(command)));
        return new OverviewView(
                model,
                context.texts(),
                () -> new OverviewText(new DeskTexts(context.texts().locale()), context.zone()),
                context.navigation(),
                freshness,
                export);
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        return exports.commands();
    }

    @Override
    public void begin() {
        model.begin();
    }

    @Override
    public void shown() {
        model.shown();
        unlisten = context.desk().sync().listen(status -> context.tasks().home(() -> {
            freshness.show(status);
            model.look();
        }));
        context.tasks().run(Task.of(() -> context.desk().sync().status()).done(freshness::show));
    }

    @Override
    public void hidden() {
        model.hidden();
        unlisten.run();
    }

    @Override
    public void whenFilled(Runnable then) {
        if (model.stateProperty().get() != State.LOADING) {
            then.run();
            return;
        }
        Subscription[] waiting = {Subscription.EMPTY};
        waiting[0] = model.stateProperty().subscribe((before, now) -> {
            waiting[0].unsubscribe();
            then.run();
        });
    }
}
