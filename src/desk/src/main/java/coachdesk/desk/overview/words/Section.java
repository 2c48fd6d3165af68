package coachdesk.desk.overview.words;

import java.util.List;

/**
 * A part of the overview in words, as it stands on screen and on paper.
 *
 * @param sum null for none
 * @param beside how it was before; null for none
 * @param lines in the order of what they say
 * @param none what is said when there are no lines
 */
public record Section(Part part, String title, String sum, String beside, List<Line> lines, String none) {
    /** The parts, in their order. */
    public enum Part {
        TODAY,
        DUE,
        ATTENDANCE,
        SALES,
        MISSED,
        CAMPAIGNS
    }

    /**
     * @param figure null for none
     * @param below null for none
     * @param share how much of a bar is filled, from 0 to 1; negative for no bar
     */
    public record Line(String name, String figure, String below, double share) {}
}
