package coachdesk.testkit.platforms;

import coachdesk.testkit.platforms.FakePeople.Person;
import coachdesk.testkit.platforms.FakeThings.Thing;
import coachdesk.testkit.providers.FakeHttp.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A help desk of Zendesk: its users by their flat names ({@code phone}, {@code user_fields.since}), what happened to them as
 * things by the type of the event. Asked without a key it answers as to nobody, and not that one is missing.
 */
public final class FakeZendesk extends FakePlatform {
    public static final String AGENT = "agent@example.com";
    public static final String API_TOKEN = "fake-api-token";

    private static final String ROOM = "/api/v2/";
    private static final String USER = ROOM + "users/(\\d+)\\.json";
    private static final String IDENTITIES = ROOM + "users/(\\d+)/identities\\.json";
    private static final String PRIMARY = ROOM + "users/(\\d+)/identities/2/make_primary\\.json";
    private static final String EVENTS = ROOM + "users/(\\d+)/events";
    private static final String EXPORT = ROOM + "incremental/users/cursor.json";
    private static final int PER_MINUTE = 400;
    private static final int EXPORTS = 10;
    /** So often one user may be changed in a minute. */
    private static final int CHANGES = 5;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pattern TERM = Pattern.compile("(\\w+):\"([^\"]*)\"");
    /** Another address of somebody, beside the one that counts. */
    private static final String OTHER = "other_email";

    private final CallWindow exports;
    private final Map<String, CallWindow> changes = new HashMap<>();
    private final FakeTokenEndpoint oauth = new FakeTokenEndpoint(tokens());
    private String role = "admin";
    private List<String> scopes = List.of("read", "write");

    public FakeZendesk(Clock clock) {
        super(clock, "zendesk", PER_MINUTE, MINUTE, Long::toString);
        exports = new CallWindow(clock, EXPORTS, MINUTE);
        tokens().rotate(true);
        tokens().key(API_TOKEN);
    }

    /** What whoever asks is there: {@code admin}, {@code agent} or {@code end-user}. */
    public synchronized void role(String now) {
        role = now;
    }

    /** What the tokens may do, e.g. {@code users:read}; at first everything. */
    public synchronized void scopes(String... now) {
        scopes = List.of(now);
    }

    public FakeTokenEndpoint oauth() {
        return oauth;
    }

    @Override
    protected boolean admits(Asked one) {
        boolean oauth = one.path().startsWith("/oauth/");
        return oauth || (!one.path().equals(EXPORT) || exports.take()) && window().take();
    }

    @Override
    protected Reply limited() {
        Duration wait = Stream.of(window(), exports)
                .map(limit -> limit.until(clock.instant()))
                .max(Duration::compareTo)
                .orElse(MINUTE);
        return limited(wait);
    }

    private Reply limited(Duration wait) {
        String seconds = Long.toString(Math.max(1, wait.toSeconds()));
        return new Reply(429, tooMany().json(), Map.of("Retry-After", seconds));
    }

    @Override
    protected Map<String, String> limits() {
        return Map.of(
                "X-Rate-Limit", Integer.toString(window().limit()),
                "X-Rate-Limit-Remaining", Integer.toString(window().remaining()),
                "ratelimit-reset", Long.toString(window().resets(clock.instant())));
    }

    @Override
    protected synchronized Reply handle(Asked one) {
        if (one.is("POST", "/oauth/tokens")) {
            return oauth.answer(one.form(), Map.of("scope", String.join(" ", scopes)));
        }
        if (one.request().header("Authorization") == null && one.is("GET", ROOM + "users/me.json")) {
            ObjectNode nobody = Asked.JSON.createObjectNode();
            nobody.putObject("user").putNull("id").put("name", "Anonymous user").put("role", "end-user");
            return json(200, nobody);
        }
        return opens(one) ? admitted(one) : wrongKey();
    }

    private boolean opens(Asked one) {
        String pair = AGENT + "/token:";
        String basic =
                new String(Base64.getDecoder().decode(one.header("Authorization", "Basic ")), StandardCharsets.UTF_8);
        return tokens().opens(one.header("Authorization", "Bearer "))
                || basic.startsWith(pair) && tokens().opens(basic.substring(pair.length()));
    }

