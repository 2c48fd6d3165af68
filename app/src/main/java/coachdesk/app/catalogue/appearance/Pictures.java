package coachdesk.app.catalogue.appearance;

import coachdesk.contract.media.MediaSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.image.Image;

/** The pictures of the page, fetched only when somebody asks: an address that was pasted is not called by itself. */
final class Pictures {
    /** In pixels; larger ones are made smaller while they are read. */
    private static final double LONGEST = 1_280;

    private final Map<String, Image> fetched = new HashMap<>();
    private final Runnable arrived;

    /** @param arrived told when one has come, or will not come */
    Pictures(Runnable arrived) {
        this.arrived = arrived;
    }

    /** Empty for what is no picture. */
    private static Optional<String> source(Object typed) {
        MediaSource source = MediaSource.of(Objects.toString(typed, ""));
        return source.type() == MediaSource.Type.OTHER ? Optional.ofNullable(source.address()) : source.thumbnail();
    }

    void fetch(Object typed) {
        source(typed).filter(address -> !fetched.containsKey(address)).ifPresent(address -> {
            Image image = new Image(address, LONGEST, LONGEST, true, true, true);
            fetched.put(address, image);
            image.progressProperty().addListener((property, before, now) -> {
                if (now.doubleValue() >= 1) {
                    arrived.run();
                }
            });
        });
    }

    /** Empty until it was fetched, and when there is none. */
    Optional<Image> of(Object typed) {
        return source(typed).map(fetched::get).filter(image -> image.getProgress() >= 1 && !image.isError());
    }
}
