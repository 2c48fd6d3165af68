package coachdesk.app.checkin.camera;

import coachdesk.desk.checkin.camera.Camera;
import coachdesk.desk.checkin.camera.CameraDevice;
import coachdesk.desk.checkin.camera.CameraFrame;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.camera.CameraStatus;
import coachdesk.desk.checkin.pictures.QrCode;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The camera as a person uses it: wanted or not, and running only while somebody sees its picture. What was wanted is
 * wanted again when they come back. UI thread only.
 */
public final class CameraModel {
    /** So many frames without it do not take a code's outline away: not every frame of a moving hand can be read. */
    static final int BLINKS = 6;

    private final CameraSource source;
    private final Settings settings;
    private final TaskRunner tasks;
    private final Consumer<String> codes;
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<CameraStatus> status =
            new ReadOnlyObjectWrapper<>(new CameraStatus(CameraState.STOPPED, List.of(), ""));
    private final ReadOnlyObjectWrapper<CameraFrame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<QrCode> outline = new ReadOnlyObjectWrapper<>();
    private final AtomicReference<CameraFrame> latest = new AtomicReference<>();
    private Camera camera;
    private int viewers;
    private int blinks;

    /** @param codes gets each code that comes before the camera, once */
    public CameraModel(CameraSource source, Settings settings, TaskRunner tasks, Consumer<String> codes) {
        this.source = source;
        this.settings = settings;
        this.tasks = tasks;
        this.codes = codes;
    }

    /** Whether a person wants it to run. */
    public ReadOnlyBooleanProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CameraStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The latest one; null while there is none. */
    public ReadOnlyObjectProperty<CameraFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** The code that lies before the camera; null when there is none. */
    public ReadOnlyObjectProperty<QrCode> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    /** Also tries again what was given up. */
    public void start() {
        wanted.set(true);
        settle();
    }

    public void stop() {
        wanted.set(false);
        settle();
    }

    /** Uses this one from now on, and after the next start of the program. */
    public void choose(CameraDevice device) {
        settings.change(values -> values.withCamera(device.id()));
        settle();
    }

    /** A view of the picture came into sight, or went out of it; each tells only changes. */
    public void seen(boolean now) {
        viewers += now ? 1 : -1;
        settle();
    }

    private void settle() {
        if (wanted.get() && viewers > 0) {
            camera().start(source.standIn().isEmpty() ? settings.values().camera() : source.standIn());
        } else if (camera != null) {
            camera.stop();
            latest.set(null);
            frame.set(null);
            outline.set(null);
        }
    }

    private Camera camera() {
        if (camera == null) {
            camera = source.making().get();
            camera.listen(new Camera.Listener() {
                @Override
                public void status(CameraStatus now) {
                    tasks.home(() -> told(now));
                }

                @Override
                public void frame(CameraFrame now) {
                    if (latest.getAndSet(now) == null) {
                        tasks.home(CameraModel.this::show);
                    }
                }

                @Override
                public void code(String text) {
                    tasks.home(() -> codes.accept(text));
                }
            });
        }
        return camera;
    }

    private void told(CameraStatus now) {
        status.set(now);
        if (now.state() != CameraState.LIVE) {
            frame.set(null);
            outline.set(null);
        }
    }

    /** Those that came while the window was busy are passed over. */
    private void show() {
        CameraFrame now = latest.getAndSet(null);
        if (now == null || status.get().state() != CameraState.LIVE) {
            return;
        }
        frame.set(now);
        if (now.code().isPresent()) {
            blinks = 0;
            outline.set(now.code().get());
        } else if (++blinks > BLINKS) {
            outline.set(null);
        }
    }
}
