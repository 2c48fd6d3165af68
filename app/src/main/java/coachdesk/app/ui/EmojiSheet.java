package coachdesk.app.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/**
 * Every emoji, in pictures that are columns of a sheet, and where each is. A column is read when the first of its emoji is
 * shown: all together take forty megabytes. Thread-safe.
 */
final class EmojiSheet {
    private static final int SIDE = 32;
    private static final int CELL = SIDE + 2;
    private static final int VARIATION = 0xfe0f;

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Image> columns = new ConcurrentHashMap<>();

    private record Place(String column, Rectangle2D within) {}

    private EmojiSheet() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EmojiSheet.class.getResourceAsStream("/emoji/places.txt")),
                StandardCharsets.US_ASCII))) {
            lines.lines().map(line -> line.split(" ")).forEach(this::place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void place(String[] entry) {
        int row = Integer.parseInt(entry[2]);
        places.put(entry[0], new Place(entry[1], new Rectangle2D(1, row * CELL + 1, SIDE, SIDE)));
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
        Place place = places.get(name(cluster));
        ImageView view = new ImageView(columns.computeIfAbsent(place.column(), EmojiSheet::column));
        view.setViewport(place.within());
        view.setFitHeight(size);
        view.setFitWidth(size);
        view.setSmooth(true);
        view.setAccessibleText(cluster);
        return view;
    }

    private static Image column(String number) {
        return new Image(Objects.requireNonNull(EmojiSheet.class.getResource("/emoji/columns/" + number + ".png"))
                .toExternalForm());
    }

    private static String name(String cluster) {
        return cluster.codePoints()
                .filter(point -> point != VARIATION)
                .mapToObj(point -> String.format("%04x", point))
                .collect(Collectors.joining("-"));
    }
}
