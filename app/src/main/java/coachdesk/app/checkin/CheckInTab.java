package coachdesk.app.checkin;

import coachdesk.app.checkin.camera.CameraModel;
import coachdesk.app.checkin.camera.CameraSource;
import coachdesk.app.checkin.kiosk.Kiosk;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.Tab;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.tasks.LivedTime;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.kiosk.KioskPin;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

/** The door: codes that are typed, scanned in whatever tab, dropped or pasted, and the answer over the whole window. */
public final class CheckInTab implements Tab {
    /** A code that no ticket has. */
    private static final String REHEARSED = "AFR-000000";

    private final AppContext context;
    private final LivedTime lived;
    private final CheckInModel model;
    private final VerdictOverlay verdicts;
    private final Kiosk kiosk;
    private final Once<CameraModel> camera;
    private final BooleanProperty cameraWanted = new SimpleBooleanProperty();
    private final Once<CheckInView> view;
    private final List<Command> commands;

    public CheckInTab(AppContext context, CameraSource source, KioskPin pin) {
        this.context = context;
        Pauses pauses = new FxPauses();
        Supplier<ZoneId> zone = context::zone;
        Moments moments = context.moments();
        Door door = new Door(
                context.desk().reservations(),
                context.desk().checkIn(),
                context.desk().store().signals(),
                new PictureFiles(),
                zone);
        model = new CheckInModel(
                door,
                context.tasks(),
                context.clock(),
                pauses,
                context.sounds(),
                context.toasts()::problem,
                line -> context.toasts().info(context.texts().get("checkin.history.undone", name(line))));
        camera = new Once<>(() -> {
            CameraModel made = new CameraModel(source, context.desk().settings(), context.tasks(), model::inSight);
            cameraWanted.bind(made.wantedProperty());
            return made;
        });
        lived = new LivedTime(context.clock(), pauses);
        Function<Texts, VerdictWords> toQueue =
                language -> new VerdictWords(language, new Moments(language, zone), zone, false);
        VerdictManner staff = new VerdictManner(new VerdictWords(context.texts(), moments, zone, true), null, true);
        kiosk = new Kiosk(context, pin, pauses, camera);
        kiosk.onProperty().addListener((property, before, now) -> model.alone(now));
        verdicts = new VerdictOverlay(
                model,
                context.overlay(),
                () -> new VerdictView(context.texts()),
                lived,
                () -> kiosk.onProperty().get()
                        ? new VerdictManner(
                                toQueue.apply(context.texts()),
                                kiosk.second().map(toQueue).orElse(null),
                                false)
                        : staff);
        Command open = new Command("checkin.kiosk", "fth-maximize", List.of(), Command.ALWAYS, kiosk::prepare);
        Command picture = new Command(
                "checkin.picture",
                "fth-image",
                new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN),
                Bindings.not(model.readingProperty()),
                this::choosePicture);
        Command undo = new Command(
                "checkin.undo",
                "fth-corner-up-left",
                new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                model.lastEntryProperty().isNotNull(),
                model::undo);
        Command focus = new Command(
                "checkin.focus", "fth-user-check", new KeyCodeCombination(KeyCode.F2), Command.ALWAYS, this::focus);
        Command start = new Command(
                "checkin.camera.start",
                "fth-video",
                new KeyCodeCombination(KeyCode.F4),
                cameraWanted.not(),
                () -> camera.get().start());
        Command stop = new Command(
                "checkin.camera.stop",
                "fth-video-off",
                new KeyCodeCombination(KeyCode.F4),
                cameraWanted,
                () -> camera.get().stop());
        commands = List.of(focus, undo, picture, start, stop, open);
        CommandButtons buttons = new CommandButtons(context.texts());
        view = new Once<>(() -> new CheckInView(
                model,
                new Finders(model, camera.get(), context.texts(), buttons.plain(start), buttons.icon(stop)),
                context.texts(),
                moments,
                context.clock(),
                buttons.icon(open),
                buttons.plain(undo),
                buttons.plain(picture)));
    }

    CheckInModel model() {
        return model;
    }

    private static String name(HistoryLine line) {
        return line.person() == null ? line.code() : line.person();
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void attached(Scene scene) {
        new ScannerFilter(scene, context.clock(), lived, verdicts::scanning, model::scanned).install();
        kiosk.resume();
    }

    @Override
    public void shown() {
        model.shown();
        view.get().focusInput();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public void rehearse() {
        model.scanned(REHEARSED);
    }

    private void focus() {
        model.dismiss();
        context.navigation().show("checkin");
        view.get().focusInput();
    }

    private void choosePicture() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(context.texts().get("command.checkin.picture"));
        var files = chooser.showOpenMultipleDialog(view.get().getScene().getWindow());
        if (files != null) {
            model.pictures(files.stream()
                    .<Picture>map(file -> new Picture.OfFile(file.toPath()))
                    .toList());
        }
    }
}
