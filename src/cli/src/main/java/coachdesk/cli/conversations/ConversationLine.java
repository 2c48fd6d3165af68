package coachdesk.cli.conversations;

import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Words;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Message;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A conversation or a message on a line, or as JSON. */
final class ConversationLine {
    private ConversationLine() {}

    static String text(ConversationRow row, Words words, Moments moments) {
        return String.join(
                "\t",
                row.id(),
                Objects.requireNonNullElseGet(row.name(), () -> words.get("cli.conversations.unnamed")),
                row.unread() == 0 ? "" : words.get("cli.conversations.new", row.unread()),
                moments.text(row.at()),
                row.found() != null
                        ? row.found()
                        : row.last() == null ? "" : row.last().text());
    }

    static Map<String, Object> json(ConversationRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("name", row.name());
        json.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
        json.put("mode", row.mode());
        json.put("members", row.members());
        json.put("unread", row.unread());
        json.put("archived", row.archived());
        json.put("at", Moments.json(row.at()));
        json.put("last", row.last() == null ? null : json(row.last()));
        json.put("found", row.found());
        return json;
    }

    static String text(Message message, Words words, Moments moments) {
        String delivery =
                switch (message.delivery()) {
                    case THERE -> "";
                    case WAITING -> words.get("cli.conversations.waiting");
                    case REFUSED -> words.get("cli.conversations.refused");
                };
        String name = Objects.requireNonNullElseGet(message.name(), () -> words.get("cli.conversations.unnamed"));
        String media = message.media() == null ? "" : " " + message.media();
        return String.join("\t", moments.text(message.at()), name, message.text() + media, delivery)
                .stripTrailing();
    }

    static Map<String, Object> json(Message message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", message.id());
        json.put("sender", message.sender().name().toLowerCase(Locale.ROOT));
        json.put("name", message.name());
        json.put("at", Moments.json(message.at()));
        json.put("text", message.text());
        json.put("media", message.media());
        json.put("delivery", message.delivery().name().toLowerCase(Locale.ROOT));
        return json;
    }
}
