package coachdesk.backend.integrations.inbound;

import coachdesk.backend.json.Json;
import coachdesk.contract.integrations.Platform;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a platform's message says: who changed there. What they became is asked for: a message may be late.
 *
 * @param id the platform's own of this delivery, or a hash of what came
 * @param event as the platform names it
 * @param people the platform's ids
 */
record News(String id, String event, Set<String> people) {
    private static final int LONGEST = 200;
    private static final int MOST = 1_000;

    static News of(Platform platform, Letter letter) {
        JsonNode body = json(letter);
        Set<String> people = new LinkedHashSet<>();
        String event =
                switch (platform) {
                    case HUBSPOT -> hubSpot(body, people);
                    case SHOPIFY -> {
                        String topic = letter.header("X-Shopify-Topic").orElse("");
                        if (topic.startsWith("customers/")) {
                            add(people, body.path("admin_graphql_api_id"));
                        }
                        yield topic;
                    }
                    case WOOCOMMERCE -> {
                        String topic = letter.header("X-WC-Webhook-Topic").orElse("");
                        if (topic.startsWith("customer.")) {
                            add(people, body.path("id"));
                        }
                        yield topic;
                    }
                    case ZENDESK -> {
                        String type = body.path("type").asText("");
                        if (type.contains("user")) {
                            add(people, body.path("detail").path("id"));
                        }
                        yield type;
                    }
                    case PIPEDRIVE -> pipedrive(body, people);
                    case SALESFORCE -> {
                        add(people, body.path("id"));
                        yield body.path("type").asText("");
                    }
                };
        return new News(id(platform, letter, body), bounded(event.isEmpty() ? "unknown" : event), people);
    }

    private static String hubSpot(JsonNode body, Set<String> people) {
        String event = "";
        for (JsonNode one : body) {
            event = one.path("subscriptionType").asText("");
            boolean contact = event.toLowerCase(Locale.ROOT).startsWith("contact.")
                    || event.startsWith("object.")
                            && one.path("objectTypeId").asText("").equals("0-1");
            if (contact) {
                add(people, one.path("objectId"));
            }
        }
        return event;
    }

    private static String pipedrive(JsonNode body, Set<String> people) {
        JsonNode meta = body.path("meta");
        String entity = meta.path("entity").asText(meta.path("object").asText(""));
        if (entity.equals("person")) {
            add(people, meta.hasNonNull("entity_id") ? meta.path("entity_id") : meta.path("id"));
        }
        return entity + "." + meta.path("action").asText("");
    }

    private static String id(Platform platform, Letter letter, JsonNode body) {
        String given =
                switch (platform) {
                    case SHOPIFY -> letter.header("X-Shopify-Webhook-Id").orElse("");
                    case WOOCOMMERCE ->
                        letter.header("X-WC-Webhook-Delivery-ID").orElse("");
                    case ZENDESK ->
                        letter.header("X-Zendesk-Webhook-Invocation-Id").orElse("");
                    case PIPEDRIVE ->
                        body.path("meta").hasNonNull("entity_id")
                                ? body.path("meta").path("id").asText("")
                                : "";
                    // Of somebody who changes twice it says the same twice.
                    case SALESFORCE -> letter.header(Scheme.TIMESTAMP).orElse("") + "/" + letter.hash();
                    case HUBSPOT -> "";
                };
        return given.isBlank() ? letter.hash() : bounded(given.strip());
    }

    private static void add(Set<String> people, JsonNode id) {
        String text = id.asText("");
        if (!text.isBlank() && text.length() <= LONGEST && people.size() < MOST) {
            people.add(text);
        }
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static JsonNode json(Letter letter) {
        try {
            JsonNode node = Json.MAPPER.readTree(letter.text());
            return node == null ? Json.MAPPER.nullNode() : node;
        } catch (JsonProcessingException e) {
            return Json.MAPPER.nullNode(); // Signed, and still nothing that anybody could read.
        }
    }
}
