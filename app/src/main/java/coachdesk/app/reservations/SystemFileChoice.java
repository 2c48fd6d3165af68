package coachdesk.app.reservations;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialog. */
final class SystemFileChoice implements FileChoice {
    private final Supplier<Window> window;

    SystemFileChoice(Supplier<Window> window) {
        this.window = window;
    }

    @Override
    public Optional<Path> forWriting(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }
}
