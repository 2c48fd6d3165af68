package coachdesk.app;

import coachdesk.app.checkin.camera.CameraSource;
import coachdesk.app.onboarding.FirstStart;
import coachdesk.app.onboarding.ServerModel;
import coachdesk.app.settings.ServerChoice;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Layers;
import coachdesk.app.shell.Shell;
import coachdesk.app.shell.StartProblem;
import coachdesk.app.shell.Theme;
import coachdesk.app.sounds.Speaker;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.tasks.FxTaskRunner;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Texts;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.problems.Places;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.remote.ServerProbe;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.settings.DeskSecrets;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.tasks.Task;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: opens the folder while the toolkit starts, shows the window, and ends in order. */
final class App {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double NARROWEST = 900;
    private static final double LOWEST = 600;
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration FIRST_FRAMES = Duration.ofMillis(200);

    private final StartOptions options;
    private final Optional<OneInstance> instance;
    private final boolean taken;
    private final Clock clock = Clock.systemUTC();
    private final FxTaskRunner tasks = new FxTaskRunner(this::tell);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Texts texts = new Texts(Languages.of(null));
    private final EmbeddedBackend embedded;
    private CompletableFuture<Opened> opening;
    private Stage stage;
    private Layers layers;
    private Theme theme;
    private volatile Desk desk;

    private record Opened(Desk desk, DeskSecrets secrets) {}

    /** @param taken whether another window has the folder and does not answer */
    App(StartOptions options, Optional<OneInstance> instance, boolean taken) {
        this.options = options;
        this.taken = taken;
        this.instance = instance;
        this.embedded = new EmbeddedBackend(options.folder(), options.demo(), clock);
    }

    /** Begins on another thread: the toolkit takes its time meanwhile. */
    void openFolder() {
        opening = tasks.ahead(() -> {
            if (taken) {
                throw Problem.of(
                                ErrorCode.FOLDER_LOCKED,
                                "folder",
                                options.folder().toString())
                        .asException();
            }
            DeskSecrets secrets = DeskSecrets.open(options.folder());
            Desk opened =
                    DeskOpener.open(new DeskOptions(options.folder(), clock, new SecureRandom(), secrets, embedded));
            if (options.demo() && opened.settings().values().server() == null) {
                opened.settings().change(values -> values.withServer(""));
            }
            tasks.run(Task.of(() -> prepare(opened)).failed(problem -> {}));
            return new Opened(opened, secrets);
        });
    }

    /** While the window is made, what it is shown with. What fails here fails again where it is said. */
    private static void prepare(Desk desk) {
        desk.reservations().page(ReservationQuery.all(), 0, 1);
        EmojiText.prepare();
    }

    /** Shows the window of the toolkit, which has started, and returns when it was closed and all has ended. */
    void run() {
        tasks.home(this::show);
        awaitEnd();
    }

    private void show() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> unexpected(thrown));
        stage = new Stage();
        layers = new Layers(texts, () -> theme.still());
        Scene scene = new Scene(layers, WIDTH, HEIGHT);
        theme = new Theme(scene);
        stage.setScene(scene);
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        stage.titleProperty().bind(texts.bind("app.name"));
        stage.getIcons().add(new Image("/icons/coach-desk.png"));
        stage.setOnHidden(event -> ended.countDown());
        instance.ifPresent(it -> it.listen(tasks::lasting, () -> tasks.home(this::comeForward)));
        whenOpened();
    }

    private void whenOpened() {
        opening.whenComplete((opened, thrown) -> tasks.home(() -> {
            if (thrown == null) {
                opened(opened);
            } else {
                refused(thrown);
            }
        }));
    }

    private void opened(Opened opened) {
        desk = opened.desk();
        follow(desk.settings().values());
        desk.settings().listen(values -> tasks.home(() -> follow(values)));
        ServerChoice server = new ServerChoice(new ServerProbe(clock), opened.secrets());
        if (desk.settings().values().server() == null) {
            layers.body(new FirstStart(
                    new ServerModel(server.probe(), tasks, desk.settings(), server.secrets(), () -> work(server)),
                    texts));
            stage.show();
        } else {
            work(server);
        }
        desk.settings().problem().ifPresent(this::tell);
    }

    private void work(ServerChoice server) {
        Speaker speaker =
                new Speaker(tasks::lasting, () -> desk.settings().values().soundVolume());
        AppContext parts =
                new AppContext(desk, tasks, texts, layers.toasts(), null, null, layers.overlay(), null, speaker, clock);
        CameraSource camera =
                CameraSource.inAnotherProcess(options.folder(), clock, SecureRandom::new, options.camera());
        Shell shell = new Shell(parts, layers, theme, Tabs.all(server, camera));
        layers.body(shell);
        shell.start(stage.getScene());
        // Laid out and drawn once, with the list, unless that makes somebody wait.
        shell.current().whenFilled(() -> {
            showWindow();
            afterNextFrame(() -> new FxPauses().after(FIRST_FRAMES, () -> begin(server)));
        });
        layers.applyCss();
        new FxPauses().after(PATIENCE, this::showWindow);
    }

    private void showWindow() {
        if (ended.getCount() > 0) {
            stage.show();
        }
    }

    private void afterNextFrame(Runnable then) {
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
    }

    /** What takes both cores while it starts, such as a server in this process: the list that is here is drawn first. */
    private void begin(ServerChoice server) {
        if (ended.getCount() > 0) {
            desk.sync().start();
            tasks.run(Task.of(() -> server.secrets().where()).failed(problem -> {}));
        }
    }

    private void refused(Throwable thrown) {
        LOG.error("the data folder was not opened: {}", Places.of(thrown));
        theme.followSystem();
        layers.body(new StartProblem(Problem.from(thrown), texts, this::tryAgain, stage::hide));
        stage.show();
    }

    private void tryAgain() {
        openFolder();
        whenOpened();
    }

    private void follow(Settings.Values values) {
        theme.follow(values);
        texts.localeProperty().set(Languages.of(values.language()));
    }

    private void tell(Problem problem) {
        layers.toasts().problem(problem);
    }

    private void unexpected(Throwable thrown) {
        LOG.error("unexpected: {}", Places.of(thrown));
        tell(Problem.from(thrown));
    }

    private void comeForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Blocks until the window is closed, then ends what runs, in the reverse order of its start. */
    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tasks.home(App::hideAll);
        tasks.close();
        if (desk != null) {
            desk.close();
        }
        embedded.close();
        instance.ifPresent(OneInstance::close);
        Platform.exit();
    }

    /** A popup that still shows when the toolkit ends takes the whole process down on Linux. */
    private static void hideAll() {
        List<Window> windows = new ArrayList<>(Window.getWindows());
        Collections.reverse(windows);
        windows.forEach(Window::hide);
    }
}
