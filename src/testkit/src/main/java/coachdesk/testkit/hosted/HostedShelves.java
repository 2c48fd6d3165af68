package coachdesk.testkit.hosted;

import coachdesk.testkit.providers.FakeHttp.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The hosted backend's routes of what a studio sells and how it looks: a course takes its reservations along, an offer is
 * replaced whole, a code takes whatever it is told, a category is made although the answer is 500.
 */
final class HostedShelves {
    private static final Reply INVALID = new Reply(422, "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\"]}]}");
    private static final List<String> BUILT_IN = List.of("service", "tshirt", "shoes", "supplement", "accessory");

    private final HostedData data;

    HostedShelves(HostedData data) {
        this.data = data;
    }

    Reply answer(String method, String[] parts, Map<String, Object> body) {
        String id = parts.length > 2 ? parts[2] : null;
        return switch (parts[1] + " " + method) {
            case "courses GET" -> courses();
            case "courses POST" -> make(HostedModel.COURSE, data.courses, body, Map.of());
            case "courses PUT" -> parts.length > 3 ? archive(id) : putCourse(id, body);
            case "courses DELETE" -> deleteCourse(id);
            case "offers GET" -> offers();
            case "offers POST" -> make(HostedModel.OFFER, data.offers, body, Map.of());
            case "offers PUT" -> putOffer(id, body);
            case "offers DELETE" -> deleteOffer(id);
            case "categories GET" ->
                FakeHosted.json(
                        data.categories.isEmpty()
                                ? BUILT_IN.stream()
                                        .map(one -> Map.of("id", one, "name", one, "icon", ""))
                                        .toList()
                                : data.categories);
            case "categories POST" -> makeCategory(body);
            case "discount-codes GET" -> listed(HostedModel.CODE.list(data.codes, "used", "active"));
            case "discount-codes POST" -> make(HostedModel.CODE, data.codes, body, Map.of("used", 0, "active", true));
            case "discount-codes PUT" -> putCode(id, body);
            case "discount-codes DELETE" -> {
                data.codes.removeIf(code -> id.equals(code.get("id")));
                yield FakeHosted.json(Map.of("success", true));
            }
            case "payment-links GET" ->
                data.paymentLinks.containsValue(null) ? FakeHosted.broken() : FakeHosted.json(links());
            case "payment-links PUT" -> {
                data.paymentLinks.putAll(HostedModel.PAYMENT_LINKS.whole(body));
                yield FakeHosted.json(links());
            }
            case "concept GET" -> FakeHosted.json(concept());
            case "concept PUT" -> {
                body.forEach((name, value) -> {
                    if (value != null) {
                        data.concept.put(name, value);
                    }
                });
                yield FakeHosted.json(concept());
            }
            default -> FakeHosted.notFound();
        };
    }

    private static Reply listed(List<Map<String, Object>> rows) {
        return rows == null ? FakeHosted.broken() : FakeHosted.json(rows);
    }

    private Reply make(
            HostedModel model, List<Map<String, Object>> rows, Map<String, Object> body, Map<String, Object> more) {
        if (!model.takes(body)) {
            return INVALID;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", data.newId());
        row.putAll(model.whole(body));
        row.putAll(more);
        rows.add(row);
        return FakeHosted.json(row);
    }

    private Reply courses() {
        List<Map<String, Object>> live = live();
        if (live.isEmpty()) {
            for (int weekday : List.of(3, 0)) {
                Map<String, Object> made = Map.of(
                        "name", "Cours " + weekday, "weekday", weekday, "time", "18:30", "locationName", "Salle");
                make(HostedModel.COURSE, data.courses, made, Map.of());
            }
            live = live();
        }
        List<Map<String, Object>> shown = HostedModel.COURSE.list(live);
        if (shown != null) {
            shown.forEach(course -> course.put("location", course.get("locationName")));
        }
        return listed(shown);
    }

    private List<Map<String, Object>> live() {
        return data.courses.stream()
                .filter(course -> !Boolean.TRUE.equals(course.get("archived")))
                .limit(100)
                .toList();
    }

    /** What is of a wrong type is stored, and then it fails. */
    private Reply putCourse(String id, Map<String, Object> body) {
        Map<String, Object> course = HostedData.find(data.courses, id).orElse(null);
        if (course == null) {
            return FakeHosted.notFound();
        }
        body.forEach((name, value) -> {
            if (value != null) {
                course.put(name, value);
            }
        });
        return HostedModel.COURSE.listable(course) ? FakeHosted.json(course) : FakeHosted.broken();
    }

    private Reply archive(String id) {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("success", true));
        Map<String, Object> course = HostedData.find(data.courses, id).orElse(null);
        if (course != null) {
            course.put("archived", true);
        }
        answer.put("course", course);
        return FakeHosted.json(answer);
    }

    private Reply deleteCourse(String id) {
        int before = data.reservations.size();
        data.courses.removeIf(course -> id.equals(course.get("id")));
        data.reservations.removeIf(booking -> id.equals(booking.get("courseId")));
        data.sessions.removeIf(session -> id.equals(session.get("courseId")));
        return FakeHosted.json(Map.of("success", true, "hardDelete", true, "total", before - data.reservations.size()));
    }

    private Reply offers() {
        if (data.offers.isEmpty()) {
            for (String name : List.of("Cours à l'unité", "Carte 10 cours", "Abonnement 1 mois")) {
                make(HostedModel.OFFER, data.offers, Map.of("name", name, "price", 30.0), Map.of());
            }
        }
        return listed(HostedModel.OFFER.list(data.offers.stream().limit(100).toList()));
    }

    private Reply putOffer(String id, Map<String, Object> body) {
        if (!HostedModel.OFFER.takes(body)) {
            return INVALID;
        }
        Map<String, Object> offer = HostedData.find(data.offers, id).orElse(null);
        if (offer == null) {
            return FakeHosted.broken();
        }
        offer.putAll(HostedModel.OFFER.whole(body));
        return FakeHosted.json(offer);
    }

    private Reply deleteOffer(String id) {
        data.offers.removeIf(offer -> id.equals(offer.get("id")));
        data.codes.forEach(code -> {
            List<Object> left = new ArrayList<>(HostedData.list(code, "courses"));
            left.remove(id);
            code.put("courses", left);
        });
        return FakeHosted.json(Map.of("success", true));
    }

    private Reply makeCategory(Map<String, Object> body) {
        Map<String, Object> category = new LinkedHashMap<>(body);
        category.putIfAbsent("id", data.newId().substring(28));
        data.categories.add(category);
        return FakeHosted.broken();
    }

    private Reply putCode(String id, Map<String, Object> body) {
        Map<String, Object> code = HostedData.find(data.codes, id).orElse(null);
        if (code != null) {
            code.putAll(body);
        }
        return FakeHosted.json(code == null || !Objects.equals(id, code.get("id")) ? null : code);
    }

    private Map<String, Object> links() {
        Map<String, Object> links = new LinkedHashMap<>(Map.of("id", "payment_links"));
        links.putAll(HostedModel.PAYMENT_LINKS.whole(data.paymentLinks));
        return links;
    }

    private Map<String, Object> concept() {
        Map<String, Object> concept = new LinkedHashMap<>(Map.of("id", "concept", "appName", "Afroboost"));
        concept.put("primaryColor", "#D91CD2");
        concept.put("secondaryColor", "#8b5cf6");
        concept.putAll(data.concept);
        return concept;
    }
}
