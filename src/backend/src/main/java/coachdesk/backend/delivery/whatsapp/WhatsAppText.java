package coachdesk.backend.delivery.whatsapp;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.mail.WebAddress;
import coachdesk.backend.json.Json;
import coachdesk.contract.integrations.TemplateValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A letter in WhatsApp's words: free text, or the values of an approved template. */
record WhatsAppText(String page, TemplateValues values) {
    /** The fields of a message that say what it says. The same letter gives the same fields. */
    Map<String, String> fields(Letter letter) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (letter.template() != null) {
            fields.put("ContentSid", letter.template());
            fields.put(
                    "ContentVariables",
                    Json.write(values.render(
                            letter.name(), letter.content(), link(letter).orElse(null))));
            return fields;
        }
        Optional<String> media = WebAddress.of(letter.media(), page);
        fields.put("Body", body(letter, media));
        media.filter(WebAddress::attachable).ifPresent(address -> fields.put("MediaUrl", address));
        return fields;
    }

    private Optional<String> link(Letter letter) {
        return letter.action() == null
                ? Optional.empty()
                : WebAddress.of(letter.action().link(), page);
    }

    private String body(Letter letter, Optional<String> media) {
        StringBuilder body = new StringBuilder(letter.content().strip());
        media.filter(address -> !WebAddress.attachable(address))
                .ifPresent(address -> body.append("\n\n").append(address));
        link(letter).ifPresent(link -> {
            String text = letter.action().text();
            body.append("\n\n").append(text == null || text.isBlank() ? link : text.strip() + ": " + link);
        });
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
