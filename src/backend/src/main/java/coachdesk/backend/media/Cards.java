package coachdesk.backend.media;

import static coachdesk.backend.pages.Html.escaped;

import coachdesk.backend.delivery.mail.WebAddress;
import coachdesk.contract.media.FileType;
import coachdesk.contract.media.Thumb;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a page tells programs that show a link to it: OpenGraph and Twitter cards, with absolute addresses. */
record Cards(Shown shown) {
    private static final int LONGEST = 300;
    private static final Map<String, String> LOCALES = Map.of("fr", "fr_CH", "en", "en_GB", "de", "de_CH");

    String html() {
        StringBuilder out = new StringBuilder();
        MediaDoc media = shown.media();
        String page = shown.base() + shown.path();
        boolean film = shown.type().filter(type -> !type.picture()).isPresent() && shown.file() != null;
        String text = shorter(media.text("description"));
        og(out, "og:type", shown.picture() ? "article" : "video.other");
        og(out, "og:title", media.title());
        og(out, "og:description", text);
        og(out, "og:url", page);
        og(out, "og:site_name", shown.look().name());
        og(out, "og:locale", LOCALES.get(shown.language()));
        if (film) {
            og(out, "og:video", page + "/file");
            og(out, "og:video:type", shown.type().map(FileType::mime).orElse(""));
        }
        Optional<String> picture = picture(out, page);
        name(out, "twitter:card", picture.isPresent() ? "summary_large_image" : "summary");
        name(out, "twitter:title", media.title());
        name(out, "twitter:description", text);
        picture.ifPresent(address -> name(out, "twitter:image", address));
        name(out, "description", text);
        out.append("<link rel=\"canonical\" href=\"").append(escaped(page)).append("\">\n");
        return out.toString();
    }

    private Optional<String> picture(StringBuilder out, String page) {
        if (shown.thumbs().isEmpty()) {
            Optional<String> named = WebAddress.of(named(), null);
            named.ifPresent(address -> og(out, "og:image", address));
            return named;
        }
        Thumb widest = shown.thumbs().getLast();
        String address = page + "/thumb/" + widest.width();
        og(out, "og:image", address);
        og(out, "og:image:width", number(widest.width()));
        og(out, "og:image:height", number(widest.height()));
        og(out, "og:image:alt", shown.media().title());
        return Optional.of(address);
    }

    private String named() {
        String own = shown.media().text("custom_thumbnail");
        return own.isEmpty() ? shown.media().text("thumbnail") : own;
    }

    private static String number(int pixels) {
        return pixels == 0 ? "" : Integer.toString(pixels, 10).toLowerCase(Locale.ROOT);
    }

    private static String shorter(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST
                ? line
                : line.substring(
                                0,
                                line.offsetByCodePoints(
                                        0, Math.min(LONGEST, line.codePointCount(0, line.length())) - 1))
                        + "…";
    }

    private static void og(StringBuilder out, String property, String content) {
        meta(out, "property", property, content);
    }

    private static void name(StringBuilder out, String name, String content) {
        meta(out, "name", name, content);
    }

    private static void meta(StringBuilder out, String attribute, String name, String content) {
        if (!content.isEmpty()) {
            out.append("<meta ")
                    .append(attribute)
                    .append("=\"")
                    .append(name)
                    .append("\" content=\"")
                    .append(escaped(content))
                    .append("\">\n");
        }
    }
}
