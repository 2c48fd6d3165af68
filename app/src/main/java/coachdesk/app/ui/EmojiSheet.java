package coachdesk.app.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** One picture with every emoji, and where each is in it. Read when the first emoji is shown. */
final class EmojiSheet {
    private static final int SIDE = 32;
    private static final int CELL = SIDE + 2;
    private static final int VARIATION = 0xfe0f;

    private final Image image;
    private final Map<String, Rectangle2D> places = new HashMap<>();

    private EmojiSheet() {
        image = new Image(Objects.requireNonNull(EmojiSheet.class.getResource("/emoji/sheet.png"))
                .toExternalForm());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EmojiSheet.class.getResourceAsStream("/emoji/sheet.txt")),
                StandardCharsets.US_ASCII))) {
            lines.lines().map(line -> line.split(" ")).forEach(this::place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void place(String[] entry) {
        int column = Integer.parseInt(entry[1]);
        int row = Integer.parseInt(entry[2]);
        places.put(entry[0], new Rectangle2D(column * CELL + 1, row * CELL + 1, SIDE, SIDE));
    }

    private static final class Holder {
        private static final EmojiSheet SHEET = new EmojiSheet();
    }

    static EmojiSheet sheet() {
        return Holder.SHEET;
    }

    /** Whether the sheet draws this grapheme cluster. */
    boolean draws(String cluster) {
        return places.containsKey(name(cluster));
    }

    /** @param size height and width, in pixels */
    ImageView picture(String cluster, double size) {
        ImageView view = new ImageView(image);
        view.setViewport(places.get(name(cluster)));
        view.setFitHeight(size);
        view.setFitWidth(size);
        view.setSmooth(true);
        view.setAccessibleText(cluster);
        return view;
    }

    private static String name(String cluster) {
        return cluster.codePoints()
                .filter(point -> point != VARIATION)
                .mapToObj(point -> String.format("%04x", point))
                .collect(Collectors.joining("-"));
    }
}
