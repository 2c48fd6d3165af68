package coachdesk.backend.delivery.whatsapp;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.mail.WebAddress;
import coachdesk.backend.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A letter in WhatsApp's words: free text, or the values of an approved template. */
record WhatsAppText(String page) {
    /** The fields of a message that say what it says. The same letter gives the same fields. */
    Map<String, String> fields(Letter letter) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (letter.template() != null) {
            fields.put("ContentSid", letter.template());
            fields.put("ContentVariables", Json.write(variables(letter)));
            return fields;
        }
        Optional<String> media = WebAddress.of(letter.media(), page);
        fields.put("Body", body(letter, media));
        media.filter(WebAddress::attachable).ifPresent(address -> fields.put("MediaUrl", address));
        return fields;
    }

    /** {@code {{1}}} is the name, {@code {{2}}} the message on one line: a template's values have no line breaks. */
    private static Map<String, String> variables(Letter letter) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("1", letter.name() == null ? "" : letter.name());
        variables.put("2", letter.content().replaceAll("\\s+", " ").strip());
        return variables;
    }

    private String body(Letter letter, Optional<String> media) {
        StringBuilder body = new StringBuilder(letter.content().strip());
        media.filter(address -> !WebAddress.attachable(address))
                .ifPresent(address -> body.append("\n\n").append(address));
        if (letter.action() != null) {
            WebAddress.of(letter.action().link(), page).ifPresent(link -> {
                String text = letter.action().text();
                body.append("\n\n").append(text == null || text.isBlank() ? link : text.strip() + ": " + link);
            });
        }
        return body.toString();
    }

    /** Whether a text that a provider tells is this one, but for spaces. */
    static boolean same(String one, String other) {
        return squeezed(one).equals(squeezed(other));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
