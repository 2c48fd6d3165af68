package coachdesk.app.reservations;

import coachdesk.app.reservations.ReservationsModel.State;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.Tab;
import coachdesk.app.shell.Target;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.app.ui.SystemOpener;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.store.ShownColumns;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.tasks.Task;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Who booked what. */
public final class ReservationsTab implements Tab {
    private final AppContext context;
    private final ReservationsModel model;
    private final DetailModel detail;
    private final ExportModel export;
    private final Deletion deletion;
    private final Clipboard clipboard;
    private final RowWords words;
    private final Opener links;
    private final FileChoice files;
    private final List<Command> commands;
    private final Once<ReservationsView> view;
    private boolean panelOpen;
    private Runnable unlisten = () -> {};

    public ReservationsTab(AppContext context) {
        this(context, null, null);
    }

    /** @param links and files: null for the system's own */
    ReservationsTab(AppContext context, Opener links, FileChoice files) {
        this.context = context;
        var desk = context.desk();
        this.words = new RowWords(context.texts(), context::zone, context.clock());
        this.clipboard = new Clipboard(context.toasts(), context.texts());
        this.links = links != null ? links : new SystemOpener(context.tasks(), clipboard::copyAddress);
        this.files = files != null ? files : new SystemFileChoice(this::window);
        this.model =
                new ReservationsModel(desk.reservations(), desk.store().signals(), context.tasks(), new FxPauses());
        this.detail = new DetailModel(
                desk.reservations(),
                desk.checkIn(),
                desk.attendance(),
                context.tasks(),
                context.toasts(),
                context.texts(),
                context.clock());
        this.export = new ExportModel(desk.reservations(), context.tasks(), context.toasts(), context.texts());
        this.deletion = new Deletion(desk.reservations(), context.tasks(), context.toasts(), context.texts());
        this.commands = makeCommands();
        this.view = new Once<>(this::made);
        model.selection().sizeProperty().addListener((property, before, now) -> follow());
        detail.detailProperty().addListener((property, before, now) -> {
            if (now == null && before != null && panelOpen) {
                context.side().close();
            }
        });
    }

    private ReservationsView made() {
        ReservationsView made = new ReservationsView(
                model,
                words,
                links,
                new ShownColumns(context.desk().store()),
                context.tasks(),
                context.texts(),
                context.moments(),
                context.clock(),
                context.people(),
                this::open,
                commands.getLast());
        made.table().getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> follow());
        return made;
    }

    private List<Command> makeCommands() {
        ObservableBooleanValue selected = Bindings.greaterThan(model.selection().sizeProperty(), 0);
        KeyCombination ctrlF = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
        KeyCombination ctrlE = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
        KeyCombination delete = new KeyCodeCombination(KeyCode.DELETE);
        ObservableBooleanValue narrowed =
                Bindings.createBooleanBinding(() -> model.query().narrows(), model.queryProperty());
        return List.of(
                new Command("reservations.search", "fth-search", ctrlF, Command.ALWAYS, () -> view.get()
                        .toSearch()),
                new Command("reservations.open", "fth-sidebar", List.of(), selected, this::open),
                new Command("reservations.delete", "fth-trash-2", delete, selected, this::delete),
                new Command("reservations.reset", "fth-x", List.of(), narrowed, model::reset),
                new Command("reservations.export", "fth-download", ctrlE, Command.ALWAYS, this::export));
    }

    private void open() {
        List<String> ids = model.selectedIds();
        if (!ids.isEmpty()) {
            open(ids.getFirst());
        }
    }

    @Override
    public void open(String id) {
        detail.show(id);
        if (!panelOpen) {
            DetailPanel panel = new DetailPanel(detail, context.texts(), words, context.people(), links, clipboard);
            context.side().open(context.texts().get("reservations.panel"), panel, this::closed);
            panelOpen = true;
        }
    }

    @Override
    public void go(Target target) {
        if (target instanceof Target.Bookings bookings) {
            model.ask(now -> ReservationQuery.all()
                    .withSort(now.sort(), now.descending())
                    .withSlice(bookings.slice()));
        }
    }

    /** An open panel shows what is selected. */
    private void follow() {
        if (panelOpen && model.selectedIds().size() == 1) {
            detail.show(model.selectedIds().getFirst());
        }
    }

    private void closed() {
        panelOpen = false;
        detail.show(null);
    }

    private void delete() {
        deletion.delete(model.selectedIds(), () -> {
            model.selection().clear();
            detail.refresh();
        });
    }

    private void export() {
        context.side()
                .open(
                        context.texts().get("reservations.export.title"),
                        new ExportPanel(export, model, context.texts(), files, context.side()::close),
                        () -> {});
    }

    private javafx.stage.Window window() {
        return view.get().getScene().getWindow();
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void shown() {
        model.shown();
        Runnable ofStore = context.desk().store().signals().listen(topics -> context.tasks()
                .home(detail::refresh));
        Runnable ofSync = context.desk().sync().listen(status -> context.tasks()
                .home(() -> view.get().status(status)));
        Settings settings = context.desk().settings();
        Runnable ofSettings = settings.listen(values -> context.tasks().home(() -> sized(values)));
        unlisten = () -> {
            ofStore.run();
            ofSync.run();
            ofSettings.run();
        };
        sized(settings.values());
        context.tasks().run(Task.of(() -> context.desk().sync().status()).done(view.get()::status));
    }

    private void sized(Settings.Values values) {
        view.get().table().scale(values.textPercent() / 100.0);
    }

    @Override
    public void hidden() {
        model.hidden();
        unlisten.run();
        unlisten = () -> {};
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
