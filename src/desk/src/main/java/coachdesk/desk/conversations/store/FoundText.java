package coachdesk.desk.conversations.store;

import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.MessageText;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.SearchFill;
import coachdesk.desk.words.SearchText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The conversations in which a text stands: in their title, in who takes part, or in what was said. */
final class FoundText {
    /** The index is one of three letters each. */
    private static final int SHORTEST = 3;

    private static final int MESSAGES = 2_000;
    private static final int AROUND = 40;

    private final String text;
    private final Set<String> conversations = new LinkedHashSet<>();
    private final Map<String, String> messages = new HashMap<>();

    private FoundText(String text) {
        this.text = text;
    }

    /** Null for a blank text, which finds everything. */
    static FoundText of(Reading reading, String written) {
        String text = SearchText.fold(written.strip());
        if (text.isEmpty()) {
            return null;
        }
        FoundText found = new FoundText(text);
        found.names(reading);
        if (text.length() >= SHORTEST) {
            found.messages(reading);
        }
        return found;
    }

    Set<String> conversations() {
        return conversations;
    }

    private void names(Reading reading) {
        Set<String> people = People.holding(reading, text);
        reading.statements().each("SELECT id, title, members FROM conversation WHERE NOT deleted", row -> {
            String title = row.getString(2);
            boolean named = title != null && SearchText.fold(title).contains(text);
            if (named || Json.list(row.getString(3)).stream().anyMatch(people::contains)) {
                conversations.add(row.getString(1));
            }
        });
    }

    private void messages(Reading reading) {
        String phrase = '"' + text.replace("\"", "\"\"") + '"';
        reading.statements()
                .each(
                        "SELECT m.conversation_id, m.id FROM message m WHERE m.row IN (SELECT rowid FROM message_fts"
                                + " WHERE message_fts MATCH ? ORDER BY rowid DESC LIMIT ?) AND NOT m.gone AND NOT"
                                + " m.deleted ORDER BY m.at DESC",
                        row -> found(row.getString(1), row.getString(2)),
                        phrase,
                        MESSAGES);
        // While the index is being filled, what is not in it yet is read.
        reading.statements()
                .each(
                        "SELECT m.conversation_id, m.id FROM message m WHERE m.row > (SELECT CAST(value AS INTEGER)"
                            + " FROM meta WHERE name = ?) AND NOT m.gone AND NOT m.deleted AND instr(m.search, ?) > 0"
                            + " ORDER BY m.at DESC LIMIT ?",
                        row -> found(row.getString(1), row.getString(2)),
                        SearchFill.mark("message"),
                        text,
                        MESSAGES);
    }

    private void found(String conversation, String message) {
        if (conversation != null) {
            conversations.add(conversation);
            messages.putIfAbsent(conversation, message);
        }
    }

    /** The words around it in the newest message that holds it; null when it stands in no message. */
    String said(Reading reading, String conversation) {
        String message = messages.get(conversation);
        return message == null
                ? null
                : reading.statements()
                        .first("SELECT doc FROM message WHERE id = ?", row -> row.getString(1), message)
                        .flatMap(Json::tryRead)
                        .map(doc -> around(MessageText.plain(Message.said(doc))))
                        .orElse(null);
    }

    private String around(String said) {
        String line = said.replaceAll("\\s+", " ");
        int at = Math.max(0, SearchText.fold(line).indexOf(text));
        int from = Math.max(0, Math.min(at, line.length()) - AROUND);
        int to = Math.min(line.length(), at + text.length() + AROUND);
        return (from > 0 ? "…" : "") + line.substring(from, Math.max(from, to)) + (to < line.length() ? "…" : "");
    }
}
