package coachdesk.app;

import coachdesk.app.campaigns.leaving.Leaving;
import coachdesk.app.checkin.camera.CameraSource;
import coachdesk.app.notifications.Notifications;
import coachdesk.app.notifications.Notifier;
import coachdesk.app.notifications.SystemNotifier;
import coachdesk.app.notifications.SystemPrograms;
import coachdesk.app.onboarding.FirstStart;
import coachdesk.app.onboarding.ServerModel;
import coachdesk.app.overview.OverviewTab;
import coachdesk.app.settings.ServerChoice;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Layers;
import coachdesk.app.shell.Shell;
import coachdesk.app.shell.Sounds;
import coachdesk.app.shell.StartProblem;
import coachdesk.app.shell.Theme;
import coachdesk.app.sounds.Speaker;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.tasks.FxTaskRunner;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Texts;
import coachdesk.desk.Desk;
import coachdesk.desk.checkin.kiosk.KioskPin;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.problems.Places;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.remote.ServerProbe;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.tasks.Task;
import java.security.SecureRandom;
import java.time.Clock;
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

    private final StartOptions options;
    private final Optional<OneInstance> instance;
    private final Optional<Rehearsal> rehearsal;
    private final Clock clock = Clock.systemUTC();
    private final FxTaskRunner tasks = new FxTaskRunner(this::tell);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Texts texts = new Texts(Languages.of(null));
    private final EmbeddedBackend embedded;
    private final Opening opening;
    private CompletableFuture<Settings.Values> looks;
    private CompletableFuture<Opening.Opened> opened;
    private Stage stage;
    private Image icon;
    private Layers layers;
    private Theme theme;
    private volatile Desk desk;

    /**
     * @param taken whether another window has the folder and does not answer
     * @param rehearsal for a start that ends by itself
     */
    App(StartOptions options, Optional<OneInstance> instance, boolean taken, Optional<Rehearsal> rehearsal) {
        this.options = options;
        this.instance = instance;
        this.rehearsal = rehearsal;
        this.embedded = new EmbeddedBackend(options.folder(), options.demo(), clock);
        this.opening = new Opening(options, taken, tasks, clock, SecureRandom::new, embedded);
    }

    /** Begins on another thread: the toolkit takes its time meanwhile. */
    void openFolder() {
        looks = new CompletableFuture<>();
        opened = opening.begin(looks::complete);
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
        icon = new Image("/icons/coach-desk.png");
        stage.getIcons().add(icon);
        stage.setOnHidden(event -> ended.countDown());
        instance.ifPresent(it -> it.listen(tasks::lasting, () -> tasks.home(this::comeForward)));
        whenOpened();
    }

    private void whenOpened() {
        looks.thenAccept(this::dress);
        opened.whenComplete((found, thrown) -> tasks.home(() -> {
            if (thrown == null) {
                opened(found);
            } else {
                refused(thrown);
            }
        }));
    }

    /** While the folder is still being opened: how the window looks, and what its first page is made of. */
    private void dress(Settings.Values values) {
        tasks.home(() -> follow(values));
        CompletableFuture<Optional<OverviewPage>> page =
                opened.thenCompose(Opening.Opened::page).exceptionally(failed -> Optional.empty());
        tasks.run(Task.of(() -> {
                    // Not before: a picture cannot be read until the toolkit knows the screens.
                    EmojiText.prepare();
                    if (!values.frontDesk()) {
                        OverviewTab.prepare(Languages.of(values.language()), values.zone(), page::join);
                    }
                })
                .failed(problem -> {}));
    }

    private void opened(Opening.Opened found) {
        desk = found.desk();
        follow(desk.settings().values());
        desk.settings().listen(values -> tasks.home(() -> follow(values)));
        ServerChoice server = new ServerChoice(new ServerProbe(clock), found.secrets());
        if (desk.settings().values().server() != null) {
            work(server);
        } else if (rehearsal.isPresent()) {
            ended.countDown();
        } else {
            layers.body(new FirstStart(
                    new ServerModel(server.probe(), tasks, desk.settings(), server.secrets(), () -> work(server)),
                    texts));
            stage.show();
        }
        desk.settings().problem().ifPresent(this::tell);
    }

    private void work(ServerChoice server) {
        Speaker speaker = new Speaker(
                tasks::lasting,
                sound -> rehearsal.isPresent()
                        ? 0
                        : volume(sound, desk.settings().values()));
        AppContext parts =
                new AppContext(desk, tasks, texts, layers.toasts(), null, null, layers.overlay(), null, speaker, clock);
        CameraSource camera = CameraSource.inAnotherProcess(options.folder(), SecureRandom::new, options.camera());
        Shell shell = new Shell(
                parts,
                layers,
                theme,
                Tabs.all(server, camera, new KioskPin(server.secrets(), clock), new Notifications(notifier())));
        layers.body(shell);
        shell.start(stage.getScene());
        Leaving leaving = new Leaving(desk, tasks, new FxPauses(), layers.modal(), texts, stage::hide);
        stage.setOnCloseRequest(leaving::asked);
        WindowBadge.follow(stage, shell.unreadProperty(), texts, icon);
        FirstPicture picture = new FirstPicture(stage, () -> ended.getCount() == 0);
        picture.when(shell, () -> begin(shell, server));
        rehearsal.ifPresent(it -> it.follow(shell, desk.sync(), picture, tasks, stage::hide));
    }

    /** What is heard all day long has a volume of its own. */
    private static int volume(Sounds.Sound sound, Settings.Values values) {
        return switch (sound) {
            case ACCEPTED, WARNING, REFUSED -> values.soundVolume();
            case MESSAGE, COACH, PRIVATE -> values.notices().volume();
        };
    }

    /** A start that ends by itself disturbs nobody. */
    private Notifier notifier() {
        return rehearsal.isPresent()
                ? (notice, clicked, notShown) -> {}
                : new SystemNotifier(
                        new SystemPrograms(),
                        tasks::lasting,
                        System.getProperty("os.name", ""),
                        () -> texts.get("notices.open"));
    }

    /** What takes both cores while it starts, such as a server in this process: the list that is here is drawn first. */
    private void begin(Shell shell, ServerChoice server) {
        if (ended.getCount() > 0) {
            shell.begin();
            desk.sync().start();
            desk.scheduler().start();
            tasks.run(Task.of(() -> server.secrets().where()).failed(problem -> {}));
        }
    }

    private void refused(Throwable thrown) {
        LOG.error("the data folder was not opened: {}", Places.of(thrown));
        if (rehearsal.isPresent()) {
            ended.countDown();
            return;
        }
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
        rehearsal.ifPresent(Rehearsal::spoilt);
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
