package coachdesk.backend.conversations;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.pages.Html;
import coachdesk.backend.pages.PageAnswer;
import coachdesk.backend.pages.PageFile;
import coachdesk.backend.pages.PageWords;
import coachdesk.backend.records.Classic;
import coachdesk.contract.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page behind a chat link: one document that loads nothing else, in the language of whoever opens it. */
public final class ChatPage {
    private final Classic classic;
    private final Askers askers;
    private final String page = PageFile.read("chat/chat.html");
    private final String style = PageFile.read("chat/theme.css") + PageFile.read("chat/chat.css");
    private final String script = PageFile.read("chat/chat.js");

    public ChatPage(Classic classic, Askers askers) {
        this.classic = classic;
        this.askers = askers;
    }

    public List<Route> routes() {
        return List.of(Route.get(Routes.CHAT_PAGE, Access.OPEN, this::page));
    }

    private Answer page(Call call) {
        String language = PageWords.language(call);
        Map<String, String> words = PageWords.of("chat", language);
        Optional<Linked> link = Linked.find(askers, classic, call.at("token"));
        if (link.isEmpty()) {
            return html(
                    404,
                    "<!DOCTYPE html><html lang=\"" + language + "\"><meta charset=\"utf-8\"><title>"
                            + Html.escaped(words.get("title")) + "</title><p>" + Html.escaped(words.get("expired"))
                            + "</p></html>");
        }
        String title = Field.text(link.get().doc(), "title", "");
        return html(
                200,
                PageFile.filled(
                        page,
                        Map.of(
                                "lang",
                                language,
                                "token",
                                Html.escaped(call.at("token")),
                                "title",
                                Html.escaped(title.isBlank() ? words.get("title") : title),
                                "words",
                                Json.write(words).replace("<", "\\u003c"),
                                "style",
                                style,
                                "script",
                                script)));
    }

    private Answer html(int status, String text) {
        String policy = "script-src " + PageAnswer.source(script) + "; style-src " + PageAnswer.source(style)
                + "; img-src 'self' data:; connect-src 'self'";
        return PageAnswer.html(status, text, policy, Map.of());
    }
}
