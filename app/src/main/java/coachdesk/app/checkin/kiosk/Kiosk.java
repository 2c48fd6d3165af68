package coachdesk.app.checkin.kiosk;

import coachdesk.app.checkin.camera.CameraModel;
import coachdesk.app.shell.AppContext;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.kiosk.KioskPin;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.tasks.Task;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** The window as a kiosk: the queue serves itself, and only the coach's PIN leads back. UI thread only. */
public final class Kiosk {
    private final AppContext context;
    private final KioskPin pin;
    private final KioskModel model;
    private final Supplier<CameraModel> camera;

    /** @param camera asked for when the kiosk opens */
    public Kiosk(AppContext context, KioskPin pin, Pauses pauses, Supplier<CameraModel> camera) {
        this.context = context;
        this.pin = pin;
        this.camera = camera;
        this.model = new KioskModel(pin, context.desk().settings(), context.tasks(), pauses, context.toasts()::problem);
        model.onProperty().addListener((property, before, now) -> follow(now));
    }

    public ReadOnlyBooleanProperty onProperty() {
        return model.onProperty();
    }

    /** The other language; empty for none, and for the user's own. */
    public Optional<Texts> second() {
        String language = chosen().second();
        return language.isEmpty() || language.equals(context.texts().locale().getLanguage())
                ? Optional.empty()
                : Optional.of(new Texts(Locale.of(language, "CH")));
    }

    /** If it was one when the program ended. */
    public void resume() {
        if (chosen().on()) {
            model.resume();
        }
    }

    /** Asks for what it needs, in the side panel. */
    public void prepare() {
        record Known(boolean pin, boolean fleeting) {}
        context.tasks()
                .run(Task.of(() -> new Known(pin.known(), pin.fleeting()))
                        .done(known -> {
                            KioskSetup setup = new KioskSetup(
                                    context.texts(), known.pin(), known.fleeting(), chosen().second(), this::open);
                            context.side().open(context.texts().get("kiosk.title"), setup, () -> {});
                        })
                        .failed(context.toasts()::problem));
    }

    private void open(String newPin, String second) {
        context.side().close();
        model.enter(newPin, second);
    }

    private void follow(boolean on) {
        if (on) {
            camera.get().start();
            context.navigation()
                    .lock(new KioskPage(model, camera.get(), context.texts(), second().orElse(null)), model::ask);
        } else {
            context.navigation().unlock();
        }
    }

    private Settings.Kiosk chosen() {
        return context.desk().settings().values().kiosk();
    }
}
