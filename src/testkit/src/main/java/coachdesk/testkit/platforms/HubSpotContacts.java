package coachdesk.testkit.platforms;

import coachdesk.testkit.platforms.FakePeople.Person;
import coachdesk.testkit.providers.FakeHttp.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The contacts of a HubSpot account. */
final class HubSpotContacts {
    private static final Set<String> KNOWN = Set.of(
            "email",
            "firstname",
            "lastname",
            "phone",
            "mobilephone",
            "company",
            "lifecyclestage",
            "hs_lead_status",
            "hs_language",
            "city",
            "zip",
            "country",
            "website",
            "jobtitle",
            "coach_level");
    private static final int LARGEST_PAGE = 200;

    private final FakePeople people;

    HubSpotContacts(FakePeople people) {
        this.people = people;
    }

    Reply properties() {
        List<Map<String, Object>> all = Stream.concat(KNOWN.stream(), Stream.of("createdate", "hs_object_id"))
                .map(name -> Map.of(
                        "name",
                        name,
                        "hidden",
                        name.equals("website"),
                        "hubspotDefined",
                        !name.equals("coach_level"),
                        "modificationMetadata",
                        Map.of("readOnlyValue", !KNOWN.contains(name))))
                .toList();
        return FakePlatform.json(200, Map.of("results", all));
    }

    Reply get(Asked one, FakeThings things) {
        Optional<Person> found = find(one);
        if (found.isEmpty()) {
            return unknown();
        }
        Map<String, Object> shown = shown(found.get(), one.query().get("properties"));
        if (one.query().containsKey("associations")) {
            String kind = one.query().get("associations");
            List<Map<String, String>> ids = things.of(kind, found.get().id()).stream()
                    .map(thing -> Map.of("id", thing.id(), "type", "contact_to_" + kind))
                    .toList();
            shown.put("associations", ids.isEmpty() ? Map.of() : Map.of(kind, Map.of("results", ids)));
        }
        return FakePlatform.json(200, shown);
    }

    private Optional<Person> find(Asked one) {
        String key = one.part(FakeHubSpot.ROOT + "contacts/([^/]+)");
        return "email".equals(one.query().get("idProperty"))
                ? people.with("email", key).stream().findFirst()
                : people.get(key);
    }

    private static Reply unknown() {
        return FakeHubSpot.error(404, "OBJECT_NOT_FOUND", "Object not found.  objectId are usually numeric.", Map.of());
    }

    Reply list(Asked one) {
        List<Map<String, Object>> page = people.all().stream()
                .limit(one.number("limit", 10))
                .map(person -> shown(person, one.query().get("properties")))
                .toList();
        return FakePlatform.json(200, Map.of("results", page));
    }

    Reply create(JsonNode body) {
        Map<String, String> fields = fields(body.path("properties"));
        Optional<Reply> wrong = wrong(fields, null);
        return wrong.orElseGet(() -> FakePlatform.json(201, shown(people.add(fields), null)));
    }

    Reply change(Asked one) {
        Optional<Person> found = find(one);
        if (found.isEmpty()) {
            return unknown();
        }
        Map<String, String> fields = fields(one.body().path("properties"));
        return wrong(fields, found.get().id())
                .orElseGet(() ->
                        FakePlatform.json(200, shown(people.change(found.get().id(), fields), null)));
    }

    Reply upsert(JsonNode body) {
        if (body.path("inputs").isEmpty()) {
            return FakeHubSpot.error(400, "VALIDATION_ERROR", "inputs must not be empty", Map.of());
        }
        List<Map<String, Object>> results = new ArrayList<>();
        for (JsonNode input : body.path("inputs")) {
            Map<String, String> fields = fields(input.path("properties"));
            fields.put("email", input.path("id").asText());
            Optional<Person> there =
                    people.with("email", fields.get("email")).stream().findFirst();
            Optional<Reply> wrong = wrong(fields, there.map(Person::id).orElse(null));
            if (wrong.isPresent()) {
                return wrong.get();
            }
            Person person =
                    there.map(before -> people.change(before.id(), fields)).orElseGet(() -> people.add(fields));
            Map<String, Object> shown = shown(person, null);
            shown.put("new", there.isEmpty());
            results.add(shown);
        }
        return FakePlatform.json(200, Map.of("status", "COMPLETE", "results", results));
    }

