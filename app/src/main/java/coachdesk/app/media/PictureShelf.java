package coachdesk.app.media;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;

/** Small pictures that were shown lately, so that scrolling back reads none of them again. UI thread only. */
final class PictureShelf {
    private static final int MOST = 120;
    private static final double WIDTH = 640;

    private final Map<Path, Image> images = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Image> eldest) {
            return size() > MOST;
        }
    };

    /** It is read beside the window; until then it is empty. A file under such a name never changes. */
    Image of(Path file) {
        return images.computeIfAbsent(file, path -> new Image(path.toUri().toString(), WIDTH, 0, true, true, true));
    }
}