    private Reply admitted(Asked one) {
        if (one.is("GET", ROOM + "users/me.json")) {
            return json(200, Map.of("user", Map.of("id", 1, "name", "Camille Exemple", "email", AGENT, "role", role)));
        }
        if (one.is("GET", ROOM + "oauth/tokens/current.json")) {
            return json(200, Map.of("token", Map.of("id", 1, "scopes", scopes)));
        }
        if (role.equals("end-user")) {
            return error(403, "Forbidden", "You do not have access to this page.");
        }
        if (one.path().equals(EXPORT)) {
            return role.equals("admin") ? export(one) : error(403, "Forbidden", "You do not have access to this page.");
        }
        if (one.is("GET", ROOM + "users/search.json")) {
            return search(one.query().getOrDefault("query", ""));
        }
        if (one.is("POST", ROOM + "users/create_or_update.json")) {
            return makeOrChange(one.body().path("user"));
        }
        String pattern = Stream.of(USER, IDENTITIES, PRIMARY, EVENTS)
                .filter(one.path()::matches)
                .findFirst()
                .orElse("");
        return people().get(one.part(pattern))
                .map(person -> ofUser(one, pattern, person))
                .orElseGet(() -> error(404, "RecordNotFound", "Not found"));
    }

    private Reply ofUser(Asked one, String pattern, Person person) {
        return switch (one.method() + pattern) {
            case "GET" + USER -> json(200, Map.of("user", shown(person)));
            case "PUT" + USER ->
                changes.computeIfAbsent(person.id(), _ -> new CallWindow(clock, CHANGES, MINUTE))
                                .take()
                        ? change(person, one.body().path("user"))
                        : limited(MINUTE);
            case "GET" + IDENTITIES -> json(200, Map.of("identities", identities(person)));
            case "PUT" + PRIMARY -> {
                String other = person.field(OTHER);
                people().change(person.id(), Map.of("email", other, OTHER, person.field("email")));
                yield json(200, Map.of("identities", identities(person)));
            }
            case "GET" + EVENTS -> events(one, person);
            case "POST" + EVENTS -> {
                JsonNode event = one.body().path("event");
                yield event.has("properties") && one.body().path("profile").has("identifiers")
                        ? json(
                                202,
                                Map.of(
                                        "data",
                                        event(things().add(event.path("type").asText(), person.id(), event))))
                        : error(400, "BadRequest", "profile and event are needed");
            }
            default -> error(404, "InvalidEndpoint", "Not found");
        };
    }

    private Reply events(Asked one, Person person) {
        int from = one.number("page[after]", 0);
        int size = one.number("page[size]", 100);
        List<Thing> all = things().of(one.query().get("filter[type]"), person.id());
        List<ObjectNode> page =
                all.stream().skip(from).limit(size).map(FakeZendesk::event).toList();
        boolean more = from + size < all.size();
        return json(
                200,
                Map.of("data", page, "meta", Map.of("has_more", more, "after_cursor", Integer.toString(from + size))));
    }

    private static ObjectNode event(Thing event) {
        ObjectNode shown = event.document().deepCopy();
        return shown.put("id", event.id());
    }

    /** Only {@code email:"…"} and {@code phone:"…"}, any of which will do. */
    private Reply search(String query) {
        List<ObjectNode> found = TERM.matcher(query)
                .results()
                .flatMap(term -> people().with(term.group(1), term.group(2)).stream())
                .distinct()
                .map(FakeZendesk::shown)
                .toList();
        return json(200, Map.of("users", found, "count", found.size()));
    }

    private Reply makeOrChange(JsonNode user) {
        List<Person> same = Stream.of("email", OTHER, "external_id")
                .flatMap(
                        name -> people()
                                .with(
                                        name,
                                        user.path(name.equals(OTHER) ? "email" : name)
                                                .asText(""))
                                .stream())
                .distinct()
                .toList();
        Reply invalid = invalid(user, same.isEmpty());
        if (invalid != null) {
            return invalid;
        }
        Person person = same.isEmpty()
                ? people().add(flat(user))
                : people().change(same.getFirst().id(), flat(user));
        return json(same.isEmpty() ? 201 : 200, Map.of("user", shown(person)));
    }

    /** Another address comes beside the one that counts. */
    private Reply change(Person person, JsonNode user) {
        Map<String, String> fields = flat(user);
        String email = fields.getOrDefault("email", "");
        boolean taken = people().with("email", email).stream()
                .anyMatch(other -> !other.id().equals(person.id()));
        Reply invalid = taken ? duplicate(email) : invalid(user, false);
        if (invalid != null) {
            return invalid;
        }
        if (!email.isEmpty() && !person.field("email").isEmpty() && !email.equalsIgnoreCase(person.field("email"))) {
            fields.put(OTHER, email);
            fields.remove("email");
        }
        return json(200, Map.of("user", shown(people().change(person.id(), fields))));
    }

