package coachdesk.backend.integrations.platform.hubspot;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Allowance;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.Trial;
import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.platform.http.Credential;
import coachdesk.backend.integrations.platform.http.Rates;
import coachdesk.backend.integrations.platform.http.Wire;
import coachdesk.backend.integrations.platform.http.Words;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import retrofit2.Call;

/** HubSpot: contacts by their e-mail, deals for bookings, notes for the rest. */
public final class HubSpot implements Connector {
    /** What is read of everybody. */
    private static final List<String> READ = List.of(
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
            "createdate");

    /** How HubSpot relates a deal or a note to a contact. */
    private static final Map<String, Integer> RELATIONS = Map.of("deals", 3, "notes", 202);

    private static final Rates RATES = Rates.in(
            "X-HubSpot-RateLimit-Max",
            "X-HubSpot-RateLimit-Remaining",
            "X-HubSpot-RateLimit-Interval-Milliseconds",
            Duration.ofMillis(1),
            false);

    private static final int BATCH = 100;

    private final Wire wire;
    private final HubSpotApi api;
    private final HubSpotChanges changes;
    private final String read;

    public HubSpot(Account account, ConnectorHttp http) {
        this(http.open(account.base(), Credential.bearer(account), new HubSpotWords(), RATES), READ);
    }

    private HubSpot(Wire wire, List<String> read) {
        this.wire = wire;
        this.api = wire.api(HubSpotApi.class);
        this.changes = new HubSpotChanges(wire, api, read);
        this.read = String.join(",", read);
    }

    @Override
    public Connector reading(Set<String> names) {
        return new HubSpot(
                wire, Stream.concat(READ.stream(), names.stream()).distinct().toList());
    }

    @Override
    public PlatformTrial test() {
        return Trial.of(() -> {
            Answer account = wire.ask(api.account());
            List<String> missing = new ArrayList<>();
            prove("crm.objects.contacts.read", () -> wire.ask(api.one("contacts")), missing);
            // A list of nothing is refused as such only where one may write.
            Map<String, Object> nothing = Map.of("inputs", List.of());
            prove("crm.objects.contacts.write", () -> wire.ask(api.batch("contacts", "upsert", nothing)), missing);
            prove("crm.objects.deals.read", () -> wire.ask(api.one("deals")), missing);
            prove("crm.objects.deals.write", () -> wire.ask(api.batch("deals", "create", nothing)), missing);
            return new Trial("HubSpot " + account.text("/portalId"), missing, RATES.told(account));
        });
    }

    @Override
    public Optional<Allowance> allowance() {
        return wire.allowance();
    }

    private static void prove(String scope, Runnable asking, List<String> missing) {
        try {
            asking.run();
        } catch (PlatformException e) {
            if (e.kind() == FailureKind.FORBIDDEN) {
                missing.add(scope);
            } else if (e.kind() != FailureKind.INVALID) {
                throw e;
            }
        }
    }

