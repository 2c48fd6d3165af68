package coachdesk.contract.media;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The last word of a media page's address: small ASCII letters, digits and single hyphens. */
public final class Slugs {
    /** In characters. */
    public static final int LONGEST = 80;

    /** What a title without any letter or digit becomes. */
    public static final String NAMELESS = "media";

    /** Words that stand in addresses beside slugs. */
    public static final Set<String> RESERVED =
            Set.of("api", "create", "file", "go", "new", "og", "share", "thumb", "thumbnail", "v");

    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Letters that decomposing leaves whole. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"));

    private Slugs() {}

    /** Whether it may be used as it is. Null may not. */
    public static boolean valid(String slug) {
        return slug != null && slug.length() <= LONGEST && VALID.matcher(slug).matches() && !RESERVED.contains(slug);
    }

    /** A valid one, made from a title: accents folded, all other signs dropped. The title may be null. */
    public static String of(String title) {
        String slug = plain(title, LONGEST);
        if (slug.isEmpty()) {
            return NAMELESS;
        }
        return RESERVED.contains(slug) ? NAMELESS + "-" + slug : slug;
    }

    /** The wanted one when nobody has it, else the first free one of {@code wanted-2}, {@code wanted-3} and so on. */
    public static String free(String wanted, Predicate<String> taken) {
        String slug = wanted;
        for (int n = 2; taken.test(slug); n++) {
            String end = "-" + n;
            slug = cut(wanted, LONGEST - end.length()) + end;
        }
        return slug;
    }

    /** Letters, digits and single hyphens of a text; may be empty. */
    public static String plain(String text, int longest) {
        String small = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : WHOLE.entrySet()) {
            small = small.replace(letter.getKey(), letter.getValue());
        }
        return cut(small.replaceAll("[^a-z0-9]+", "-").replaceAll("^-", ""), longest);
    }

    private static String cut(String slug, int longest) {
        return slug.substring(0, Math.min(longest, slug.length())).replaceAll("-+$", "");
    }
}
