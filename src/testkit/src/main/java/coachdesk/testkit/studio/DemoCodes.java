package coachdesk.testkit.studio;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A studio's promo codes in every state, some of which its people booked with; none where nobody booked. */
public final class DemoCodes {
    private DemoCodes() {}

    public static List<Map<String, Object>> of(Studio studio, Instant now, ZoneId zone) {
        List<Map<String, Object>> codes = new ArrayList<>();
        if (studio.reservations().isEmpty()) {
            return codes;
        }
        DemoFile.read("demo-codes.json").forEach(one -> codes.add(code(one, studio, now, zone)));
        return codes;
    }

    private static Map<String, Object> code(JsonNode one, Studio studio, Instant now, ZoneId zone) {
        String code = one.get("code").asText();
        long booked = studio.reservations().stream()
                .filter(booking -> code.equals(booking.get("promoCode")) || code.equals(booking.get("discountCode")))
                .count();
        List<String> courses = new ArrayList<>();
        studio.courses().stream()
                .limit(one.path("courses").asInt())
                .forEach(course -> courses.add((String) course.get("id")));
        if (one.path("gone").asBoolean()) {
            courses.add("00000000-0000-4000-8000-000000000000");
        }
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put(
                "id",
                UUID.nameUUIDFromBytes(("code " + code).getBytes(StandardCharsets.UTF_8))
                        .toString());
        doc.put("code", code);
        doc.put("type", one.get("type").asText());
        doc.put("value", new BigDecimal(one.get("value").asText()));
        doc.put(
                "assignedEmail",
                one.has("whose")
                        ? studio.people()
                                .get(one.get("whose").asInt() % studio.people().size())
                                .get("email")
                        : null);
        doc.put(
                "expiresAt",
                one.has("endsInDays")
                        ? now.atZone(zone)
                                .toLocalDate()
                                .plusDays(one.get("endsInDays").asInt())
                                .toString()
                        : null);
        doc.put("courses", courses);
        doc.put("maxUses", one.path("most").asInt());
        doc.put("used", one.has("used") ? one.get("used").asInt() : (int) (2 * booked));
        doc.put("active", !one.path("off").asBoolean());
        return doc;
    }
}
