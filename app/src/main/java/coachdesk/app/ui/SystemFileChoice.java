package coachdesk.app.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialog, which also asks before it replaces a file. */
public final class SystemFileChoice implements FileChoice {
    private final Supplier<Window> window;

    public SystemFileChoice(Supplier<Window> window) {
        this.window = window;
    }

    @Override
    public Optional<Path> forWriting(String suggestedName) {
        String ending = suggestedName.substring(suggestedName.lastIndexOf('.') + 1);
        FileChooser chooser = chooser(ending);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(window.get()))
                .map(File::toPath)
                .map(file -> ended(file, ending));
    }

    @Override
    public Optional<Path> forReading(String... endings) {
        return Optional.ofNullable(chooser(endings).showOpenDialog(window.get()))
                .map(File::toPath);
    }

    @Override
    public List<Path> severalForReading(String... endings) {
        List<File> chosen = chooser(endings).showOpenMultipleDialog(window.get());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    private static FileChooser chooser(String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        String.join(", ", endings).toUpperCase(Locale.ROOT),
                        Arrays.stream(endings).map("*."::concat).toList()));
        return chooser;
    }

    /** Some systems leave the ending to the user; a file that nobody was asked about is not replaced. */
    private static Path ended(Path file, String ending) {
        String name = file.getFileName().toString();
        Path with = file.resolveSibling(name + "." + ending);
        return name.contains(".") || Files.exists(with) ? file : with;
    }
}
