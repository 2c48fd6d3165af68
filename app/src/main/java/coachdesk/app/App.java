package coachdesk.app;

import coachdesk.app.settings.SettingsTab;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Layers;
import coachdesk.app.shell.Shell;
import coachdesk.app.shell.Theme;
import coachdesk.app.tasks.FxTaskRunner;
import coachdesk.app.ui.Texts;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.settings.DeskSecrets;
import coachdesk.desk.settings.Settings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
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
    private final Clock clock = Clock.systemUTC();
    private final FxTaskRunner tasks = new FxTaskRunner(this::tell);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Texts texts = new Texts(Languages.of(null));
    private final EmbeddedBackend embedded;
    private CompletableFuture<Desk> opening;
    private Stage stage;
    private Layers layers;
    private Theme theme;
    private Shell shell;
    private Desk desk;

    App(StartOptions options, Optional<OneInstance> instance) {
        this.options = options;
        this.instance = instance;
        this.embedded = new EmbeddedBackend(options.folder(), options.demo(), clock);
    }

    /** Begins on another thread: the toolkit takes its time meanwhile. */
    void openFolder() {
        opening = tasks.ahead(() -> DeskOpener.open(new DeskOptions(
                options.folder(), clock, new SecureRandom(), DeskSecrets.open(options.folder()), embedded)));
    }

    /** UI thread. */
    void show() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> unexpected(thrown));
        stage = new Stage();
        layers = new Layers(texts, () -> theme.still());
        Scene scene = new Scene(layers, WIDTH, HEIGHT);
        theme = new Theme(scene);
        stage.setScene(scene);
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        stage.titleProperty().bind(texts.bind("app.name"));
        stage.setOnHidden(event -> ended.countDown());
        instance.ifPresent(it -> it.listen(tasks::lasting, () -> tasks.home(this::comeForward)));
        opening.whenComplete((opened, thrown) -> tasks.home(() -> {
            if (thrown == null) {
                opened(opened);
            } else {
                refused(thrown);
            }
        }));
    }

    private void opened(Desk opened) {
        desk = opened;
        follow(desk.settings().values());
        desk.settings().listen(values -> tasks.home(() -> follow(values)));
        AppContext parts =
                new AppContext(desk, tasks, texts, layers.toasts(), null, layers.overlay(), null, sound -> {}, clock);
        shell = new Shell(parts, layers, theme, Tabs.all(SettingsTab::new));
        layers.body(shell);
        stage.show();
        shell.start(stage.getScene());
        desk.sync().start();
    }

    private void refused(Throwable thrown) {
        LOG.error("the data folder was not opened", thrown);
        stage.show();
        tell(Problem.from(thrown));
    }

    private void follow(Settings.Values values) {
        theme.follow(values);
        texts.localeProperty().set(Languages.of(values.language()));
    }

    private void tell(Problem problem) {
        layers.toasts().problem(problem);
    }

    private void unexpected(Throwable thrown) {
        LOG.error("unexpected", thrown);
        tell(Problem.from(thrown));
    }

    private void comeForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Blocks until the window is closed, then ends what runs, in the reverse order of its start. */
    void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // A popup that still shows when the toolkit ends takes the whole process down on Linux.
        CountDownLatch hidden = new CountDownLatch(1);
        tasks.home(() -> {
            List<Window> windows = new ArrayList<>(Window.getWindows());
            Collections.reverse(windows);
            windows.forEach(Window::hide);
            hidden.countDown();
        });
        close();
        Platform.exit();
    }

    private void close() {
        tasks.close();
        if (desk != null) {
            desk.close();
        }
        embedded.close();
        instance.ifPresent(OneInstance::close);
    }

    /** The languages there are words in. */
    static final class Languages {
        private Languages() {}

        /** @param chosen null follows the system, French when that is another */
        static Locale of(String chosen) {
            String language = chosen == null ? Locale.getDefault().getLanguage() : chosen;
            return List.of("fr", "en", "de").contains(language) ? Locale.of(language, "CH") : Locale.of("fr", "CH");
        }
    }
}
