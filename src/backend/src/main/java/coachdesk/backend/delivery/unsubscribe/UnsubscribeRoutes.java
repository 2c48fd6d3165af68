package coachdesk.backend.delivery.unsubscribe;

import coachdesk.backend.delivery.mail.MailWords;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.pages.Html;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The page behind a link to unsubscribe. Only a click on its button does it, or a mail program's own one-click: those who look
 * at links before people do change nothing.
 */
public final class UnsubscribeRoutes {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SOURCE = "link";
    /** The page may post to where it came from, and has its looks within. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");

    private final UnsubscribeLinks links;
    private final RecordStore records;
    private final Function<String, String> language;
    private final OptOuts optOuts;

    /** @param language of a tenant's studio */
    public UnsubscribeRoutes(
            UnsubscribeLinks links, RecordStore records, Function<String, String> language, OptOuts optOuts) {
        this.links = links;
        this.records = records;
        this.language = language;
        this.optOuts = optOuts;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.UNSUBSCRIBE, Access.OPEN, this::ask),
                Route.post(Routes.UNSUBSCRIBE, Access.OPEN, this::take));
    }

    private Answer ask(Call call) {
        return links.read(call.at("token"))
                .map(wish -> {
                    MailWords words = MailWords.in(language.apply(wish.tenant()));
                    return page(200, words, words.get("page.question"), button(words));
                })
                .orElseGet(UnsubscribeRoutes::unknown);
    }

    private Answer take(Call call) {
        return links.read(call.at("token"))
                .map(wish -> {
                    records.change(wish.tenant(), changes -> {
                        optOuts.add(changes, wish.channel(), wish.address(), SOURCE);
                        return null;
                    });
                    MailWords words = MailWords.in(language.apply(wish.tenant()));
                    return page(200, words, words.get("page.done"), "");
                })
                .orElseGet(UnsubscribeRoutes::unknown);
    }

    private static Answer unknown() {
        MailWords words = MailWords.in("fr");
        return page(404, words, words.get("page.unknown"), "");
    }

    private static String button(MailWords words) {
        return "<form method=\"post\"><button type=\"submit\">" + Html.escaped(words.get("page.button"))
                + "</button></form>";
    }

    private static Answer page(int status, MailWords words, String sentence, String form) {
        byte[] page = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>body{font:17px/1.5 sans-serif;max-width:30em;margin:15vh auto;padding:0 1em}\
            button{font:inherit;padding:.7em 1.2em}</style></head>
            <body><p>%s</p>%s</body></html>
            """.formatted(
                        words.language(), Html.escaped(words.get("page.title")), Html.escaped(sentence), form)
                .getBytes(StandardCharsets.UTF_8);
        return new Answer(status, HTML, out -> out.write(page), HEADERS);
    }
}
