package coachdesk.app;

import coachdesk.app.ui.FileChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody who always chooses the same file, and perhaps others with it; none at first. */
public final class ChosenFile implements FileChoice {
    public Path file;
    public List<Path> others = List.of();

    @Override
    public Optional<Path> forWriting(String suggestedName) {
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> forReading(String... endings) {
        return Optional.ofNullable(file);
    }

    @Override
    public List<Path> severalForReading(String... endings) {
        return Stream.concat(Stream.ofNullable(file), others.stream()).toList();
    }
}
