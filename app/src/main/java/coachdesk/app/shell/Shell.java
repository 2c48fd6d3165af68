package coachdesk.app.shell;

import coachdesk.app.contacts.OptOutModel;
import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.contacts.Refusals;
import coachdesk.app.contacts.WaysToWrite;
import coachdesk.desk.settings.Settings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The page with everything: navigation, the tab that shows, its side panel, the status bar, the commands. */
public final class Shell extends BorderPane implements Navigation {
    private static final double NARROW = 1000;

    private final AppContext context;
    private final Layers layers;
    private final StackPane page = new StackPane();
    private final SideLayer side;
    private final CommandTable commands = new CommandTable(this::currentId);
    private final TabSet tabs;
    private final NavigationRail rail;
    private final DeskNews news;
    private final StudioColours colours;
    private final OptOutModel optOuts;
    private final ShellKeys keys;
    private final ShellCommands own;
    private TabPlace current;
    private WholeScreen whole;
    private Runnable unfollow = () -> {};

    /**
     * @param parts what the tabs are given; its navigation, side panel and people are replaced by this shell's
     * @param places of the tabs, in the order of the navigation
     */
    public Shell(AppContext parts, Layers layers, Theme theme, List<TabPlace> places) {
        this.layers = layers;
        this.side = new SideLayer(parts.texts());
        this.keys = new ShellKeys(layers, side, commands);
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
        commands.add(null, List.of());
        this.tabs = new TabSet(places, context, commands);
        this.rail = new NavigationRail(
                parts.texts(),
                Bindings.createBooleanBinding(() -> isNarrow(theme), widthProperty(), theme.scaleProperty()));
        this.news = new DeskNews(context);
        this.colours = new StudioColours(
                parts.desk().catalogue(),
                parts.desk().store().signals(),
                parts.tasks(),
                theme::accents,
                parts.toasts()::problem);
        lay();
        this.own = new ShellCommands(context, layers, tabs, commands, theme);
        commands.add(null, own.commands());
        own.foot().forEach(rail::command);
        rail.badge("sync", news.status().toDecideProperty());
        rail.badge("campaigns", news.missed().countProperty());
        rail.badge("conversations", news.unread().countProperty());
    }

    /** Without a width yet it is not: nearly every window would be styled twice. */
    private boolean isNarrow(Theme theme) {
        return getWidth() > 0 && getWidth() < NARROW * theme.scaleProperty().get();
    }

    private static PeopleActions people(AppContext parts, OptOutModel optOuts) {
        PeopleActions people =
                new PeopleActions(() -> parts.desk().settings().values().frontDesk());
        Toasts toasts = parts.toasts();
        new WaysToWrite(parts.texts(), parts.opener(), WaysToWrite::copy, toasts::info).offerTo(people);
        new Refusals(optOuts, parts.texts(), toasts::undoable).offerTo(people);
        return people;
    }

    private void lay() {
        getStyleClass().add("shell");
        rail.tabs(places(), this::show);
        page.getStyleClass().add("page");
        setLeft(rail);
        setCenter(new StackPane(page, side));
        SchedulerLight light = new SchedulerLight(news.scheduler(), () -> show("campaigns"), () -> context.desk()
                .scheduler()
                .confirm());
        setBottom(new StatusBar(
                news.status(), context.texts(), () -> show("sync"), new PresenceMark(news.presence()), light));
    }

    /** Begins to listen and shows the first tab that this account has. */
    public void start(Scene scene) {
        places().stream().filter(TabPlace::atOnce).forEach(place -> tabs.get(place)
                .attached(scene));
        keys.listen(scene);
        news.start();
        colours.start();
        context.texts().localeProperty().addListener((locale, before, now) -> news.refresh());
        unfollow = context.desk().settings().listen(values -> context.tasks().home(() -> {
            news.refresh();
            role(values);
        }));
        role(context.desk().settings().values());
        show(first());
    }

    /**
     * Begins with what nobody sees on the first page, which does not share the store and the processor with it: the other
     * tabs, and what goes on whatever tab shows.
     */
    public void begin() {
        tabs.makeAll();
        news.count();
        optOuts.start();
        tabs.made().forEach(Tab::begin);
    }

    /** Drops what {@link #start} and {@link #begin} took up. */
    public void stop(Scene scene) {
        unfollow.run();
        news.stop();
        colours.stop();
        optOuts.stop();
        tabs.made().forEach(Tab::end);
        keys.leave(scene);
        side.close();
        if (current != null) {
            current().hidden();
            current = null;
        }
    }

    /** What an account may not see is not there. */
    private void role(Settings.Values values) {
        Set<String> away = values.frontDesk()
                ? places().stream()
                        .filter(TabPlace::coachOnly)
                        .map(TabPlace::id)
                        .collect(Collectors.toSet())
                : Set.of();
        rail.away(away);
        commands.away(away);
        if (current != null && away.contains(current.id())) {
            show(first());
        }
    }

    /** Of those that are there for this account. */
    private TabPlace first() {
        return places().stream().filter(commands::isThere).findFirst().orElseThrow();
    }

    /** The tab that shows. */
    public Tab current() {
        return tabs.get(current);
    }

    /** Of the tab that shows; null for none. */
    public String currentId() {
        return current == null ? null : current.id();
    }

    /** Of the tabs, in the order of the navigation. */
    public List<TabPlace> places() {
        return tabs.places();
    }

    public AppContext context() {
        return context;
    }

    @Override
    public void show(String tabId) {
        places().stream()
                .filter(tab -> tab.id().equals(tabId))
                .filter(commands::isThere)
                .findFirst()
                .ifPresent(this::show);
    }

    @Override
    public void open(String tabId, String id) {
        show(tabId);
        if (current.id().equals(tabId)) {
            current().open(id);
        }
    }

    @Override
    public void go(Target target) {
        show(target.tab());
        if (current.id().equals(target.tab())) {
            current().go(target);
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
        return news.unread().countProperty();
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
        current().view().requestFocus();
    }

    private void show(TabPlace tab) {
        rail.select(tab.id());
        if (tab == current) {
            return;
        }
        if (current != null) {
            side.close();
            current().hidden();
        }
        current = tab;
        page.getChildren().setAll(current().view());
        current().shown();
    }
}
