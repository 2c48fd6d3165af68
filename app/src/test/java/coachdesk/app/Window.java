package coachdesk.app;

import coachdesk.app.checkin.camera.CameraSource;
import coachdesk.app.integrations.platforms.PlatformsTab;
import coachdesk.app.media.MediaTab;
import coachdesk.app.notifications.Notifications;
import coachdesk.app.onboarding.ServerModel;
import coachdesk.app.settings.ServerChoice;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Layers;
import coachdesk.app.shell.Shell;
import coachdesk.app.shell.TabPlace;
import coachdesk.app.shell.Theme;
import coachdesk.app.tasks.FxTaskRunner;
import coachdesk.app.ui.Texts;
import coachdesk.desk.Desk;
import coachdesk.desk.checkin.kiosk.KioskPin;
import coachdesk.desk.remote.ServerProbe;
import coachdesk.desk.settings.DeskSecrets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window of a test, as the program makes it. UI thread only. */
public final class Window implements AutoCloseable {
    public final Texts texts;
    public final FxTaskRunner tasks =
            new FxTaskRunner(problem -> layers().toasts().problem(problem));
    public final FakeNotifier notifier = new FakeNotifier();
    public final Layers layers;
    public final Theme theme;
    public final Shell shell;
    private final Scene scene;
    private final Desk desk;
    private final ServerChoice server;

    /** Files are chosen, and pages opened, where the fixture says, never by the system. */
    public Window(Stage stage, DeskFixture fixture, double width, double height) {
        this(
                stage,
                fixture.desk,
                fixture.clock,
                new CameraSource(() -> fixture.camera, ""),
                place -> switch (place.id()) {
                    case "integrations" ->
                        place.with(context -> new PlatformsTab(context, fixture.pages::add, fixture.files));
                    case "media" -> place.with(context -> new MediaTab(context, fixture.files, fixture.pages::add));
                    default -> place;
                },
                width,
                height);
    }

    public Window(Stage stage, Desk desk, Clock clock, double width, double height) {
        this(stage, desk, clock, new CameraSource(FakeCamera::new, ""), width, height);
    }

    /** @param pages gets the addresses that are not opened in a browser */
    public Window(Stage stage, Desk desk, Clock clock, List<String> pages, double width, double height) {
        this(
                stage,
                desk,
                clock,
                new CameraSource(FakeCamera::new, ""),
                place -> place.id().equals("integrations")
                        ? place.with(context -> new PlatformsTab(context, pages::add, null))
                        : place,
                width,
                height);
    }

    public Window(Stage stage, Desk desk, Clock clock, CameraSource camera, double width, double height) {
        this(stage, desk, clock, camera, place -> place, width, height);
    }

    private Window(
            Stage stage,
            Desk desk,
            Clock clock,
            CameraSource camera,
            UnaryOperator<TabPlace> instead,
            double width,
            double height) {
        this.desk = desk;
        texts = new Texts(
                Languages.of(Objects.requireNonNullElse(desk.settings().values().language(), "fr")));
        server = new ServerChoice(
                new ServerProbe(clock), DeskSecrets.open(desk.store().folder()));
        layers = new Layers(texts, () -> true);
        scene = new Scene(layers, width, height);
        theme = new Theme(scene);
        theme.follow(desk.settings().values());
        desk.settings().listen(values -> {
            theme.follow(values);
            texts.localeProperty().set(Languages.of(values.language()));
        });
        AppContext parts = new AppContext(
                desk, tasks, texts, layers.toasts(), null, null, layers.overlay(), null, sound -> {}, clock);
        shell = new Shell(
                parts,
                layers,
                theme,
                Tabs.all(server, camera, new KioskPin(server.secrets(), clock), new Notifications(notifier)).stream()
                        .map(instead)
                        .toList());
        layers.body(shell);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        shell.start(scene);
        shell.begin();
    }

    /** @param settled called when it is known where the data live */
    ServerModel serverModel(Runnable settled) {
        return new ServerModel(server.probe(), tasks, desk.settings(), server.secrets(), settled);
    }

    private Layers layers() {
        return layers;
    }

    @Override
    public void close() {
        shell.stop(scene);
        tasks.close();
    }
}
