package coachdesk.backend.media;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a studio names itself and which colour it has.
 *
 * @param name may be empty
 * @param colour {@code #rrggbb}; null for the page's own
 * @param site of the studio, which sections of it are looked for at; null when it says none
 */
record Look(String name, String colour, String site) {
    static final Look NONE = new Look("", null, null);

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    /** Of a colour's light as the eye sees it: red, green, blue. */
    private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};
    /** The least contrast of a mark. */
    private static final double MARK = 3;

    static Look of(RecordStore records, String tenant, String studio) {
        Map<String, Object> concept = records.docs(tenant, Kind.CONCEPT).stream()
                .findFirst()
                .map(Json::read)
                .orElse(Map.of());
        String name = text(concept, "appName").orElse(studio);
        String colour = text(concept, "primaryColor")
                .filter(said -> COLOUR.matcher(said).matches())
                .orElse(null);
        return new Look(name, colour, text(concept, "externalLink1Url").orElse(null));
    }

    private static Optional<String> text(Map<String, Object> doc, String field) {
        return Optional.ofNullable(doc.get(field))
                .filter(String.class::isInstance)
                .map(value -> ((String) value).strip())
                .filter(value -> !value.isEmpty());
    }

    /** The page's own variables. Upon the studio's colour, letters are of whichever of the two reads better; a mark is white where it can be. */
    String style(double ratio) {
        String shape = String.format(Locale.ROOT, ":root{--ratio:%.4f", ratio);
        if (colour == null) {
            return shape + "}";
        }
        double light = light();
        double white = 1.05 / (light + 0.05);
        double black = (light + 0.05) / 0.05;
        return shape + ";--mine:" + colour + ";--on-mine:" + (white >= black ? "white" : "black") + ";--mark:"
                + (white >= MARK ? "white" : "black") + "}";
    }

    /** From 0 to 1. */
    private double light() {
        double light = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            light += WEIGHTS[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return light;
    }
}
