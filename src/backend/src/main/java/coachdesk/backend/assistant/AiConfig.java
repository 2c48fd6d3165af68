package coachdesk.backend.assistant;

import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a studio's assistant answers. What the record does not say, or says oddly, is as if nobody had touched it.
 *
 * @param enabled off unless the coach turned it on
 * @param base what it is told before everything else
 * @param campaign what comes before the rest for now; empty when there is nothing
 * @param model by the provider's name
 * @param twint where people pay; empty when there is no such link
 */
public record AiConfig(boolean enabled, String base, String campaign, String model, String twint) {
    /** The classic id; the record's own is {@link Kind#THE_ASSISTANT}. */
    static final String CLASSIC_ID = "ai_config";

    static final String ENABLED = "enabled";
    static final String BASE = "systemPrompt";
    static final String MODEL = "model";
    static final String PROVIDER = "provider";
    static final String LAST_MEDIA = "lastMediaUrl";
    static final String TWINT = "twintPaymentUrl";
    static final String CAMPAIGN = "campaignPrompt";

    private static final String ORDINARY_BASE = """
        Tu es l’assistant du studio. Tu réponds aux personnes qui écrivent au studio, dans leur langue, \
        simplement et chaleureusement, en peu de phrases. Tu ne promets rien que tu ne saches, et tu renvoies \
        au coach pour le reste.\
        """;

    /** The classic document; what nobody set is as it is for a new studio. @param record null when there is none */
    static Map<String, Object> document(Map<String, Object> record) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", CLASSIC_ID);
        doc.put(ENABLED, false);
        doc.put(BASE, ORDINARY_BASE);
        doc.put(MODEL, "gpt-4o-mini");
        doc.put(PROVIDER, "openai");
        doc.put(LAST_MEDIA, "");
        doc.put(TWINT, "");
        doc.put(CAMPAIGN, "");
        if (record != null) {
            record.forEach((name, value) -> {
                Object ordinary = doc.get(name);
                if (value != null && ordinary != null && !name.equals("id")) {
                    doc.put(name, value.getClass() == ordinary.getClass() ? value : ordinary);
                }
            });
        }
        return doc;
    }

    static AiConfig of(Optional<Stored> stored) {
        Map<String, Object> doc = document(stored.map(Stored::doc).orElse(null));
        String model = ((String) doc.get(MODEL)).strip();
        return new AiConfig(
                (Boolean) doc.get(ENABLED),
                (String) doc.get(BASE),
                (String) doc.get(CAMPAIGN),
                model.isEmpty() ? "gpt-4o-mini" : model,
                ((String) doc.get(TWINT)).strip());
    }
}
