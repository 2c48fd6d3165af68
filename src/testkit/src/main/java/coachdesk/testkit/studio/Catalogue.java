package coachdesk.testkit.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The courses and offers of {@code studio.json}; two of the courses always take place today. */
record Catalogue(List<Map<String, Object>> courses, List<Map<String, Object>> offers) {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final BigDecimal NOTHING = new BigDecimal("0.0");

    static Catalogue read(Dice dice, LocalDate today) {
        JsonNode tree = DemoFile.read("studio.json");
        List<Map<String, Object>> courses = new ArrayList<>();
        tree.get("courses").forEach(course -> courses.add(course(course, dice.uuid(), today)));
        List<Map<String, Object>> offers = new ArrayList<>();
        tree.get("offers").forEach(offer -> offers.add(offer(offer, dice.uuid())));
        return new Catalogue(courses, offers);
    }

    List<Map<String, Object>> products() {
        return offers.stream().filter(Catalogue::isProduct).toList();
    }

    List<Map<String, Object>> lessons() {
        return offers.stream().filter(offer -> !isProduct(offer)).toList();
    }

    private static boolean isProduct(Map<String, Object> offer) {
        return Boolean.TRUE.equals(offer.get("isProduct"));
    }

    private static Map<String, Object> course(JsonNode from, String id, LocalDate today) {
        Map<String, Object> course = new LinkedHashMap<>();
        course.put("id", id);
        course.put("name", from.get("name").textValue());
        course.put(
                "weekday",
                today.plusDays(from.get("dayFromToday").intValue())
                                .getDayOfWeek()
                                .getValue()
                        % 7);
        course.put("time", from.get("time").textValue());
        course.put("locationName", from.get("locationName").textValue());
        course.put("location", from.get("locationName").textValue());
        course.put("mapsUrl", from.get("mapsUrl").textValue());
        course.put("visible", from.path("visible").asBoolean(true));
        course.put("archived", from.path("archived").asBoolean(false));
        course.put("playlist", plain(from.get("playlist")));
        if (from.has("capacity")) {
            course.put("capacity", from.get("capacity").intValue());
        }
        return course;
    }

    private static Map<String, Object> offer(JsonNode from, String id) {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("id", id);
        offer.put("name", from.get("name").textValue());
        offer.put("price", new BigDecimal(from.get("price").textValue()));
        offer.put("thumbnail", "");
        offer.put("videoUrl", "");
        offer.put("description", from.path("description").asText(""));
        offer.put("keywords", from.path("keywords").asText(""));
        offer.put("visible", true);
        offer.put("images", new ArrayList<>(List.of("https://images.example.com/" + id.substring(0, 8) + ".jpg")));
        offer.put("category", from.get("category").textValue());
        offer.put("isProduct", from.path("isProduct").asBoolean(false));
        offer.put("variants", plain(from.get("variants")));
        offer.put("tva", money(from.get("tva")));
        offer.put("shippingCost", money(from.get("shippingCost")));
        offer.put("stock", from.path("stock").asInt(-1));
        return offer;
    }

    private static BigDecimal money(JsonNode text) {
        return text == null ? NOTHING : new BigDecimal(text.textValue());
    }

    private static Object plain(JsonNode node) {
        return node == null || node.isNull() ? null : PLAIN.convertValue(node, Object.class);
    }
}
