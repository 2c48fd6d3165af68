package coachdesk.testkit.platforms;

import coachdesk.testkit.platforms.FakePeople.Person;
import coachdesk.testkit.platforms.FakeThings.Thing;
import coachdesk.testkit.providers.FakeHttp.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Salesforce's REST interface: contacts, opportunities and tasks of one organization, opened by tokens only. */
public final class FakeSalesforce extends FakePlatform {
    private static final String DATA = "/services/data/v67.0/";
    private static final String OBJECTS = DATA + "sobjects/";
    private static final int OF_A_DAY = 100_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Set<String> KNOWN = Set.of(
            "LastName",
            "FirstName",
            "Email",
            "Phone",
            "MobilePhone",
            "LeadSource",
            "Description",
            "Title",
            "MailingCity",
            "MailingPostalCode",
            "MailingCountry",
            "Level__c");

    private static final Set<String> READABLE = Set.of("Id", "CreatedDate", "SystemModstamp");

    private final FakeTokenEndpoint oauth = new FakeTokenEndpoint(tokens());
    private final Set<String> lacking = new HashSet<>();
    private boolean duplicatesRefused;

    public FakeSalesforce(Clock clock) {
        super(clock, "salesforce", OF_A_DAY, Duration.ofDays(1), "0015g%010dAAA"::formatted);
    }

    public FakeTokenEndpoint oauth() {
        return oauth;
    }

    /** From now on nobody may make or change these. @param type e.g. {@code Contact} */
    public synchronized void lack(String type) {
        lacking.add(type);
    }

    /** From now on a rule refuses a contact with an address that another has. */
    public synchronized void refuseDuplicates() {
        duplicatesRefused = true;
    }

    @Override
    protected Reply handle(Asked one) {
        if (one.is("POST", "/services/oauth2/token")) {
            // How long a token lives is not told.
            Map<String, Object> more = new HashMap<>();
            more.put("instance_url", address().toString());
            more.put("expires_in", null);
            return oauth.answer(one.form(), more);
        }
        if (one.is("GET", "/services/data/?")) {
            return json(200, List.of(Map.of("label", "Summer '26", "url", "/services/data/v67.0", "version", "67.0")));
        }
        if (!tokens().opens(one.header("Authorization", "Bearer "))) {
            return wrongKey();
        }
        if (one.is("GET", "/services/oauth2/userinfo")) {
            return json(
                    200,
                    Map.of("user_id", "0055g00000FAKE01AAA", "organization_id", "00D5g00000FAKE1EAA", "name", "Coach"));
        }
        if (one.is("GET", OBJECTS + "[A-Za-z]+/describe")) {
            String type = one.part(OBJECTS + "([A-Za-z]+)/describe");
            boolean may = !lacking.contains(type);
            List<Map<String, Object>> fields = Stream.concat(
                            KNOWN.stream(), Stream.of("Id", "CreatedDate", "MailingAddress"))
                    .map(name -> Map.<String, Object>of(
                            "name",
                            name,
                            "type",
                            name.equals("MailingAddress") ? "address" : "string",
                            "updateable",
                            KNOWN.contains(name)))
                    .toList();
            return json(200, Map.of("name", type, "createable", may, "updateable", may, "fields", fields));
        }
        if (one.is("GET", DATA + "query")) {
            return query(one.query().getOrDefault("q", ""));
        }
        return one.path().matches(OBJECTS + "Contact(/.*)?") ? contact(one) : thing(one);
    }

    private Reply contact(Asked one) {
        if (!one.method().equals("GET") && lacking.contains("Contact")) {
            return error(403, "INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id");
        }
        if (one.is("POST", OBJECTS + "Contact")) {
            Map<String, String> fields = fields(one.body());
            return wrong(fields, Optional.empty())
                    .orElseGet(() -> created(people().add(fields).id()));
        }
        Optional<Person> there = people().get(one.part(OBJECTS + "Contact/([^/]+)"));
        if (there.isEmpty()) {
            return error(404, "NOT_FOUND", "The requested resource does not exist");
        }
        if (one.method().equals("GET")) {
            return json(
                    200,
                    shown(
                            row(there.get()),
                            List.of(one.query().getOrDefault("fields", "Id").split(","))));
        }
        Map<String, String> fields = fields(one.body());
        return wrong(fields, there).orElseGet(() -> {
            people().change(there.get().id(), fields);
            return empty(204);
        });
    }

    private static Reply created(String id) {
        return json(201, Map.of("id", id, "success", true, "errors", List.of()));
    }

