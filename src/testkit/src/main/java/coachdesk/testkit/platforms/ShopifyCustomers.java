package coachdesk.testkit.platforms;

import coachdesk.testkit.platforms.FakePeople.Person;
import coachdesk.testkit.platforms.FakeThings.Thing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a shop of Shopify answers about its customers, their draft orders and their metafields. */
final class ShopifyCustomers {
    private static final Set<String> INPUT =
            Set.of("email", "phone", "firstName", "lastName", "note", "locale", "tags", "id");

    private final FakePeople people;
    private final FakeThings things;
    private final Map<String, String> journals = new HashMap<>();

    ShopifyCustomers(FakePeople people, FakeThings things) {
        this.people = people;
        this.things = things;
    }

    synchronized String journal(String customer) {
        return journals.getOrDefault(customer, "");
    }

    synchronized JsonNode find(String id) {
        return people.get(id).<JsonNode>map(this::shown).orElse(Asked.JSON.nullNode());
    }

    synchronized JsonNode match(JsonNode who) {
        List<Person> found = who.has("emailAddress")
                ? people.with("email", who.get("emailAddress").asText())
                : people.with("phone", who.path("phoneNumber").asText());
        return found.isEmpty() ? Asked.JSON.nullNode() : shown(found.getFirst());
    }