    private static Map<String, String> fields(JsonNode properties) {
        Map<String, String> fields = new LinkedHashMap<>();
        properties
                .properties()
                .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asText("")));
        return fields;
    }

    /** @param self whom an address may belong to; null for nobody */
    private Optional<Reply> wrong(Map<String, String> fields, String self) {
        List<String> unknown =
                fields.keySet().stream().filter(name -> !KNOWN.contains(name)).toList();
        if (!unknown.isEmpty()) {
            return Optional.of(
                    invalid("PROPERTY_DOESNT_EXIST", "Property \"%s\" does not exist".formatted(unknown.getFirst())));
        }
        String email = fields.getOrDefault("email", "");
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return Optional.of(invalid("INVALID_EMAIL", "Email address %s is invalid".formatted(email)));
        }
        return people.with("email", email).stream()
                .filter(person -> !person.id().equals(self))
                .findFirst()
                .map(person -> FakeHubSpot.error(
                        409, "CONFLICT", "Contact already exists. Existing ID: " + person.id(), Map.of()));
    }

    private static Reply invalid(String code, String message) {
        return FakeHubSpot.error(
                400,
                "VALIDATION_ERROR",
                "Property values were not valid",
                Map.of("errors", List.of(Map.of("message", message, "code", code))));
    }

    /** Sorted by one property, the way of those that are equal being anybody's guess: here the newest id is first. */
    Reply search(JsonNode body) {
        String sort = body.at("/sorts/0/propertyName").asText("hs_object_id");
        List<Person> found = people.all().reversed().stream()
                .filter(filter(body.path("filterGroups")))
                .sorted(Comparator.comparing(person -> property(person, sort)))
                .toList();
        String wanted = stream(body.path("properties")).map(JsonNode::asText).collect(Collectors.joining(","));
        int from = body.path("after").asInt(0);
        int limit = Math.min(LARGEST_PAGE, body.path("limit").asInt(10));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", found.size());
        answer.put(
                "results",
                found.stream()
                        .skip(from)
                        .limit(limit)
                        .map(person -> shown(person, wanted))
                        .toList());
        if (from + limit < found.size()) {
            answer.put("paging", Map.of("next", Map.of("after", Integer.toString(from + limit))));
        }
        return FakePlatform.json(200, answer);
    }

    private static Predicate<Person> filter(JsonNode groups) {
        return person -> groups.isEmpty()
                || stream(groups)
                        .anyMatch(group -> stream(group.path("filters")).allMatch(one -> fits(person, one)));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static boolean fits(Person person, JsonNode filter) {
        String is = property(person, filter.path("propertyName").asText());
        String value = filter.path("value").asText();
        return switch (filter.path("operator").asText()) {
            case "EQ" -> is.equalsIgnoreCase(value);
            case "GT" -> is.compareTo(value) > 0;
            case "GTE" -> is.compareTo(value) >= 0;
            case "IN" -> stream(filter.path("values")).anyMatch(one -> is.equals(one.asText()));
            default -> false;
        };
    }

    /** Times as milliseconds, as the search takes them. */
    private static String property(Person person, String name) {
        return switch (name) {
            case "hs_object_id" -> person.id();
            case "lastmodifieddate" -> millis(person.updated());
            case "createdate" -> millis(person.created());
            default -> person.field(name);
        };
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    /** @param wanted separated by commas; null for all */
    private static Map<String, Object> shown(Person person, String wanted) {
        Map<String, Object> properties = new LinkedHashMap<>(person.fields());
        if (wanted != null) {
            List<String> names = List.of(wanted.split(","));
            properties.keySet().retainAll(names);
            names.stream().filter(KNOWN::contains).forEach(name -> properties.putIfAbsent(name, null));
        }
        properties.put("hs_object_id", person.id());
        properties.put("createdate", person.created().toString());
        properties.put("lastmodifieddate", person.updated().toString());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", person.id());
        shown.put("properties", properties);
        shown.put("createdAt", person.created().toString());
        shown.put("updatedAt", person.updated().toString());
        shown.put("archived", false);
        return shown;
    }
}
