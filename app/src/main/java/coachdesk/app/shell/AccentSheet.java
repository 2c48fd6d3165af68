package coachdesk.app.shell;

import coachdesk.desk.catalogue.colours.Accents;
import coachdesk.desk.catalogue.colours.Rgb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The studio's two colours over those of a theme, moved so far that they can be read on its grounds. */
final class AccentSheet {
    private static final Pattern TOKEN = Pattern.compile("-color-([a-z0-9-]+): (#[0-9a-f]{6});");
    private static final List<String> GROUNDS = List.of("bg-overlay", "bg-subtle", "bg-inset", "bg-hover");

    private final Accents accents;

    /** @param theme the sheet of a theme */
    AccentSheet(String theme) {
        Map<String, Rgb> own = tokens(theme);
        Rgb main = Objects.requireNonNull(own.get("bg-default"));
        this.accents = new Accents(
                main,
                Stream.concat(Stream.of(main), GROUNDS.stream().map(own::get).filter(Objects::nonNull))
                        .toList(),
                Objects.requireNonNull(own.get("fg-emphasis")));
    }

    /** As it looks usually, without what holds in high contrast only. */
    private static Map<String, Rgb> tokens(String theme) {
        Map<String, Rgb> tokens = new HashMap<>();
        Matcher found = TOKEN.matcher(theme.split(":high-contrast")[0]);
        while (found.find()) {
            Rgb.of(found.group(2)).ifPresent(colour -> tokens.put(found.group(1), colour));
        }
        return tokens;
    }

    /** Empty for colours that are none, and for those of the theme itself. */
    String of(String primary, String secondary) {
        Map<String, Rgb> tokens = accents.of(primary, secondary);
        return tokens.isEmpty()
                ? ""
                : tokens.entrySet().stream()
                        .map(token -> "-color-" + token.getKey() + ": "
                                + token.getValue().hex() + ";")
                        .collect(Collectors.joining("", ".root{", "}"));
    }
}
