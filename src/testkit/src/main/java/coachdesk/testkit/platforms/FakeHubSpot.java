package coachdesk.testkit.platforms;

import coachdesk.testkit.platforms.FakeThings.Thing;
import coachdesk.testkit.providers.FakeHttp.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** HubSpot's interface of 2026-09: contacts, deals and notes of one account, opened by a key or by OAuth. */
public final class FakeHubSpot extends FakePlatform {
    public static final String KEY = "pat-eu1-fake-service-key";
    static final String ROOT = "/crm/objects/2026-09/";
    private static final int BURST = 100;

    private final HubSpotContacts contacts = new HubSpotContacts(people());
    private final FakeTokenEndpoint oauth = new FakeTokenEndpoint(tokens());
    private final Set<String> lacking = new HashSet<>();
    private final CallWindow searches;

    public FakeHubSpot(Clock clock) {
        super(clock, "hubspot", BURST, Duration.ofSeconds(10), Long::toString);
        searches = new CallWindow(clock, Integer.MAX_VALUE, Duration.ofSeconds(1));
        tokens().key(KEY);
    }

    public FakeTokenEndpoint oauth() {
        return oauth;
    }

    /** From now on the key has not this right, e.g. {@code crm.objects.contacts.write}. */
    public synchronized void lack(String scope) {
        lacking.add(scope);
    }

    /** The limit of searches alone, beside that of all calls: none until a test sets HubSpot's five in a second. */
    public CallWindow searches() {
        return searches;
    }

    @Override
    protected Reply handle(Asked one) {
        if (one.is("POST", "/oauth/[^/]+/token")) {
            return oauth.answer(one.form(), Map.of("hub_id", 4242));
        }
        if (!tokens().opens(one.header("Authorization", "Bearer "))) {
            return wrongKey();
        }
        if (one.is("GET", "/account-info/2026-09/details")) {
            return json(
                    200,
                    Map.of(
                            "portalId", 4242,
                            "accountType", "STANDARD",
                            "timeZone", "Europe/Zurich",
                            "companyCurrency", "CHF",
                            "uiDomain", "app-eu1.hubspot.com"));
        }
        if (one.is("GET", "/crm/properties/2026-09/contacts")) {
            return contacts.properties();
        }
        if (!one.path().matches(ROOT + "(contacts|deals|notes)(/.*)?")) {
            return error(404, "OBJECT_NOT_FOUND", "resource not found", Map.of());
        }
        String kind = one.part(ROOT + "([a-z]+)(?:/.*)?");
        boolean reads = one.method().equals("GET") || one.path().matches(".*/(search|batch/read)");
        // Notes belong to contacts, and so does the right to them.
        String scope =
                "crm.objects.%s.%s".formatted(kind.equals("notes") ? "contacts" : kind, reads ? "read" : "write");
        if (lacking.contains(scope)) {
            return missing(scope);
        }
        return kind.equals("contacts") ? contact(one) : thing(kind, one);
    }

    private Reply contact(Asked one) {
        if (one.is("GET", ROOT + "contacts/[^/]+")) {
            return contacts.get(one, things());
        }
        if (one.is("GET", ROOT + "contacts")) {
            return contacts.list(one);
        }
        if (one.is("POST", ROOT + "contacts/search")) {
            return searches.take()
                    ? contacts.search(one.body())
                    : tooMany("You have reached your secondly limit.", "SECONDLY");
        }
        if (one.is("POST", ROOT + "contacts/batch/upsert")) {
            return contacts.upsert(one.body());
        }
        return one.is("POST", ROOT + "contacts") ? contacts.create(one.body()) : contacts.change(one);
    }

    private Reply thing(String kind, Asked one) {
        if (one.is("POST", ROOT + kind + "/batch/read")) {
            List<Map<String, Object>> found = StreamSupport.stream(
                            one.body().path("inputs").spliterator(), false)
                    .flatMap(input -> things().get(kind, input.path("id").asText()).stream())
                    .map(FakeHubSpot::shown)
                    .toList();
            return json(200, Map.of("status", "COMPLETE", "results", found));
        }
        JsonNode inputs = one.body().path("inputs");
        if (one.path().endsWith("/batch/create") && inputs.isEmpty()) {
            return error(400, "VALIDATION_ERROR", "inputs must not be empty", Map.of());
        }
        String person = one.body().at("/associations/0/to/id").asText();
        if (people().get(person).isEmpty()) {
            return error(400, "VALIDATION_ERROR", "One or more associations are not valid", Map.of());
        }
        return json(201, shown(things().add(kind, person, one.body().path("properties"))));
    }

    private static Map<String, Object> shown(Thing thing) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", thing.id());
        shown.put("properties", thing.document());
        shown.put("archived", false);
        return shown;
    }

    static Reply error(int status, String category, String message, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "error");
        body.put("message", message);
        body.put("correlationId", "00000000-0000-4000-8000-000000000000");
        body.put("category", category);
        body.putAll(more);
        return json(status, body);
    }

    private static Reply missing(String scope) {
        return error(
                403,
                "MISSING_SCOPES",
                "This app hasn't been granted all required scopes to make this call.",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "message",
                                "One or more of the following scopes are required.",
                                "context",
                                Map.of("requiredGranularScopes", List.of(scope))))));
    }

    @Override
    protected Map<String, String> limits() {
        return Map.of(
                "X-HubSpot-RateLimit-Max", Integer.toString(window().limit()),
                "X-HubSpot-RateLimit-Remaining", Integer.toString(window().remaining()),
                "X-HubSpot-RateLimit-Interval-Milliseconds",
                        Long.toString(window().length().toMillis()));
    }

    @Override
    public Reply tooMany() {
        return tooMany("You have reached your ten_secondly_rolling limit.", "TEN_SECONDLY_ROLLING");
    }

    private static Reply tooMany(String message, String policy) {
        return error(429, "RATE_LIMITS", message, Map.of("errorType", "RATE_LIMIT", "policyName", policy));
    }

    @Override
    public Reply broken() {
        return error(500, "INTERNAL_ERROR", "internal error", Map.of());
    }

    @Override
    public Reply wrongKey() {
        return error(401, "INVALID_AUTHENTICATION", "Authentication credentials not found.", Map.of());
    }

    @Override
    public Reply suspended() {
        return error(403, "BANNED", "This HubSpot account is suspended", Map.of("subCategory", "ACCOUNT_SUSPENDED"));
    }

    /** What may be asked in a day is used up. */
    @Override
    public Reply noMoney() {
        return tooMany("You have reached your daily limit.", "DAILY");
    }
}