    /** Those that are read of everybody first. */
    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (JsonNode one : wire.ask(api.properties()).list("/results")) {
            if (!one.path("hidden").asBoolean()) {
                boolean readOnly = one.path("calculated").asBoolean()
                        || one.at("/modificationMetadata/readOnlyValue").asBoolean();
                fields.add(new Field(one.path("name").asText(), false, readOnly, false));
            }
        }
        fields.sort(Comparator.comparing(field -> !READ.contains(field.name())));
        return fields;
    }

    @Override
    public Optional<Remote> find(String external) {
        return wire.askPerhaps(api.contact(external, null, read)).map(answer -> remote(answer.body()));
    }

    /** By e-mail without the search, which knows what is new only after a moment. */
    @Override
    public List<Remote> matching(String email, String phone) {
        Optional<Remote> same = email == null
                ? Optional.empty()
                : wire.askPerhaps(api.contact(email, "email", read)).map(answer -> remote(answer.body()));
        return same.isPresent() || phone == null ? same.stream().toList() : changes.withPhone(phone);
    }

    @Override
    public boolean mergesByEmail() {
        return true;
    }

    @Override
    public Written upsert(String external, Map<String, String> fields) {
        Map<String, Object> body = body(external, fields);
        if (external != null) {
            return new Written(wire.ask(api.change(external, body)).text("/id"), false);
        }
        if (!body.containsKey("inputs")) {
            return new Written(wire.ask(api.create("contacts", body)).text("/id"), true);
        }
        Call<JsonNode> call = api.batch("contacts", "upsert", body);
        Answer answer = wire.ask(call);
        JsonNode error = answer.body().at("/errors/0");
        if (answer.body().path("results").isEmpty() && error.isObject()) {
            // With a batch, 207 may hold nothing but refusals.
            throw wire.refused(
                    answer,
                    new Words.Told(
                            FailureKind.INVALID,
                            error.path("category").asText(null),
                            error.path("message").asText(null)),
                    call);
        }
        return new Written(
                answer.text("/results/0/id"), answer.body().at("/results/0/new").asBoolean());
    }

    /** What is sent for these fields: somebody new with an address goes by it, so that nobody is made twice. */
    public static Map<String, Object> body(String external, Map<String, String> fields) {
        Map<String, String> properties = new LinkedHashMap<>(fields);
        properties.replaceAll((name, value) -> value == null ? "" : value);
        String email = properties.getOrDefault("email", "");
        return external != null || email.isEmpty()
                ? Map.of("properties", properties)
                : Map.of("inputs", List.of(Map.of("id", email, "idProperty", "email", "properties", properties)));
    }

    @Override
    public String deal(Deal deal) {
        return once("deals", "description", deal.key(), deal.external(), mark -> {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("dealname", deal.title());
            properties.put("pipeline", "default");
            properties.put("dealstage", "appointmentscheduled");
            properties.put("closedate", deal.at());
            properties.put("description", mark);
            if (deal.amount() != null) {
                properties.put("amount", deal.amount());
                properties.put("deal_currency_code", deal.currency());
            }
            return properties;
        });
    }

    @Override
    public String activity(Activity activity) {
        return once(
                "notes",
                "hs_note_body",
                activity.key(),
                activity.external(),
                mark -> Map.of(
                        "hs_timestamp",
                        Instant.parse(activity.at())
                                .truncatedTo(ChronoUnit.MILLIS)
                                .toString(),
                        "hs_note_body",
                        (activity.title() + "\n" + activity.text() + "\n" + mark)
                                .replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace("\n", "<br>")));
    }

    /** Looks through what the person has before it makes another, since HubSpot takes no key for that. */
    private String once(
            String kind, String place, String key, String person, Function<String, Map<String, Object>> properties) {
        String mark = "[" + key + "]";
        JsonNode there = wire.ask(api.belonging(person, kind))
                .body()
                .path("associations")
                .path(kind)
                .path("results");
        List<Map<String, String>> ids = StreamSupport.stream(there.spliterator(), false)
                .map(one -> Map.of("id", one.path("id").asText()))
                .distinct()
                .toList();
        // The newest are the last.
        List<Map<String, String>> newest = ids.subList(Math.max(0, ids.size() - BATCH), ids.size());
        if (!newest.isEmpty()) {
            Answer read = wire.ask(api.batch(kind, "read", Map.of("inputs", newest, "properties", List.of(place))));
            for (JsonNode one : read.list("/results")) {
                if (one.path("properties").path(place).asText().contains(mark)) {
                    return one.path("id").asText();
                }
            }
        }
        Map<String, Object> type =
                Map.of("associationCategory", "HUBSPOT_DEFINED", "associationTypeId", RELATIONS.get(kind));
        Map<String, Object> association = Map.of("to", Map.of("id", person), "types", List.of(type));
        Map<String, Object> object = Map.of("properties", properties.apply(mark), "associations", List.of(association));
        return wire.ask(api.create(kind, object)).text("/id");
    }

    @Override
    public Page changesSince(String cursor) {
        return changes.since(cursor);
    }

    static Remote remote(JsonNode contact) {
        Map<String, String> fields = new LinkedHashMap<>();
        contact.path("properties").properties().forEach(entry -> {
            if (!entry.getValue().asText("").isEmpty() && !entry.getValue().isNull()) {
                fields.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return new Remote(
                contact.path("id").asText(), fields, contact.path("updatedAt").asText(null));
    }
}
