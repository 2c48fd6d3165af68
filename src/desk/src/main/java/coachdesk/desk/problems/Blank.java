package coachdesk.desk.problems;

import coachdesk.contract.ErrorCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A value that the sentences of a problem cannot do without. Its name in {@link Problem#details} is in lower case. */
public enum Blank {
    /** Rows. */
    COUNT(true),
    /** Path or name of a file. */
    FILE(false),
    /** Path of the data folder. */
    FOLDER(false),
    /** Megabytes left on the disk. */
    MEGABYTES(true),
    MINUTES(true);

    private static final Map<ErrorCode, List<Blank>> BY_CODE = new EnumMap<>(Map.ofEntries(
            Map.entry(ErrorCode.CLOCK_WRONG, List.of(MINUTES)),
            Map.entry(ErrorCode.CLASSIC_UNREADABLE, List.of(COUNT)),
            Map.entry(ErrorCode.CLASSIC_READING, List.of(COUNT)),
            Map.entry(ErrorCode.FOLDER_READ_ONLY, List.of(FOLDER)),
            Map.entry(ErrorCode.FOLDER_FULL, List.of(FOLDER)),
            Map.entry(ErrorCode.FOLDER_NEARLY_FULL, List.of(MEGABYTES)),
            Map.entry(ErrorCode.FOLDER_LOCKED, List.of(FOLDER)),
            Map.entry(ErrorCode.FOLDER_CORRUPT, List.of(FOLDER)),
            Map.entry(ErrorCode.FOLDER_NEWER, List.of(FOLDER)),
            Map.entry(ErrorCode.FILE_UNREADABLE, List.of(FILE)),
            Map.entry(ErrorCode.FILE_UNWRITABLE, List.of(FILE)),
            Map.entry(ErrorCode.SETTINGS_BROKEN, List.of(FILE))));

    private final boolean number;

    Blank(boolean number) {
        this.number = number;
    }

    /** What stands for {@code {0}}, {@code {1}}… in all three sentences of the code. */
    public static List<Blank> of(ErrorCode code) {
        return BY_CODE.getOrDefault(code, List.of());
    }

    /** Its value for the sentence: a Long where the sentence counts, else the text. */
    Object value(Problem problem) {
        String text = problem.details().get(key());
        return number ? (Object) Long.valueOf(text) : text;
    }

    boolean filled(Map<String, String> details) {
        String text = details.get(key());
        return text != null && (!number || text.matches("\\d{1,18}"));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
