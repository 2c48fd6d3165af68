package coachdesk.desk.catalogue.colours;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The studio's two colours as a theme can use them: every shade is made of them, and moved as far as it takes to be read.
 *
 * @param main where things are
 * @param grounds everything on which words stand, {@code main} among them
 * @param onFull of words on a full colour
 */
public record Accents(Rgb main, List<Rgb> grounds, Rgb onFull) {
    private static final double FAINT = 0.15;
    private static final double MUTED = 0.45;
    private static final int SHADES = 10;
    private static final double BRIGHTEST = 0.95;
    private static final double DARKER = 0.085;

    public Accents {
        grounds = List.copyOf(grounds);
    }

    /** By the names that the themes have for them. Broken colours give nothing: the theme's own stay. */
    public Map<String, Rgb> of(String primary, String secondary) {
        Optional<Rgb> first = Rgb.of(primary);
        Optional<Rgb> second = Rgb.of(secondary);
        if (first.isEmpty() || second.isEmpty() || Pair.STUDIO.is(hex(first), hex(second))) {
            return Map.of();
        }
        Map<String, Rgb> tokens = new LinkedHashMap<>();
        Rgb colour = first.get();
        Rgb faint = faint(colour);
        Rgb words = words(colour, faint);
        Rgb full = full(colour);
        Rgb fuller = full.withLightness(Math.max(0, full.lightness() - DARKER));
        Rgb muted = main.mixed(full, MUTED);
        tokens.put("mark", Contrast.MARK.nearest(colour, main));
        tokens.put("accent-fg", words);
        tokens.put("accent-emphasis", full);
        tokens.put("accent-emphasis-plus", fuller);
        tokens.put("accent-muted", muted);
        tokens.put("accent-subtle", faint);
        for (int shade = 0; shade < SHADES; shade++) {
            tokens.put("accent-" + shade, colour.withLightness(BRIGHTEST - shade * DARKER));
        }
        Rgb beside = second.get();
        tokens.put("violet", Contrast.MARK.nearest(beside, main));
        tokens.put("violet-fg", words(beside, faint(beside)));
        tokens.put("violet-emphasis", full(beside));
        tokens.put("violet-subtle", faint(beside));
        return tokens;
    }

    private static String hex(Optional<Rgb> colour) {
        return colour.map(Rgb::hex).orElse("");
    }

    private Rgb faint(Rgb colour) {
        return main.mixed(colour, FAINT);
    }

    /** On every ground, and on its own faint one. */
    private Rgb words(Rgb colour, Rgb faint) {
        List<Rgb> all = new ArrayList<>(grounds);
        all.add(faint);
        return Contrast.TEXT.nearest(colour, all).orElse(onFull);
    }

    private Rgb full(Rgb colour) {
        return Contrast.TEXT.nearest(colour, onFull);
    }
}
