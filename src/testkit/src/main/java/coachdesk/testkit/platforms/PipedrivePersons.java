package coachdesk.testkit.platforms;

import coachdesk.testkit.platforms.FakePeople.Person;
import coachdesk.testkit.providers.FakeHttp.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The persons of a Pipedrive account. Further addresses of one are kept as {@code email.1}, {@code email.2} and so on. */
final class PipedrivePersons {
    private final FakePeople people;

    PipedrivePersons(FakePeople people) {
        this.people = people;
    }

    Reply create(JsonNode body) {
        if (body.path("name").asText().isBlank()) {
            return FakePipedrive.error(400, "Validation failed: name: Required");
        }
        Map<String, String> fields = fields(body);
        return wrong(fields)
                ? FakePipedrive.error(400, "Validation failed: emails: Invalid e-mail " + fields.get("email"))
                : FakePlatform.json(201, FakePipedrive.said(shown(people.add(fields))));
    }

    Reply change(Person there, JsonNode body) {
        Map<String, String> fields = fields(body);
        if (body.has("name") && body.path("name").asText().isBlank() || wrong(fields)) {
            return FakePipedrive.error(400, "Validation failed");
        }
        return FakePipedrive.ok(shown(people.change(there.id(), fields)));
    }

    private static boolean wrong(Map<String, String> fields) {
        String email = fields.getOrDefault("email", "");
        return !email.isEmpty() && !email.contains("@");
    }

    private static Map<String, String> fields(JsonNode body) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (body.has("name")) {
            String[] parts = body.path("name").asText().split(" ", 2);
            fields.put("first_name", parts[0]);
            fields.put("last_name", parts.length == 1 ? "" : parts[1]);
        }
        if (body.has("marketing_status")) {
            fields.put("marketing_status", body.path("marketing_status").asText());
        }
        list(body, "emails", "email", fields);
        list(body, "phones", "phone", fields);
        body.path("custom_fields")
                .properties()
                .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asText("")));
        return fields;
    }

    /** The list is taken as a whole: what is not in it is gone. */
    private static void list(JsonNode body, String name, String field, Map<String, String> into) {
        if (!body.has(name)) {
            return;
        }
        for (int i = 0; i < 5; i++) {
            into.put(key(field, i), body.path(name).path(i).path("value").asText(""));
        }
    }

    private static String key(String field, int index) {
        return index == 0 ? field : field + "." + index;
    }

    private static List<String> values(Person person, String field) {
        return Stream.iterate(0, i -> i < 5, i -> i + 1)
                .map(i -> person.field(key(field, i)))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<Map<String, Object>> shownList(Person person, String field) {
        List<String> values = values(person, field);
        return values.stream()
                .map(value -> Map.<String, Object>of(
                        "value", value, "primary", value.equals(values.getFirst()), "label", "work"))
                .toList();
    }

    Reply search(Asked one) {
        String field = one.query().getOrDefault("fields", "email");
        String term = one.query().getOrDefault("term", "");
        List<Map<String, Object>> items = people.all().stream()
                .filter(person -> values(person, field).stream().anyMatch(term::equalsIgnoreCase))
                .map(person -> Map.<String, Object>of(
                        "result_score",
                        0.7,
                        "item",
                        Map.of(
                                "id", Long.parseLong(person.id()),
                                "type", "person",
                                "name", name(person),
                                "emails", values(person, "email"),
                                "phones", values(person, "phone"))))
                .toList();
        return FakePipedrive.ok(Map.of("items", items));
    }

    /** In the order of the changes; the cursor says behind whom it goes on. */
    Reply changed(Asked one) {
        String since = one.query().getOrDefault("updated_since", Instant.EPOCH.toString());
        String after = one.query().getOrDefault("cursor", "");
        int limit = Math.min(500, one.number("limit", 100));
        List<Person> found = people.byChange().stream()
                .filter(person -> second(person.updated()).compareTo(since) >= 0)
                .filter(person -> place(person).compareTo(after) > 0)
                .sorted((a, b) -> place(a).compareTo(place(b)))
                .toList();
        Map<String, Object> body = FakePipedrive.said(
                found.stream().limit(limit).map(PipedrivePersons::shown).toList());
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("next_cursor", found.size() > limit ? place(found.get(limit - 1)) : null);
        body.put("additional_data", more);
        return FakePlatform.json(200, body);
    }

    private static String place(Person person) {
        return second(person.updated()) + "_" + person.id();
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String name(Person person) {
        return (person.field("first_name") + " " + person.field("last_name")).strip();
    }

    static Map<String, Object> shown(Person person) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", Long.parseLong(person.id()));
        shown.put("name", name(person));
        shown.put("first_name", person.fields().get("first_name"));
        shown.put("last_name", person.fields().get("last_name"));
        shown.put("emails", shownList(person, "email"));
        shown.put("phones", shownList(person, "phone"));
        shown.put("add_time", second(person.created()));
        shown.put("update_time", second(person.updated()));
        shown.put("is_deleted", false);
        shown.put("marketing_status", person.field("marketing_status"));
        Map<String, String> custom = new LinkedHashMap<>(person.fields());
        custom.keySet().removeIf(name -> !name.matches("[0-9a-f]{40}"));
        shown.put("custom_fields", custom);
        return shown;
    }
}
