package coachdesk.desk.catalogue.colours;

import coachdesk.contract.catalogue.OnlyRecord;
import java.util.List;

/** Two colours that go together. Codes as they are stored. */
public record Pair(Name name, String primary, String secondary) {
    /** By which people choose one. */
    public enum Name {
        STUDIO,
        SUN,
        FOREST,
        SEA,
        CHERRY,
        SLATE
    }

    /** With which every studio begins. */
    public static final Pair STUDIO = new Pair(Name.STUDIO, OnlyRecord.FIRST_COLOUR, OnlyRecord.SECOND_COLOUR);

    public static final List<Pair> ALL = List.of(
            STUDIO,
            new Pair(Name.SUN, "#f97316", "#eab308"),
            new Pair(Name.FOREST, "#16a34a", "#0d9488"),
            new Pair(Name.SEA, "#0ea5e9", "#6366f1"),
            new Pair(Name.CHERRY, "#e11d48", "#fb7185"),
            new Pair(Name.SLATE, "#64748b", "#94a3b8"));

    public boolean is(String first, String second) {
        return primary.equalsIgnoreCase(first) && secondary.equalsIgnoreCase(second);
    }
}
