package coachdesk.testkit.platforms;

import coachdesk.testkit.platforms.FakeThings.Thing;
import coachdesk.testkit.providers.FakeHttp.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Pipedrive's interface, version 2: persons, deals and activities of one company, opened by a personal token. */
public final class FakePipedrive extends FakePlatform {
    public static final String KEY = "fakepipedrivetoken0000000000000000000001";
    private static final String ROOT = "/api/v2/";
    private static final Set<String> TAKEN = Set.of(
            "name",
            "emails",
            "phones",
            "owner_id",
            "org_id",
            "label_ids",
            "visible_to",
            "marketing_status",
            "custom_fields");

    private final PipedrivePersons persons = new PipedrivePersons(people());

    public FakePipedrive(Clock clock) {
        super(clock, "pipedrive", 40, Duration.ofSeconds(2), Long::toString);
        tokens().key(KEY);
    }

    @Override
    protected Reply handle(Asked one) {
        boolean known = Stream.of(
                        one.header("x-api-token", ""),
                        one.header("Authorization", "Bearer "),
                        one.query().get("api_token"))
                .anyMatch(tokens()::opens);
        if (!known) {
            return wrongKey();
        }
        if (one.is("GET", "/api/v1/users/me")) {
            return ok(Map.of(
                    "id", 1, "name", "Coach", "company_id", 77, "company_name", "Studio", "company_domain", "studio"));
        }
        if (one.path().startsWith(ROOT + "persons")) {
            return person(one);
        }
        String kind = one.part(ROOT + "(deals|activities)");
        if (kind.isEmpty()) {
            return error(404, "unknown method");
        }
        return one.method().equals("POST")
                ? make(kind, one)
                : list(kind, one.query().getOrDefault("person_id", ""));
    }

    private Reply person(Asked one) {
        if (one.is("GET", ROOT + "persons")) {
            return persons.changed(one);
        }
        if (one.is("GET", ROOT + "persons/search")) {
            return persons.search(one);
        }
        if (!one.method().equals("GET")) {
            for (var names = one.body().fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!TAKEN.contains(name)) {
                    return error(400, "Validation failed: " + name + ": Unrecognized key");
                }
            }
        }
        if (one.is("POST", ROOT + "persons")) {
            return persons.create(one.body());
        }
        String id = one.part(ROOT + "persons/([^/]+)");
        return people().get(id)
                .map(there -> one.method().equals("GET")
                        ? ok(PipedrivePersons.shown(there))
                        : persons.change(there, one.body()))
                .orElseGet(() -> error(404, "Person not found"));
    }

    private Reply make(String kind, Asked one) {
        String person = kind.equals("deals")
                ? one.body().path("person_id").asText()
                : one.body().at("/participants/0/person_id").asText();
        if (one.body().path(kind.equals("deals") ? "title" : "subject").asText().isBlank()) {
            return error(400, "Validation failed: title: Required");
        }
        if (people().get(person).isEmpty()) {
            return error(400, "Person not found");
        }
        return json(201, said(shown(things().add(kind, person, one.body()))));
    }

    private Reply list(String kind, String person) {
        return ok(things().of(kind, person).reversed().stream()
                .limit(100)
                .map(FakePipedrive::shown)
                .toList());
    }

    private static ObjectNode shown(Thing thing) {
        ObjectNode shown = thing.document().deepCopy();
        return shown.put("id", Long.parseLong(thing.id()));
    }

    static Map<String, Object> said(Object data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("data", data);
        return body;
    }

    static Reply ok(Object data) {
        return json(200, said(data));
    }

    static Reply error(int status, String error) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put("error", error);
        body.put("error_info", "Please check developers.pipedrive.com");
        body.put("data", null);
        body.put("additional_data", null);
        return json(status, body);
    }

    @Override
    protected Map<String, String> limits() {
        return Map.of(
                "x-ratelimit-limit", Integer.toString(window().limit()),
                "x-ratelimit-remaining", Integer.toString(window().remaining()),
                "x-ratelimit-reset", Long.toString(window().resets(clock.instant())));
    }

    @Override
    public Reply tooMany() {
        return error(429, "Request over limit");
    }

    @Override
    public Reply broken() {
        return error(500, "Internal server error");
    }

    @Override
    public Reply wrongKey() {
        return error(401, "unauthorized access");
    }

    @Override
    public Reply suspended() {
        return error(402, "Payment required: company account is not open");
    }

    @Override
    public Reply noMoney() {
        return error(429, "Daily API token budget exceeded");
    }
}
