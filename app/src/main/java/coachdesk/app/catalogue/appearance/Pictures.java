package coachdesk.app.catalogue.appearance;

import coachdesk.contract.media.MediaSource;
import coachdesk.desk.media.OwnPictures;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;

/**
 * The pictures of the page: those that are on this computer at once, others only when somebody asks for them. An address that
 * was pasted is not called by itself. UI thread only.
 */
final class Pictures {
    /** In pixels; larger ones are made smaller while they are read. */
    private static final double LONGEST = 1_280;

    private final OwnPictures own;
    private final TaskRunner tasks;
    private final Runnable arrived;
    private final Map<String, Image> known = new HashMap<>();
    private final Set<String> lookedFor = new HashSet<>();

    /** @param arrived told when one has come */
    Pictures(OwnPictures own, TaskRunner tasks, Runnable arrived) {
        this.own = own;
        this.tasks = tasks;
        this.arrived = arrived;
    }

    /** Where its picture is; empty for what is no address. */
    private static Optional<String> source(Object typed) {
        MediaSource source = MediaSource.of(Objects.toString(typed, ""));
        return switch (source.type()) {
            case OTHER, FILE -> Optional.ofNullable(source.address());
            default -> source.thumbnail();
        };
    }

    void fetch(Object typed) {
        source(typed).filter(address -> !known.containsKey(address)).ifPresent(address -> {
            Image image = new Image(address, LONGEST, LONGEST, true, true, true);
            known.put(address, image);
            image.progressProperty().addListener((property, before, now) -> {
                if (now.doubleValue() >= 1) {
                    arrived.run();
                }
            });
        });
    }

    /** Empty until it has come, and when there is none. */
    Optional<Image> of(Object typed) {
        Optional<String> address = source(typed);
        address.ifPresent(this::lookHere);
        return address.map(known::get).filter(image -> image.getProgress() >= 1 && !image.isError());
    }

    private void lookHere(String address) {
        if (lookedFor.add(address)) {
            tasks.run(Task.of(() -> own.of(address).map(Pictures::read))
                    .done(found -> found.ifPresent(image -> {
                        known.put(address, image);
                        arrived.run();
                    })));
        }
    }

    private static Image read(Path file) {
        return new Image(file.toUri().toString(), LONGEST, LONGEST, true, true);
    }
}
