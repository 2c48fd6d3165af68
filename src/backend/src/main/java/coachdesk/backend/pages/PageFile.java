package coachdesk.backend.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pages are made of, from the program itself. */
public final class PageFile {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    private PageFile() {}

    /** @param path below {@code resources/backend} */
    public static String read(String path) {
        try (InputStream in = PageFile.class.getResourceAsStream("/backend/" + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts each value into its place {@code {{name}}}. What a value says of places stays as it is.
     *
     * @param values HTML already; one for each place
     */
    public static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing for " + name);
        }
        return value;
    }
}