    private static Map<String, String> fields(JsonNode body) {
        Map<String, String> fields = new LinkedHashMap<>();
        body.properties()
                .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asText("")));
        fields.replaceAll((name, value) -> body.path(name).isNull() ? "" : value);
        return fields;
    }

    private Optional<Reply> wrong(Map<String, String> fields, Optional<Person> there) {
        Optional<String> unknown =
                fields.keySet().stream().filter(name -> !KNOWN.contains(name)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(error(
                    400, "INVALID_FIELD", "No such column '%s' on sobject of type Contact".formatted(unknown.get())));
        }
        String name = fields.getOrDefault(
                "LastName", there.map(one -> one.field("LastName")).orElse(""));
        if (name.isBlank()) {
            return Optional.of(json(
                    400,
                    List.of(Map.of(
                            "message", "Required fields are missing: [LastName]",
                            "errorCode", "REQUIRED_FIELD_MISSING",
                            "fields", List.of("LastName")))));
        }
        String email = fields.getOrDefault("Email", "");
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return Optional.of(error(400, "INVALID_EMAIL_ADDRESS", "Email: invalid email address: " + email));
        }
        boolean twice = duplicatesRefused
                && people().with("Email", email).stream()
                        .anyMatch(one ->
                                there.isEmpty() || !one.id().equals(there.get().id()));
        return twice ? Optional.of(error(400, "DUPLICATES_DETECTED", "Use one of these records?")) : Optional.empty();
    }

    private Reply thing(Asked one) {
        String type = one.part(OBJECTS + "(Task|Opportunity)");
        if (type.isEmpty() || !one.method().equals("POST")) {
            return error(404, "NOT_FOUND", "The requested resource does not exist");
        }
        String person =
                one.body().path(type.equals("Task") ? "WhoId" : "ContactId").asText();
        if (people().get(person).isEmpty()) {
            return error(400, "INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id");
        }
        return created(things().add(type, person, one.body()).id());
    }

    private Reply query(String text) {
        try {
            return found(new SoqlQuery(text));
        } catch (IllegalArgumentException e) {
            return error(400, "MALFORMED_QUERY", e.getMessage() + "\nERROR at Row:1:Column:1");
        }
    }

    private Reply found(SoqlQuery query) {
        Optional<String> unknown = query.fields.stream()
                .filter(name -> query.type.equals("Contact") && !READABLE.contains(name) && !KNOWN.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            return error(400, "INVALID_FIELD", "No such column '%s' on entity 'Contact'.".formatted(unknown.get()));
        }
        List<Map<String, String>> rows = query.type.equals("Contact")
                ? people().all().reversed().stream().map(FakeSalesforce::row).toList()
                : things().all(query.type).stream().map(FakeSalesforce::row).toList();
        List<Map<String, Object>> found =
                query.of(rows).stream().map(row -> shown(row, query.fields)).toList();
        return json(200, Map.of("totalSize", found.size(), "done", true, "records", found));
    }

    private static Map<String, String> row(Person person) {
        Map<String, String> row = new LinkedHashMap<>(person.fields());
        row.put("Id", person.id());
        row.put("CreatedDate", second(person.created()));
        row.put("SystemModstamp", second(person.updated()));
        return row;
    }

    private static Map<String, String> row(Thing thing) {
        Map<String, String> row = fields(thing.document());
        row.put("Id", thing.id());
        return row;
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Map<String, Object> shown(Map<String, String> row, List<String> fields) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("attributes", Map.of("type", "Contact", "url", OBJECTS + "Contact/" + row.get("Id")));
        Stream.concat(Stream.of("Id"), fields.stream()).forEach(name -> shown.put(name, row.get(name)));
        shown.computeIfPresent("CreatedDate", (name, value) -> TIME.format(Instant.parse((String) value)));
        shown.computeIfPresent("SystemModstamp", (name, value) -> TIME.format(Instant.parse((String) value)));
        return shown;
    }

    private static Reply error(int status, String code, String message) {
        return json(status, List.of(Map.of("message", message, "errorCode", code)));
    }

    @Override
    protected Map<String, String> limits() {
        int used = window().limit() - window().remaining();
        return Map.of("Sforce-Limit-Info", "api-usage=%d/%d".formatted(used, window().limit()));
    }

    /** Not 429, and nothing of when to come again. */
    @Override
    public Reply tooMany() {
        return error(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
    }

    @Override
    public Reply broken() {
        return error(500, "UNKNOWN_EXCEPTION", "An unexpected error occurred");
    }

    @Override
    public Reply wrongKey() {
        return error(401, "INVALID_SESSION_ID", "Session expired or invalid");
    }

    @Override
    public Reply suspended() {
        return error(403, "ORG_LOCKED", "organization is locked");
    }

    @Override
    public Reply noMoney() {
        return tooMany();
    }
}
