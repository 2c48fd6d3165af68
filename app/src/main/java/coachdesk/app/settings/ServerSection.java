package coachdesk.app.settings;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.onboarding.ServerModel;
import coachdesk.app.onboarding.ServerSteps;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.OwnPanel;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.SettingRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.settings.Secrets;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.tasks.Task;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where the data live, how they get there, and where the key to it is kept. */
final class ServerSection {
    private final AppContext context;
    private final Texts texts;
    private final ServerChoice choice;
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty keptIn = new SimpleStringProperty("");
    private final ToggleSwitch auto = new ToggleSwitch();
    private final Button now;
    private final Button signOut;
    private final Button keepInFile;

    ServerSection(AppContext context, ServerChoice choice) {
        this.context = context;
        this.texts = context.texts();
        this.choice = choice;
        this.now = button("fth-refresh-cw", texts.bind("settings.sync.now"), this::syncNow);
        this.signOut = button("fth-log-out", texts.bind("settings.server.sign-out"), this::signOut);
        this.keepInFile = button("fth-save", texts.bind("settings.secrets.keep"), this::keepInFile);
        auto.selectedProperty()
                .addListener(
                        (selected, before, is) -> context.desk().settings().change(values -> values.withAutoSync(is)));
    }

    Region[] rows() {
        Button change = button("fth-server", texts.bind("settings.server.change"), this::change);
        HBox servers = new HBox(signOut, change);
        servers.getStyleClass().add("control-row");
        HBox syncing = new HBox(now, auto);
        syncing.getStyleClass().add("control-row");
        auto.accessibleTextProperty().bind(texts.bind("settings.sync"));
        return new Region[] {
            new SettingRow(texts.bind("settings.server.where"), place, servers),
            new SettingRow(texts.bind("settings.sync"), texts.bind("settings.sync.why"), syncing),
            new SettingRow(texts.bind("settings.secrets"), keptIn, keepInFile)
        };
    }

    void show(Settings.Values values) {
        boolean here = values.server() == null || values.server().isBlank();
        place.set(here ? texts.get("remote.embedded") : values.server());
        showIf(signOut, !here);
        auto.setSelected(values.autoSync());
        Secrets.Where where = choice.secrets().where();
        keptIn.set(
                switch (where) {
                    case KEYCHAIN -> texts.get("settings.secrets.keychain");
                    case FILE -> texts.get("settings.secrets.file");
                    case SESSION -> texts.get("settings.secrets.session");
                });
        showIf(keepInFile, where == Secrets.Where.SESSION);
    }

    private static void showIf(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }

    private void change() {
        OwnPanel panel = new OwnPanel(context.side());
        ServerModel model =
                new ServerModel(choice.probe(), context.tasks(), context.desk().settings(), choice.secrets(), () -> {
                    panel.close();
                    context.desk().sync().nudge();
                });
        panel.open(texts.get("settings.server.change"), new ServerSteps(model, texts), () -> {});
    }

    private void syncNow() {
        now.setDisable(true);
        context.tasks()
                .run(Task.of(() -> context.desk().sync().syncNow())
                        .done(status -> now.setDisable(false))
                        .failed(problem -> {
                            now.setDisable(false);
                            context.toasts().problem(problem);
                        }));
    }

    private void signOut() {
        String server = context.desk().settings().values().server();
        context.tasks().run(Task.of(() -> choice.signOut(server)).done(nothing -> {
            context.desk().settings().change(values -> values.withAccount(null));
            context.desk().sync().nudge();
            context.toasts().info(texts.get("settings.server.signed-out"));
        }));
    }

    private void keepInFile() {
        context.tasks()
                .run(Task.of(() -> choice.secrets().keepInFile())
                        .done(nothing -> show(context.desk().settings().values())));
    }

    private static Button button(String icon, ObservableValue<String> word, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.textProperty().bind(word);
        button.setOnAction(event -> action.run());
        return button;
    }
}
