package coachdesk.app.shell;

import coachdesk.app.contacts.OptOutModel;
import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.contacts.Refusals;
import coachdesk.app.contacts.WaysToWrite;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.SystemOpener;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The page with everything: navigation, the tab that shows, its side panel, the status bar, the commands. */
public final class Shell extends BorderPane implements Navigation {
    private static final double NARROW = 1000;
    private static final Duration REFRESH = Duration.seconds(10);

    private final AppContext context;
    private final Layers layers;
    private final StackPane page = new StackPane();
    private final SideLayer side;
    private final List<Tab> tabs = new ArrayList<>();
    private final CommandTable commands = new CommandTable(this::current);
    private final NavigationRail rail;
    private final StatusModel status;
    private final SchedulerModel scheduler;
    private final PresenceModel presence;
    private final WaitingCount missed;
    private final WaitingCount unread;
    private final OptOutModel optOuts;
    private final EventHandler<KeyEvent> keys = this::press;
    private final EventHandler<KeyEvent> early = this::pressEarly;
    private final ShellCommands own;
    private final Timeline clockwork = new Timeline(new KeyFrame(REFRESH, event -> refresh()));
    private final OutsideWatch outside;
    private Tab current;
    private WholeScreen whole;
    private Runnable unlisten = () -> {};
    private Runnable unfollow = () -> {};
    private Runnable unschedule = () -> {};
    private Runnable unpresent = () -> {};

    /**
     * @param parts what the tabs are given; its navigation, side panel and people are replaced by this shell's
     * @param makers make the tabs, in the order of the navigation
     */
    public Shell(AppContext parts, Layers layers, Theme theme, List<Function<AppContext, Tab>> makers) {
        this.layers = layers;
        this.side = new SideLayer(parts.texts());
        this.optOuts = new OptOutModel(
                parts.desk().optOuts(), parts.desk().store().signals(), parts.tasks(), parts.toasts()::problem);
        this.context = new AppContext(
                parts.desk(),
                parts.tasks(),
                parts.texts(),
                parts.toasts(),
                side,
                people(parts, optOuts),
                parts.overlay(),
                this,
                parts.sounds(),
                parts.clock());
        makers.forEach(maker -> tabs.add(maker.apply(context)));
        this.rail = new NavigationRail(
                parts.texts(),
                Bindings.createBooleanBinding(
                        () -> getWidth() < NARROW * theme.scaleProperty().get(),
                        widthProperty(),
                        theme.scaleProperty()));
        Moments moments = new Moments(
                parts.texts(), () -> parts.desk().settings().values().zone());
        this.status = new StatusModel(parts.texts(), moments, parts.clock());
        this.scheduler = new SchedulerModel(parts.texts(), moments, parts.clock());
        this.presence = new PresenceModel(parts.texts());
        Signals signals = parts.desk().store().signals();
        this.missed = new WaitingCount(
                () -> parts.desk().campaigns().missed().size(), parts.tasks(), signals, Topic.DISPATCH, Topic.CAMPAIGN);
        this.unread = new WaitingCount(
                () -> parts.desk().conversations().unread(),
                parts.tasks(),
                signals,
                Topic.MESSAGE,
                Topic.CONVERSATION,
                Topic.READ_MARK);
        this.outside = new OutsideWatch(parts.desk().store(), parts.tasks());
        lay();
        this.own = new ShellCommands(context, layers, tabs, commands, theme);
        commands.add(null, own.commands());
        tabs.forEach(tab -> commands.add(tab, tab.commands()));
        own.foot().forEach(rail::command);
        rail.badge("sync", status.toDecideProperty());
        rail.badge("campaigns", missed.countProperty());
        rail.badge("conversations", unread.countProperty());
        clockwork.setCycleCount(Animation.INDEFINITE);
    }

    private static PeopleActions people(AppContext parts, OptOutModel optOuts) {
        PeopleActions people = new PeopleActions();
        Toasts toasts = parts.toasts();
        new WaysToWrite(parts.texts(), new SystemOpener(parts.tasks(), toasts::info), WaysToWrite::copy, toasts::info)
                .offerTo(people);
        new Refusals(optOuts, parts.texts(), toasts::undoable).offerTo(people);
        return people;
    }

