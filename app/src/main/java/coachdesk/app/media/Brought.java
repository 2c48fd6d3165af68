package coachdesk.app.media;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;

/**
 * What somebody dropped or pasted: files, a picture without one, or a link. One of these three is there.
 *
 * @param files none for the others
 * @param picture null for the others; {@code link} too
 */
record Brought(List<Path> files, Image picture, String link) {
    private static final int LONGEST_LINK = 2_000;

    /** Empty when there is nothing that could be shown. */
    static Optional<Brought> of(Clipboard board) {
        if (board.hasFiles() && !board.getFiles().isEmpty()) {
            return Optional.of(
                    new Brought(board.getFiles().stream().map(File::toPath).toList(), null, null));
        }
        if (board.hasUrl() && link(board.getUrl())) {
            return Optional.of(new Brought(List.of(), null, board.getUrl().strip()));
        }
        if (board.hasString() && link(board.getString())) {
            return Optional.of(new Brought(List.of(), null, board.getString().strip()));
        }
        return board.hasImage() && board.getImage() != null
                ? Optional.of(new Brought(List.of(), board.getImage(), null))
                : Optional.empty();
    }

    /** Text that was copied for another purpose is none. */
    private static boolean link(String text) {
        return text != null
                && text.length() <= LONGEST_LINK
                && text.strip().matches("(?i)https?://\\S+|(?:www\\.|youtu\\.be/|vimeo\\.com/)\\S+");
    }

    /** A picture becomes a file that goes with the program. Slow. */
    static Path written(Image picture, String name) {
        try {
            Path folder = Files.createTempDirectory("coachdesk");
            Path file = folder.resolve(name + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
            List.of(file, folder).forEach(made -> made.toFile().deleteOnExit());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
