package coachdesk.desk.assistant;

import coachdesk.desk.store.DocFields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How the assistant answers. What the server does not say is as if nobody had touched it.
 *
 * @param base what it is told before everything else; empty for what the server says by itself
 * @param campaign what comes before the rest for now; empty for nothing
 * @param model by the provider's name; empty for the usual one
 * @param twint where people pay; empty when there is no such link
 */
public record AssistantSettings(boolean enabled, String base, String campaign, String model, String twint) {
    /** Of the campaign's words; the rest is not read. */
    public static final int LONGEST_CAMPAIGN = 2_000;

    public static final AssistantSettings NONE = new AssistantSettings(false, "", "", "", "");

    public static AssistantSettings of(Map<String, Object> doc) {
        return new AssistantSettings(
                DocFields.flag(doc, "enabled"),
                text(doc, "systemPrompt"),
                text(doc, "campaignPrompt"),
                text(doc, "model"),
                text(doc, "twintPaymentUrl"));
    }

    /** The fields as the server knows them; what is empty is left to it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("enabled", enabled);
        fields.put("systemPrompt", orNull(base));
        fields.put("campaignPrompt", campaign.strip());
        fields.put("model", orNull(model));
        fields.put("twintPaymentUrl", twint.strip());
        return fields;
    }

    /** Of {@link #fields} those that are not the same as before. */
    public Map<String, Object> changedFrom(AssistantSettings before) {
        Map<String, Object> changed = fields();
        Map<String, Object> were = before.fields();
        changed.entrySet().removeIf(field -> Objects.equals(field.getValue(), were.get(field.getKey())));
        return changed;
    }

    /** Whether people can be sent there to pay. */
    public static boolean payable(String twint) {
        return twint.strip().startsWith("https://");
    }

    private static String text(Map<String, Object> doc, String name) {
        String text = DocFields.text(doc, name);
        return text == null ? "" : text;
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
