package coachdesk.desk.checkin.camera;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A camera that shows the pictures of a folder in the order of their names: for demonstrations and tests.
 *
 * @param rate frames a second
 * @param each how many frames a picture stays
 * @param once whether each picture has its turn once, those that come later too; else it begins anew at the end
 */
public record FolderCamera(Path folder, int rate, int each, boolean once) {
    private static final int FASTEST = 1_000;
    private static final int LONGEST = 1_000_000;
    private static final Pattern ID = Pattern.compile("folder(?:\\[(\\d{1,4}),(\\d{1,7}),(once|loop)])?:(.+)");

    /** @throws IllegalArgumentException for a rate or a stay that is none */
    public FolderCamera {
        if (rate < 1 || rate > FASTEST || each < 1 || each > LONGEST) {
            throw new IllegalArgumentException(rate + " frames a second, " + each + " each");
        }
    }

    /** As a person would hold one ticket after the other before a camera: two seconds each, again and again. */
    public static FolderCamera of(Path folder) {
        return new FolderCamera(folder, 25, 50, false);
    }

    /** The device id of {@link Camera#start}. */
    public String id() {
        return "folder[" + rate + "," + each + "," + (once ? "once" : "loop") + "]:" + folder;
    }

    /** @return empty for a device of another kind; {@code folder:<path>} is {@link #of} */
    public static Optional<FolderCamera> parse(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Path folder = Path.of(parts.group(4));
            return Optional.of(
                    parts.group(1) == null
                            ? of(folder)
                            : new FolderCamera(
                                    folder,
                                    Integer.parseInt(parts.group(1)),
                                    Integer.parseInt(parts.group(2)),
                                    "once".equals(parts.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
