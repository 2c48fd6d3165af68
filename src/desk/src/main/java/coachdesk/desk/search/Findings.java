package coachdesk.desk.search;

import java.util.List;

/**
 * What was found, best first.
 *
 * @param instead what was looked for beside the text that was typed, because that found next to nothing; null for nothing else
 */
public record Findings(List<Finding> all, String instead) {
    public static final Findings NONE = new Findings(List.of(), null);
}
