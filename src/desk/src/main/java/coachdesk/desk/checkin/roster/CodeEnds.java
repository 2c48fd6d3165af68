package coachdesk.desk.checkin.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How much of the end of a code says whose it is within a session. */
public final class CodeEnds {
    /** Of a code that is long enough. */
    public static final int SHORTEST = 3;

    private final List<String> codes;

    public CodeEnds(List<RosterLine> lines) {
        codes = lines.stream()
                .map(line -> line.row().code())
                .filter(Objects::nonNull)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** By code, in capitals: three characters, or as many as no other code of the session ends with. */
    public Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (String code : codes) {
            int length = Math.min(SHORTEST, code.length());
            while (length < code.length() && isShared(code.substring(code.length() - length))) {
                length++;
            }
            lengths.put(code, length);
        }
        return lengths;
    }

    private boolean isShared(String end) {
        return codes.stream().filter(code -> code.endsWith(end)).count() > 1;
    }
}
