package coachdesk.backend.media;

import static coachdesk.backend.pages.Html.escaped;

import coachdesk.contract.media.FileType;
import coachdesk.contract.media.MediaSource;
import coachdesk.contract.media.Thumb;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The middle of a page: a picture, a button that becomes a player, or a sentence in their place.
 *
 * @param head what stands in the page's head for it
 * @param policy from whom something is asked for after a click, as one directive; "" for nobody
 */
record Stage(String html, String head, String policy) {
    private static final String MARK = "<svg viewBox=\"0 0 72 72\" aria-hidden=\"true\" focusable=\"false\">"
            + "<circle cx=\"36\" cy=\"36\" r=\"33\"/><path d=\"M29 22l22 14-22 14z\"/></svg>";
    private static final int AGAIN_SECONDS = 30;

    static Stage of(Shown shown) {
        MediaSource source = shown.source();
        if (shown.awaited()) {
            return new Stage(
                    told(shown.word("unready"), "status"),
                    "<meta http-equiv=\"refresh\" content=\"" + AGAIN_SECONDS + "\">",
                    "");
        }
        return switch (source.type()) {
            case FILE -> own(shown);
            case YOUTUBE, VIMEO, DRIVE ->
                played(shown, "frame", source.embed().orElseThrow(), "frame-src", source.address());
            case VIDEO -> played(shown, sound(source) ? "sound" : "film", source.address(), "media-src", null);
            case PICTURE ->
                shown.thumbs().isEmpty()
                        ? played(shown, "picture", source.address(), "img-src", null)
                        : new Stage(stage(picture(shown, shown.media().title())), "", "");
            case OTHER -> elsewhere(shown);
        };
    }

    private static Stage own(Shown shown) {
        if (shown.picture()) {
            return new Stage(stage(picture(shown, shown.media().title())), "", "");
        }
        String kind = shown.type().filter(FileType::sound).isPresent() ? "sound" : "film";
        return new Stage(
                button(
                        shown,
                        kind,
                        shown.path() + "/file?v=" + version(shown.file().key().hash())),
                "",
                "");
    }

    /** @param page of the provider, where it can be seen when nothing is here; null for none */
    private static Stage played(Shown shown, String kind, String address, String directive, String page) {
        URI uri = URI.create(address);
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        String after = page == null
                ? ""
                : "<p id=\"elsewhere\" hidden><a href=\"" + escaped(page)
                        + "\" rel=\"noopener noreferrer\" target=\"_blank\">" + escaped(shown.word("elsewhere"))
                        + "</a></p>\n";
        return new Stage(button(shown, kind, address) + after, "", directive + " " + origin);
    }

    private static boolean sound(MediaSource source) {
        return source.address()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[?#].*$", "")
                .matches(".*\\.(mp3|m4a|ogg)");
    }

    private static Stage elsewhere(Shown shown) {
        String address = shown.source().address();
        String link = address == null
                ? ""
                : "<p><a href=\"" + escaped(address) + "\" rel=\"noopener noreferrer\">" + escaped(shown.word("open"))
                        + "</a></p>\n";
        return new Stage(told(shown.word("nothing"), "note") + link, "", "");
    }

    private static String button(Shown shown, String kind, String address) {
        String title = shown.media().title();
        String doing = shown.word(kind.equals("picture") ? "show" : "play").replace("{0}", title);
        String button = "<button id=\"play\" type=\"button\" data-kind=\"" + kind + "\" data-src=\"" + escaped(address)
                + "\" data-title=\"" + escaped(title) + "\">" + poster(shown)
                + MARK + "<span class=\"unseen\">" + escaped(doing) + "</span></button>";
        return stage(button) + "<p id=\"gone\" role=\"alert\" hidden>" + escaped(shown.word("gone")) + "</p>\n"
                + "<noscript><p><a href=\"" + escaped(address) + "\">" + escaped(doing) + "</a></p></noscript>\n";
    }

    private static String poster(Shown shown) {
        if (!shown.thumbs().isEmpty()) {
            return picture(shown, "");
        }
        return shown.cover() ? "<img src=\"" + shown.path() + "/thumb/1280\" alt=\"\">" : "";
    }

    private static String stage(String inside) {
        return "<div id=\"stage\">" + inside + "</div>\n";
    }

    private static String told(String sentence, String role) {
        return "<p class=\"told\" role=\"" + role + "\">" + escaped(sentence) + "</p>\n";
    }

    /** In the sizes that there are, from this server. */
    private static String picture(Shown shown, String alt) {
        String words = " alt=\"" + escaped(alt) + "\">";
        if (shown.thumbs().isEmpty()) {
            return "<img src=\"" + shown.path() + "/file?v="
                    + version(shown.file().key().hash()) + "\"" + words;
        }
        String sizes = shown.thumbs().stream()
                .map(thumb -> address(shown, thumb) + " " + thumb.width() + "w")
                .collect(Collectors.joining(", "));
        return "<img src=\"" + address(shown, shown.thumbs().getLast()) + "\" srcset=\"" + sizes
                + "\" sizes=\"(max-width: 60rem) 100vw, 60rem\"" + words;
    }

    private static String address(Shown shown, Thumb thumb) {
        return shown.path() + "/thumb/" + thumb.width() + "?v=" + version(thumb.hash());
    }

    /** Another file has another address, so that each may be kept for long. */
    private static String version(String hash) {
        return hash.substring(0, 12);
    }
}
