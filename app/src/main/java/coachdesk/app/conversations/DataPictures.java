package coachdesk.app.conversations;

import coachdesk.desk.conversations.DataPicture;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/** Pictures that come within a message, decoded beside the window; the last ones are kept. UI thread only. */
final class DataPictures {
    /** In pixels, of the longer side; a screen of twice the density draws it sharp. */
    static final double SIDE = 480;

    private static final int KEPT = 60;

    private final TaskRunner tasks;
    private final Map<String, Optional<Image>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Image>> eldest) {
            return size() > KEPT;
        }
    };

    DataPictures(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** @param done gets it, at once or later; empty for what cannot be drawn */
    void get(String address, Consumer<Optional<Image>> done) {
        Optional<Image> known = kept.get(address);
        if (known != null) {
            done.accept(known);
            return;
        }
        tasks.run(Task.of(() -> DataPicture.of(address).map(DataPictures::image))
                .done(image -> {
                    kept.put(address, image);
                    done.accept(image);
                })
                .failed(problem -> done.accept(Optional.empty())));
    }

    private static Image image(DataPicture picture) {
        double larger = Math.max(picture.width(), picture.height());
        double scale = Math.min(1, SIDE / larger);
        return new Image(
                new ByteArrayInputStream(picture.content()),
                Math.max(1, picture.width() * scale),
                Math.max(1, picture.height() * scale),
                true,
                true);
    }
}
