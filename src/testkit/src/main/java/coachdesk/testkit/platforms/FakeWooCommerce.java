package coachdesk.testkit.platforms;

import coachdesk.testkit.platforms.FakePeople.Person;
import coachdesk.testkit.platforms.FakeThings.Thing;
import coachdesk.testkit.providers.FakeHttp.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A shop of WooCommerce with version 3 of its interface: customers by their flat names ({@code billing.phone},
 * {@code meta_data.since}), orders as things of the kind {@code order} and their notes of the kind {@code note}. The shop itself
 * has no limit of calls.
 */
public final class FakeWooCommerce extends FakePlatform {
    public static final String KEY = "ck_fake0000000000000000000000000000000000";
    public static final String SECRET = "cs_fake0000000000000000000000000000000000";

    private static final String ROOM = "/wp-json/wc/v3/";
    private static final String CUSTOMER = ROOM + "customers/(\\d+)";
    private static final String NOTES = ROOM + "orders/(\\d+)/notes";
    private static final int LARGEST_PAGE = 100;
    private static final String INVALID = "rest_invalid_param";

    private final Set<Habit> habits = EnumSet.noneOf(Habit.class);

    /** How shops differ. */
    public enum Habit {
        /** Permalinks are plain, or the plugin is off. */
        NO_ROUTES,
        /** The server in front keeps the header with the key. */
        NO_HEADER,
        /** The key may only read. */
        READ_ONLY,
        /** Whoever makes a customer says the password. */
        ASKS_PASSWORD
    }

    public FakeWooCommerce(Clock clock) {
        super(clock, "woo", 100_000, Duration.ofSeconds(1), Long::toString);
        tokens().key(SECRET);
    }

    public synchronized void habit(Habit habit, boolean has) {
        if (has) {
            habits.add(habit);
        } else {
            habits.remove(habit);
        }
    }

    @Override
    protected synchronized Reply handle(Asked one) {
        if (habits.contains(Habit.NO_ROUTES)) {
            return error(404, "rest_no_route", "No route was found matching the URL and request method.");
        }
        if (one.is("GET", "/wp-json/")) {
            return json(200, Map.of("name", "Example Studio Shop", "namespaces", List.of("wp/v2", "wc/v3")));
        }
        Reply refused = refused(one);
        return refused != null ? refused : admitted(one);
    }

    private Reply admitted(Asked one) {
        if (one.is("GET", ROOM + "customers")) {
            return customers(one);
        }
        if (one.is("POST", ROOM + "customers")) {
            return make(one.body());
        }
        if (one.is("POST", ROOM + "customers/batch")) {
            return json(200, Map.of());
        }
        if (one.is("GET", CUSTOMER)) {
            return people().get(one.part(CUSTOMER))
                    .map(person -> json(200, shown(person)))
                    .orElseGet(() -> gone(404));
        }
        if (one.is("PUT", CUSTOMER)) {
            return change(one.part(CUSTOMER), one.body());
        }
        if (one.is("GET", ROOM + "orders")) {
            return page(
                    one,
                    things().of("order", one.query().get("customer")).reversed().stream()
                            .map(this::order)
                            .toList());
        }
        if (one.is("POST", ROOM + "orders")) {
            return makeOrder(one.body());
        }
        if (one.is("GET", NOTES)) {
            return json(
                    200,
                    things().of("note", one.part(NOTES)).stream()
                            .map(FakeWooCommerce::note)
                            .toList());
        }
        if (one.is("POST", NOTES)) {
            return json(201, note(things().add("note", one.part(NOTES), one.body())));
        }
        return error(404, "rest_no_route", "No route was found matching the URL and request method.");
    }

