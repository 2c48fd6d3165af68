package coachdesk.backend.media;

import static coachdesk.backend.pages.Html.escaped;

import coachdesk.backend.delivery.mail.WebAddress;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.FileAnswer;
import coachdesk.backend.pages.Html;
import coachdesk.backend.pages.PageAnswer;
import coachdesk.backend.pages.PageFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The page of a film or a picture. It asks nobody but its own server for anything before somebody clicks. */
final class ViewerPage {
    private final String page = PageFile.read("viewer/viewer.html");
    private final String style = PageFile.read("chat/theme.css") + PageFile.read("viewer/viewer.css");
    private final String script = PageFile.read("viewer/viewer.js");

    Answer of(Call call, Shown shown) {
        Stage stage = Stage.of(shown);
        String title = shown.media().title();
        String body = studio(shown.look()) + "<h1>" + escaped(title) + "</h1>\n"
                + stage.html()
                + about(shown)
                + action(shown);
        String html = html(
                shown.language(),
                shown.look().name().isEmpty()
                        ? title
                        : title + " – " + shown.look().name(),
                new Cards(shown).html() + stage.head(),
                body,
                shown.look().style(shown.ratio()));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", shown.awaited() ? "no-store" : "no-cache");
        headers.put("Vary", "Accept-Language");
        if (!shown.awaited()) {
            headers.put("ETag", PageAnswer.tag(html));
            if (FileAnswer.known(call, headers.get("ETag"))) {
                return new Answer(304, "text/html; charset=utf-8", out -> {}, headers);
            }
        }
        return answer(200, html, shown.look().style(shown.ratio()), stage.policy(), headers);
    }

    Answer unknown(Look look, Map<String, String> words, String language) {
        String looks = look.style(1);
        String html = html(
                language,
                words.get("unknown"),
                "<meta name=\"robots\" content=\"noindex\">",
                studio(look) + "<h1>" + escaped(words.get("unknown")) + "</h1>\n<p class=\"told\">"
                        + escaped(words.get("removed")) + "</p>",
                looks);
        return answer(404, html, looks, "", Map.of("Vary", "Accept-Language"));
    }

    private String html(String language, String title, String head, String body, String looks) {
        return PageFile.filled(
                page,
                Map.of(
                        "lang", language,
                        "title", escaped(title),
                        "head", head,
                        "style", style,
                        "look", looks,
                        "body", body,
                        "script", script));
    }

    private Answer answer(int status, String html, String looks, String sources, Map<String, String> headers) {
        String policy = "script-src " + PageAnswer.source(script) + "; style-src " + PageAnswer.source(style) + " "
                + PageAnswer.source(looks) + "; " + sources(sources);
        return PageAnswer.html(status, html, policy, headers);
    }

    /** @param added of what may be asked for after a click: {@code img-src}, {@code media-src} or {@code frame-src} */
    private static String sources(String added) {
        String pictures = "img-src 'self' data:" + (added.startsWith("img-src ") ? added.substring(7) : "");
        String films = "media-src 'self'" + (added.startsWith("media-src ") ? added.substring(9) : "");
        return pictures + "; " + films + (added.startsWith("frame-src ") ? "; " + added : "");
    }

    private static String studio(Look look) {
        return look.name().isEmpty() ? "" : "<p id=\"studio\">" + escaped(look.name()) + "</p>\n";
    }

    private static String about(Shown shown) {
        String text = shown.media().text("description");
        return text.isEmpty() ? "" : "<p id=\"about\">" + Html.lines(text) + "</p>\n";
    }

    /** The one thing to do next, where it is said and leads somewhere. */
    private static String action(Shown shown) {
        String kind = shown.media().text("cta_type");
        String said = shown.media().text("cta_text");
        if (kind.equals("none")) {
            return "";
        }
        String text = said.isEmpty() && !kind.isEmpty() ? shown.words().getOrDefault(kind, "") : said;
        Optional<String> link =
                WebAddress.of(shown.media().text("cta_link"), shown.look().site());
        return text.isEmpty() || link.isEmpty()
                ? ""
                : "<p id=\"action\"><a href=\"" + escaped(link.get()) + "\" rel=\"noopener\">" + escaped(text)
                        + "</a></p>\n";
    }
}
