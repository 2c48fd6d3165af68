package coachdesk.testkit.studio;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** How an invented studio looks, and where one pays it: the only record of either kind. */
public record DemoLooks(Map<String, Object> concept, Map<String, Object> paymentLinks) {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    public static DemoLooks read() {
        JsonNode file = DemoFile.read("looks.json");
        return new DemoLooks(document(file.get("concept")), document(file.get("paymentLinks")));
    }

    private static Map<String, Object> document(JsonNode node) {
        return PLAIN.convertValue(node, DOCUMENT);
    }
}
