package coachdesk.app;

import coachdesk.app.onboarding.ServerModel;
import coachdesk.app.settings.ServerChoice;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Layers;
import coachdesk.app.shell.Shell;
import coachdesk.app.shell.Theme;
import coachdesk.app.tasks.FxTaskRunner;
import coachdesk.app.ui.Texts;
import coachdesk.desk.remote.ServerProbe;
import coachdesk.desk.settings.DeskSecrets;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window of a test on a {@link DeskFixture}, as the program makes it. UI thread only. */
public final class Window implements AutoCloseable {
    public final Texts texts = new Texts(Locale.of("fr", "CH"));
    public final FxTaskRunner tasks =
            new FxTaskRunner(problem -> layers().toasts().problem(problem));
    public final Layers layers;
    public final Theme theme;
    public final Shell shell;
    private final Scene scene;
    private final DeskFixture fixture;
    private final ServerChoice server;

    public Window(Stage stage, DeskFixture fixture, double width, double height) {
        this.fixture = fixture;
        server = new ServerChoice(
                new ServerProbe(fixture.clock),
                DeskSecrets.open(fixture.desk.store().folder()));
        layers = new Layers(texts, () -> true);
        scene = new Scene(layers, width, height);
        theme = new Theme(scene);
        theme.follow(fixture.desk.settings().values());
        fixture.desk.settings().listen(values -> {
            theme.follow(values);
            texts.localeProperty().set(Languages.of(values.language()));
        });
        AppContext parts = new AppContext(
                fixture.desk, tasks, texts, layers.toasts(), null, layers.overlay(), null, sound -> {}, fixture.clock);
        shell = new Shell(parts, layers, theme, Tabs.all(server));
        layers.body(shell);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        shell.start(scene);
    }

    /** @param settled called when it is known where the data live */
    ServerModel serverModel(Runnable settled) {
        return new ServerModel(server.probe(), tasks, fixture.desk.settings(), server.secrets(), settled);
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