    synchronized JsonNode set(JsonNode input, JsonNode who) {
        input.fieldNames().forEachRemaining(name -> {
            if (!INPUT.contains(name)) {
                throw new IllegalArgumentException(
                        "Variable $input of type CustomerSetInput! was provided invalid value for " + name
                                + " (Field is not defined on CustomerSetInput)");
            }
        });
        List<Person> same = Stream.of("id", "email", "phone")
                .filter(who::has)
                .flatMap(by -> by.equals("id")
                        ? people.get(who.get(by).asText()).stream()
                        : people.with(by, who.get(by).asText()).stream())
                .toList();
        if (who.has("id") && same.isEmpty()) {
            return error("customerSet", "id", "Resource matching the identifier was not found.", "NOT_FOUND");
        }
        String email = input.path("email").asText("");
        String phone = input.path("phone").asText("");
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return error("customerSet", "email", "Email is invalid", "INVALID");
        }
        if (!phone.isEmpty() && !phone.matches("\\+[1-9]\\d{6,14}")) {
            return error("customerSet", "phone", "Phone is invalid", "INVALID");
        }
        for (String unique : List.of("email", "phone")) {
            if (people.with(unique, input.path(unique).asText("")).stream().anyMatch(one -> !same.contains(one))) {
                return error("customerSet", unique, unique + " has already been taken", "TAKEN");
            }
        }
        if (same.isEmpty()
                && Stream.of("email", "phone", "firstName", "lastName").noneMatch(input::hasNonNull)) {
            return error("customerSet", "", "Customer must have a name, phone number or email address", "INVALID");
        }
        Person person = same.isEmpty()
                ? people.add(flat(input))
                : people.change(same.getFirst().id(), flat(input));
        return result("customer", shown(person));
    }

    private static Map<String, String> flat(JsonNode input) {
        Map<String, String> fields = new LinkedHashMap<>();
        input.properties()
                .forEach(field -> fields.put(
                        field.getKey(),
                        field.getValue().isArray()
                                ? String.join(", ", Asked.JSON.convertValue(field.getValue(), String[].class))
                                : field.getValue().asText("")));
        fields.replaceAll((_, text) -> text.equals("null") ? "" : text);
        return fields;
    }

    /** Only {@code updated_at:>'…'}; those that changed first are first. */
    synchronized JsonNode changed(String query, String after, int first) {
        String since = query.replaceAll("updated_at:>'(.*)'", "$1");
        List<Person> left = people.byChange().stream()
                .filter(person ->
                        query.isEmpty() || query.equals("null") || at(person).compareTo(since) > 0)
                .filter(person ->
                        after.isEmpty() || after.equals("null") || place(person).compareTo(after) > 0)
                .toList();
        List<Person> page = left.stream().limit(first).toList();
        ObjectNode answer = Asked.JSON.createObjectNode();
        ArrayNode nodes = answer.putArray("nodes");
        page.forEach(person -> nodes.add(shown(person)));
        answer.putObject("pageInfo")
                .put("hasNextPage", page.size() < left.size())
                .put("endCursor", page.isEmpty() ? null : place(page.getLast()));
        return answer;
    }

    private static String at(Person person) {
        return person.updated().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String place(Person person) {
        return "%020d-%s".formatted(person.updated().toEpochMilli(), person.id());
    }

    synchronized JsonNode drafts(String query) {
        String tag = query.replaceFirst("tag:", "").replace("'", "");
        ObjectNode answer = Asked.JSON.createObjectNode();
        ArrayNode nodes = answer.putArray("nodes");
        for (Thing draft : things.all("draft")) {
            if (Stream.of(Asked.JSON.convertValue(draft.document().path("tags"), String[].class))
                    .anyMatch(tag::equals)) {
                nodes.addObject().put("id", draftId(draft));
            }
        }
        return answer;
    }

    private static String draftId(Thing draft) {
        return draft.id().replace("/Customer/", "/DraftOrder/");
    }

    synchronized JsonNode draft(JsonNode input) {
        String customer = input.at("/purchasingEntity/customerId").asText();
        if (people.get(customer).isEmpty() || input.path("lineItems").isEmpty()) {
            return error("draftOrder", "purchasingEntity", "Customer does not exist", null);
        }
        Thing draft = things.add("draft", customer, input);
        return result("draftOrder", Asked.JSON.createObjectNode().put("id", draftId(draft)));
    }

    /** Takes a note only from somebody who has read the one before. */
    synchronized JsonNode note(JsonNode field) {
        String owner = field.path("ownerId").asText();
        String digest =
                field.hasNonNull("compareDigest") ? field.get("compareDigest").asText() : null;
        if (people.get(owner).isEmpty()) {
            return error("metafields", "ownerId", "Owner does not exist.", "INVALID");
        }
        if (!Objects.equals(digest, digest(owner))) {
            return error(
                    "metafields",
                    "compareDigest",
                    "The resource has been updated since it was loaded.",
                    "STALE_OBJECT");
        }
        journals.put(owner, field.path("value").asText());
        ObjectNode shown = Asked.JSON.createObjectNode().put("id", "gid://shopify/Metafield/1");
        return result("metafields", Asked.JSON.createArrayNode().add(shown));
    }

    /** Null without a journal. */
    private String digest(String owner) {
        return journals.containsKey(owner)
                ? Integer.toHexString(journals.get(owner).hashCode())
                : null;
    }

    private ObjectNode shown(Person person) {
        ObjectNode shown = Asked.JSON.createObjectNode().put("id", person.id());
        for (String name : List.of("firstName", "lastName", "note", "locale")) {
            shown.put(name, person.fields().get(name));
        }
        ArrayNode tags = shown.putArray("tags");
        Stream.of(person.field("tags").split(", ?"))
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        shown.put("createdAt", person.created().truncatedTo(ChronoUnit.SECONDS).toString());
        shown.put("updatedAt", at(person));
        inner(shown, "defaultEmailAddress", "emailAddress", person.field("email"));
        inner(shown, "defaultPhoneNumber", "phoneNumber", person.field("phone"));
        if (journals.containsKey(person.id())) {
            shown.putObject("metafield").put("value", journal(person.id())).put("compareDigest", digest(person.id()));
        } else {
            shown.putNull("metafield");
        }
        return shown;
    }

    private static void inner(ObjectNode shown, String name, String inside, String value) {
        if (value.isEmpty()) {
            shown.putNull(name);
        } else {
            shown.putObject(name).put(inside, value);
        }
    }

    private static ObjectNode result(String name, JsonNode value) {
        ObjectNode result = Asked.JSON.createObjectNode();
        result.set(name, value);
        result.putArray("userErrors");
        return result;
    }

    private static ObjectNode error(String mutation, String field, String message, String code) {
        ObjectNode result = Asked.JSON.createObjectNode();
        result.putNull(mutation.equals("customerSet") ? "customer" : mutation);
        ObjectNode error = result.putArray("userErrors")
                .addObject()
                .put("message", message)
                .put("code", code);
        error.putArray("field").add("input").add(field);
        return result;
    }
}
