package coachdesk.app.integrations.platforms;

import coachdesk.app.integrations.platforms.activity.BrokenWatch;
import coachdesk.app.integrations.platforms.activity.PersonSync;
import coachdesk.app.integrations.platforms.connect.ConnectModel;
import coachdesk.app.integrations.platforms.connect.ConnectPanel;
import coachdesk.app.integrations.platforms.connection.ConnectionPage;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.Tab;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.FreshnessNote;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.desk.remote.ConsentDoor;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.SyncStatus;
import coachdesk.desk.tasks.Task;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The platforms that the studio is connected to. */
public final class PlatformsTab implements Tab {
    private final AppContext context;
    private final Texts texts;
    private final Opener pages;
    private final PlatformsModel model;
    private final ConnectionTexts words;
    private final ConnectionPage page;
    private final Sections sections;
    private final BrokenWatch broken;
    private final Command connect;
    private final BooleanProperty able = new SimpleBooleanProperty(true);
    private final Once<PlatformsView> view = new Once<>(this::makeView);
    private Runnable unlisten = () -> {};

    public PlatformsTab(AppContext context) {
        this(context, null, null);
    }

    /** @param pages and files: null for the system's own */
    public PlatformsTab(AppContext context, Opener pages, FileChoice files) {
        this.context = context;
        this.texts = context.texts();
        this.pages = pages != null ? pages : context.opener();
        this.words = new ConnectionTexts(texts, context.moments(), context.clock());
        this.model = new PlatformsModel(
                context.desk().connections(),
                context.desk().store().signals(),
                context.tasks(),
                context.toasts()::problem);
        FileChoice choice = files != null
                ? files
                : new SystemFileChoice(() -> view().getScene().getWindow());
        this.page = new ConnectionPage(
                context, words, new ConnectionPage.Ways(() -> model.open(null), this::reconnect, choice));
        this.sections = new Sections(context, words);
        this.broken = new BrokenWatch(
                context.desk().connections(),
                context.desk().store().signals(),
                context.tasks(),
                new FxPauses(),
                context.clock(),
                this::broke,
                context.toasts()::problem);
        PersonSync people = new PersonSync(
                context.desk().connections(),
                context.desk().contacts(),
                broken.allProperty(),
                words,
                context.tasks(),
                context.toasts()::info,
                context.toasts()::problem);
        context.people().link(people.actions());
        this.connect = new Command(
                "integrations.connect",
                "fth-plus",
                new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN),
                able,
                this::choosePlatform);
        model.openedProperty().subscribe(now -> {
            page.show(now);
            sections.show(now);
        });
    }

    private PlatformsView makeView() {
        CardsPane cards = new CardsPane(model, words, new PlatformActions() {
            @Override
            public void connect(Platform platform) {
                connecting(platform, null);
            }

            @Override
            public void reconnect(Integration connection) {
                PlatformsTab.this.reconnect(connection);
            }

            @Override
            public void open(Integration connection) {
                model.open(connection.id());
            }
        });
        sections.stand(page);
        return new PlatformsView(
                model,
                texts,
                cards,
                page.view(),
                () -> new FreshnessNote(texts, context.moments(), context.clock()),
                new CommandButtons(texts).primary(connect));
    }

    private void choosePlatform() {
        VBox all = new VBox();
        all.getStyleClass().add("server-steps");
        Arrays.stream(Platform.values())
                .map(platform -> {
                    var button = Controls.button("fth-link", platform.title(), () -> connecting(platform, null));
                    button.setMaxWidth(Double.MAX_VALUE);
                    return new VBox(4, button, Controls.muted(words.platforms().can(platform)));
                })
                .forEach(all.getChildren()::add);
        open(texts.get("platform.connect.which"), all, () -> {});
        all.lookup(".button").requestFocus();
    }

    /** One of a newer program cannot be connected by this one. */
    private void reconnect(Integration connection) {
        Platform.ofWire(connection.type()).ifPresent(platform -> connecting(platform, connection));
    }

    /** @param before null for a new one */
    private void connecting(Platform platform, Integration before) {
        ConnectModel.Around around = new ConnectModel.Around(
                context.desk().connections().at(),
                () -> ConsentDoor.open(URI.create(Consent.RETURN), texts.get("platform.consent.page")),
                context.tasks(),
                pages);
        ConnectModel connecting = new ConnectModel(platform, before, around, now -> connected(now, before));
        ConnectPanel panel = new ConnectPanel(connecting, words);
        String title = before == null
                ? texts.get("platform.connect.title", platform.title())
                : texts.get("platform.reconnect.title", words.name(before));
        open(title, panel, connecting::close);
        panel.begin();
    }

    private void connected(Integration now, Integration before) {
        context.side().close();
        context.desk().sync().nudge();
        model.open(now.id());
        String name = words.name(now);
        context.toasts()
                .info(before == null ? texts.get("platform.connected", name) : texts.get("platform.reconnected", name));
    }

    private void open(String title, Region content, Runnable closed) {
        content.getStylesheets().add(PlatformsView.STYLES);
        context.side().open(title, content, closed);
    }

    private void broke(Integration connection) {
        context.toasts()
                .warning(
                        texts.get("platform.activity.broke", words.name(connection), words.trouble(connection)),
                        texts.get("platform.activity.broke.open"),
                        () -> context.navigation().open("integrations", connection.id()));
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(Stream.of(connect), page.commands().stream()).toList();
    }

    /** @param id of a connection */
    @Override
    public void open(String id) {
        model.open(id);
    }

    @Override
    public void begin() {
        broken.start();
    }

    @Override
    public void end() {
        broken.stop();
    }

    @Override
    public void shown() {
        model.start();
        page.show(model.openedProperty().get());
        sections.shown();
        unlisten = context.desk().sync().listen(status -> context.tasks().home(() -> tell(status)));
        context.tasks().run(Task.of(() -> context.desk().sync().status()).done(this::tell));
    }

    private void tell(SyncStatus status) {
        able.set(status.remote() != RemoteKind.CLASSIC);
        view.get().show(status);
        if (status.problem() == null && !status.running()) {
            sections.reached();
        }
    }

    @Override
    public void hidden() {
        model.stop();
        page.left();
        sections.hidden();
        unlisten.run();
    }
}