    /** Null when it can be taken. */
    private static Reply invalid(JsonNode user, boolean isNew) {
        if ((isNew || user.has("name")) && user.path("name").asText("").isBlank()) {
            return record("name", "Name: is too short (minimum one character)", "BlankValue");
        }
        String email = user.path("email").asText("");
        return email.isEmpty() || email.contains("@")
                ? null
                : record("email", "Email: " + email + " is not properly formatted", "InvalidFormat");
    }

    private static Reply duplicate(String email) {
        return record("email", "Email: " + email + " is already being used by another user", "DuplicateValue");
    }

    private static Reply record(String field, String description, String code) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error", "RecordInvalid");
        error.put("description", "Record validation errors");
        error.put("details", Map.of(field, List.of(Map.of("description", description, "error", code))));
        return json(422, error);
    }

    private static List<Map<String, Object>> identities(Person person) {
        return Stream.of("email", OTHER)
                .filter(name -> !person.field(name).isEmpty())
                .map(name -> Map.<String, Object>of(
                        "id",
                        name.equals(OTHER) ? 2 : 1,
                        "type",
                        "email",
                        "value",
                        person.field(name),
                        "primary",
                        !name.equals(OTHER)))
                .toList();
    }

    /** Leaves out whatever changed within the last minute. */
    private Reply export(Asked one) {
        String after = one.query().getOrDefault("cursor", "");
        int size = one.number("per_page", 1000);
        Instant settled = clock.instant().minus(MINUTE);
        List<Person> left = people().byChange().stream()
                .filter(person ->
                        !person.updated().isAfter(settled) && cursor(person).compareTo(after) > 0)
                .toList();
        List<Person> page = left.stream().limit(size).toList();
        ObjectNode answer = Asked.JSON.createObjectNode();
        ArrayNode users = answer.putArray("users");
        page.forEach(person -> users.add(shown(person)));
        answer.put("after_cursor", page.isEmpty() ? null : cursor(page.getLast()));
        return json(200, answer.put("end_of_stream", page.size() == left.size()));
    }

    private static String cursor(Person person) {
        return "%020d-%s".formatted(person.updated().toEpochMilli(), person.id());
    }

    private static Map<String, String> flat(JsonNode user) {
        Map<String, String> fields = new HashMap<>();
        user.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                value.properties()
                        .forEach(in -> fields.put(
                                field.getKey() + "." + in.getKey(),
                                in.getValue().asText("")));
            } else if (value.isArray()) {
                fields.put(field.getKey(), String.join(",", Asked.JSON.convertValue(value, String[].class)));
            } else if (!field.getKey().equals("skip_verify_email")) {
                fields.put(field.getKey(), value.asText(""));
            }
        });
        return fields;
    }

    private static ObjectNode shown(Person person) {
        ObjectNode shown = Asked.JSON.createObjectNode();
        shown.put("id", Long.parseLong(person.id())).put("role", "end-user").put("active", true);
        for (String name : List.of("name", "email", "phone", "notes", "details", "external_id", "role")) {
            if (!person.field(name).isEmpty()) {
                shown.put(name, person.field(name));
            } else if (!shown.has(name)) {
                shown.putNull(name);
            }
        }
        ArrayNode tags = shown.putArray("tags");
        Stream.of(person.field("tags").split(",")).filter(tag -> !tag.isEmpty()).forEach(tags::add);
        ObjectNode own = shown.putObject("user_fields");
        person.fields().forEach((name, value) -> {
            if (name.startsWith("user_fields.")) {
                own.put(name.substring("user_fields.".length()), value);
            }
        });
        return shown.put("created_at", second(person.created())).put("updated_at", second(person.updated()));
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Reply error(int status, String error, String description) {
        return json(status, Map.of("error", error, "description", description));
    }

    @Override
    public Reply broken() {
        return json(500, Map.of("error", Map.of("title", "Internal Server Error", "message", "Try again later")));
    }

    @Override
    public Reply tooMany() {
        return error(429, "APIRateLimitExceeded", "Number of allowed API requests per minute exceeded");
    }

    @Override
    public Reply wrongKey() {
        return json(401, Map.of("error", "Couldn't authenticate you"));
    }

    @Override
    public Reply suspended() {
        return json(402, Map.of("error", Map.of("title", "Account suspended", "message", "This account is suspended")));
    }

    @Override
    public Reply noMoney() {
        return tooMany();
    }
}