    /** Null when the key is good for this. */
    private Reply refused(Asked one) {
        String basic = habits.contains(Habit.NO_HEADER) ? "" : one.header("Authorization", "Basic ");
        String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        String key = one.query().getOrDefault("consumer_key", pair.replaceFirst(":.*", ""));
        String secret = one.query().getOrDefault("consumer_secret", pair.replaceFirst(".*:", ""));
        if (key.isEmpty()) {
            return error(401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources.");
        }
        if (!key.equals(KEY) || !tokens().opens(secret)) {
            return wrongKey();
        }
        return habits.contains(Habit.READ_ONLY) && !one.method().equals("GET")
                ? error(
                        401,
                        "woocommerce_rest_authentication_error",
                        "The API key provided does not have write permissions.")
                : null;
    }

    private Reply customers(Asked one) {
        String role = one.query().getOrDefault("role", "customer");
        String email = one.query().get("email");
        if (email != null && !email.matches("[^@\\s\"]+@[^@\\s\"]+\\.[A-Za-z]+")) {
            return invalid("email", "Invalid email address.");
        }
        Comparator<Person> order = Comparator.comparingLong(person -> Long.parseLong(person.id()));
        Stream<Person> found = email == null
                ? people().all().stream().sorted("asc".equals(one.query().get("order")) ? order : order.reversed())
                : people().with("email", email).stream();
        return page(
                one,
                found.filter(person -> role.equals("all") || role.equals(role(person)))
                        .map(FakeWooCommerce::shown)
                        .toList());
    }

    private static Reply page(Asked one, List<? extends JsonNode> all) {
        int size = one.number("per_page", 10);
        if (size < 1 || size > LARGEST_PAGE) {
            return invalid("per_page", "per_page must be between 1 (inclusive) and 100 (inclusive)");
        }
        int from = one.number("offset", (one.number("page", 1) - 1) * size);
        Map<String, String> headers = Map.of(
                "X-WP-Total", Integer.toString(all.size()),
                "X-WP-TotalPages", Integer.toString((all.size() + size - 1) / size));
        Reply reply = json(200, all.stream().skip(from).limit(size).toList());
        return new Reply(200, reply.json(), headers);
    }

    private Reply make(JsonNode body) {
        String email = body.path("email").asText();
        boolean asks = habits.contains(Habit.ASKS_PASSWORD) && !body.has("password");
        if (email.isEmpty() || asks) {
            return error(400, "rest_missing_callback_param", "Missing parameter(s): " + (asks ? "password" : "email"));
        }
        if (!email.contains("@")) {
            return invalid("email", "Invalid email address.");
        }
        if (!people().with("email", email).isEmpty()) {
            return error(
                    400,
                    "registration-error-email-exists",
                    "An account is already registered with %s. Please log in or use a different email address."
                            .formatted(email));
        }
        return json(201, shown(people().add(flat(body))));
    }

    private Reply change(String id, JsonNode body) {
        if (people().get(id).isEmpty()) {
            return gone(400);
        }
        for (JsonNode value : body.path("billing")) {
            if (!value.isTextual()) {
                return invalid("billing", "billing[…] is not of type string.");
            }
        }
        String email = body.path("email").asText();
        boolean others = people().with("email", email).stream()
                .anyMatch(person -> !person.id().equals(id));
        if (others || body.has("email") && !email.contains("@")) {
            return error(400, "woocommerce_rest_customer_invalid_email", "Email address is invalid.");
        }
        return json(200, shown(people().change(id, flat(body))));
    }

    private Reply makeOrder(JsonNode body) {
        String customer = body.path("customer_id").asText();
        return people().get(customer).isEmpty()
                ? error(400, "woocommerce_rest_invalid_customer_id", "Customer ID is invalid.")
                : json(201, order(things().add("order", customer, body)));
    }

    private ObjectNode order(Thing order) {
        ObjectNode shown = order.document().deepCopy();
        return shown.put("id", Long.parseLong(order.id())).put("customer_id", Long.parseLong(order.person()));
    }

    private static ObjectNode note(Thing note) {
        ObjectNode shown = note.document().deepCopy();
        return shown.put("id", Long.parseLong(note.id()));
    }

    private static Map<String, String> flat(JsonNode body) {
        Map<String, String> fields = new HashMap<>();
        body.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                value.properties()
                        .forEach(in -> fields.put(
                                field.getKey() + "." + in.getKey(),
                                in.getValue().asText("")));
            } else if (value.isArray()) {
                value.forEach(in -> fields.put(
                        "meta_data." + in.get("key").asText(), in.path("value").asText("")));
            } else if (!field.getKey().equals("password")) {
                fields.put(field.getKey(), value.asText(""));
            }
        });
        return fields;
    }

    private static ObjectNode shown(Person person) {
        ObjectNode shown = Asked.JSON.createObjectNode();
        shown.put("id", Long.parseLong(person.id()))
                .put("date_created_gmt", gmt(person.created()))
                .put("date_modified_gmt", gmt(person.updated()))
                .put("email", person.field("email"))
                .put("first_name", person.field("first_name"))
                .put("last_name", person.field("last_name"))
                .put("username", person.field("email").replaceFirst("@.*", ""))
                .put("role", role(person));
        ObjectNode billing = shown.putObject("billing").put("phone", "").put("city", "");
        var meta = shown.putArray("meta_data");
        person.fields().forEach((name, value) -> {
            if (name.startsWith("billing.")) {
                billing.put(name.substring("billing.".length()), value);
            } else if (name.startsWith("meta_data.")) {
                meta.addObject()
                        .put("id", meta.size())
                        .put("key", name.substring("meta_data.".length()))
                        .put("value", value);
            }
        });
        shown.putObject("_links").putArray("self").addObject().put("href", "https://shop.example.com/");
        return shown;
    }

    private static String role(Person person) {
        return person.fields().getOrDefault("role", "customer");
    }

    private static String gmt(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }

    private static Reply gone(int status) {
        return error(status, "woocommerce_rest_invalid_id", "Invalid resource ID.");
    }

    private static Reply invalid(String name, String why) {
        return json(
                400,
                Map.of(
                        "code",
                        INVALID,
                        "message",
                        "Invalid parameter(s): " + name,
                        "data",
                        Map.of("status", 400, "params", Map.of(name, why))));
    }

    private static Reply error(int status, String code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.put("data", Map.of("status", status));
        return json(status, error);
    }

    @Override
    public Reply broken() {
        return new Reply(500, "<html><body>There has been a critical error on this website.</body></html>");
    }

    @Override
    public Reply tooMany() {
        return new Reply(429, "<html><body>Too Many Requests</body></html>");
    }

    @Override
    public Reply wrongKey() {
        return error(401, "woocommerce_rest_authentication_error", "Consumer secret is invalid.");
    }

    @Override
    public Reply suspended() {
        return new Reply(402, "<html><body>This account is suspended.</body></html>");
    }

    @Override
    public Reply noMoney() {
        return tooMany();
    }
}