    private void lay() {
        getStyleClass().add("shell");
        rail.tabs(tabs, this::show);
        rail.gap();
        page.getStyleClass().add("page");
        setLeft(rail);
        setCenter(new StackPane(page, side));
        SchedulerLight light = new SchedulerLight(scheduler, () -> show("campaigns"), () -> context.desk()
                .scheduler()
                .confirm());
        setBottom(new StatusBar(status, context.texts(), () -> show("sync"), new PresenceMark(presence), light));
    }

    /** Begins to listen and shows the first tab. */
    public void start(Scene scene) {
        tabs.forEach(tab -> tab.attached(scene));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, early);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        scene.addEventHandler(KeyEvent.KEY_TYPED, keys);
        unlisten = context.desk().sync().listen(now -> context.tasks().home(() -> status.show(now)));
        context.tasks().run(Task.of(() -> context.desk().sync().status()).done(status::show));
        unschedule = context.desk().scheduler().listen(now -> context.tasks().home(() -> scheduler.show(now)));
        context.tasks().run(Task.of(() -> context.desk().scheduler().status()).done(scheduler::show));
        unpresent = context.desk().others().listen(now -> context.tasks().home(() -> presence.show(now)));
        presence.show(context.desk().others().now());
        context.texts().localeProperty().addListener((locale, before, now) -> refresh());
        unfollow = context.desk().settings().listen(values -> context.tasks().home(() -> {
            refresh();
            role(values);
        }));
        role(context.desk().settings().values());
        clockwork.play();
        outside.start();
        show(tabs.getFirst());
        // The first page does not share the store with it.
        current.whenFilled(() -> {
            missed.start();
            unread.start();
            optOuts.start();
            tabs.forEach(Tab::begin);
        });
    }

    /** Drops what {@link #start} took up. */
    public void stop(Scene scene) {
        unlisten.run();
        unfollow.run();
        unschedule.run();
        unpresent.run();
        clockwork.stop();
        outside.stop();
        missed.stop();
        unread.stop();
        optOuts.stop();
        tabs.forEach(Tab::end);
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        scene.removeEventHandler(KeyEvent.KEY_TYPED, keys);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, early);
        side.close();
        if (current != null) {
            current.hidden();
            current = null;
        }
    }

    /** What an account may not see is not there. */
    private void role(Settings.Values values) {
        Set<String> away = values.frontDesk()
                ? tabs.stream().filter(Tab::coachOnly).map(Tab::id).collect(Collectors.toSet())
                : Set.of();
        rail.away(away);
        commands.away(away);
        if (current != null && away.contains(current.id())) {
            show(tabs.getFirst());
        }
    }

    private boolean isThere(Tab tab) {
        return !tab.coachOnly() || !context.desk().settings().values().frontDesk();
    }

    private void refresh() {
        status.refresh();
        scheduler.refresh();
        presence.refresh();
        missed.look();
    }

    private void press(KeyEvent event) {
        if (covered()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && side.isOpen()) {
            side.close();
            event.consume();
            return;
        }
        commands.press(event);
    }

    private boolean covered() {
        return layers.isAlone()
                || layers.modal().isVisible()
                || layers.overlay().isVisible();
    }

    /** Undo of a toast comes before the undo inside a text field. */
    private void pressEarly(KeyEvent event) {
        if (!layers.isAlone() && ShellCommands.UNDO.match(event) && layers.undoLast()) {
            event.consume();
        }
    }

    public Tab current() {
        return current;
    }

    /** In the order of the navigation. */
    public List<Tab> tabs() {
        return List.copyOf(tabs);
    }

    public AppContext context() {
        return context;
    }

    @Override
    public void show(String tabId) {
        tabs.stream()
                .filter(tab -> tab.id().equals(tabId))
                .filter(this::isThere)
                .findFirst()
                .ifPresent(this::show);
    }

    @Override
    public void open(String tabId, String id) {
        show(tabId);
        if (current.id().equals(tabId)) {
            current.open(id);
        }
    }

    @Override
    public void comeForward() {
        Stage stage = (Stage) getScene().getWindow();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** In how many conversations something new stands. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.countProperty();
    }

    @Override
    public void lock(Region page, Runnable leaving) {
        side.close();
        layers.alone(page);
        whole = new WholeScreen((Stage) getScene().getWindow(), leaving);
    }

    @Override
    public void unlock() {
        whole.letGo();
        layers.together();
        current.view().requestFocus();
    }

    private void show(Tab tab) {
        rail.select(tab.id());
        if (tab == current) {
            return;
        }
        if (current != null) {
            side.close();
            current.hidden();
        }
        current = tab;
        page.getChildren().setAll(tab.view());
        tab.shown();
    }
}
