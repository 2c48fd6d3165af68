package coachdesk.desk.catalogue.colours;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of a screen. Channels from 0 to 255. */
public record Rgb(int red, int green, int blue) {
    public static final Rgb BLACK = new Rgb(0, 0, 0);
    public static final Rgb WHITE = new Rgb(255, 255, 255);

    private static final Pattern LONG = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final Pattern SHORT = Pattern.compile("#?([0-9a-fA-F]{3})");
    private static final double FULL = 255;

    /** @param code with or without {@code #}, three or six digits. Empty for null and for what is no colour */
    public static Optional<Rgb> of(String code) {
        String text = code == null ? "" : code.strip();
        if (SHORT.matcher(text).matches()) {
            text = text.replace("#", "").replaceAll("(.)", "$1$1");
        }
        var digits = LONG.matcher(text);
        if (!digits.matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(digits.group(1), 16);
        return Optional.of(new Rgb(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
    }

    /** {@code #rrggbb}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** How bright it seems: 0 for black, 1 for white. As WCAG has it. */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double value = channel / FULL;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** From 1 for the same to 21 for black and white. */
    public double contrast(Rgb other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** Between the darkest and the brightest channel: 0 to 1. */
    public double lightness() {
        return (highest() + lowest()) / 2 / FULL;
    }

    private double highest() {
        return Math.max(red, Math.max(green, blue));
    }

    private double lowest() {
        return Math.min(red, Math.min(green, blue));
    }

    /** The same hue and strength, darker or lighter. @param lightness 0 is black, 1 is white */
    public Rgb withLightness(double lightness) {
        double now = lightness();
        double room = Math.min(now, 1 - now);
        double room2 = Math.min(lightness, 1 - lightness);
        // Black and white have no hue: they become grey.
        double factor = room == 0 ? 0 : room2 / room;
        return new Rgb(
                moved(red, now, lightness, factor),
                moved(green, now, lightness, factor),
                moved(blue, now, lightness, factor));
    }

    private static int moved(int channel, double from, double to, double factor) {
        double value = to + (channel / FULL - from) * factor;
        return (int) Math.round(Math.clamp(value, 0, 1) * FULL);
    }

    /** @param share of the other, 0 to 1 */
    public Rgb mixed(Rgb other, double share) {
        return new Rgb(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
