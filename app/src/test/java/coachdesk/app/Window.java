package coachdesk.app;

import coachdesk.app.settings.SettingsTab;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Layers;
import coachdesk.app.shell.Shell;
import coachdesk.app.shell.Theme;
import coachdesk.app.tasks.FxTaskRunner;
import coachdesk.app.ui.Texts;
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

    public Window(Stage stage, DeskFixture fixture, double width, double height) {
        layers = new Layers(texts, () -> true);
        scene = new Scene(layers, width, height);
        theme = new Theme(scene);
        theme.follow(fixture.desk.settings().values());
        fixture.desk.settings().listen(theme::follow);
        AppContext parts = new AppContext(
                fixture.desk, tasks, texts, layers.toasts(), null, layers.overlay(), null, sound -> {}, fixture.clock);
        shell = new Shell(parts, layers, theme, Tabs.all(SettingsTab::new));
        layers.body(shell);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        shell.start(scene);
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
