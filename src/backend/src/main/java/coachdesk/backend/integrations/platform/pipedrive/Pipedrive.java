package coachdesk.backend.integrations.platform.pipedrive;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Allowance;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.Settled;
import coachdesk.backend.integrations.platform.Trial;
import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.platform.http.Credential;
import coachdesk.backend.integrations.platform.http.Rates;
import coachdesk.backend.integrations.platform.http.Wire;
import coachdesk.backend.integrations.platform.http.Words;
import coachdesk.backend.json.Json;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pipedrive: persons, deals for bookings, activities that are done for the rest. */
public final class Pipedrive implements Connector {
    private static final List<Field> FIELDS = Stream.of(
                    new Field(PersonShape.NAME, false, false, false),
                    new Field(PersonShape.FIRST, false, false, false),
                    new Field(PersonShape.LAST, false, false, false),
                    new Field("email", false, false, false),
                    new Field("phone", false, false, false),
                    new Field("marketing_status", false, false, false),
                    new Field("add_time", false, true, false),
                    new Field(PersonShape.CUSTOM + "*", false, false, true))
            .toList();
    private static final int PAGE = 200;
    private static final int TOO_MANY = 429;

    private static final Rates RATES =
            Rates.in("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", Duration.ofSeconds(1), true);

    private final Wire wire;
    private final PipedriveApi api;

    public Pipedrive(Account account, ConnectorHttp http) {
        this.wire = http.open(account.base(), Credential.of(account, "x-api-token", ""), Pipedrive::told, RATES);
        this.api = wire.api(PipedriveApi.class);
    }

    private static Words.Told told(Answer refusal) {
        JsonNode body = refusal.body();
        long reset = refusal.number("x-ratelimit-reset", 0);
        boolean says = refusal.status() != TOO_MANY || refusal.headers().get("Retry-After") != null;
        return new Words.Told(
                null,
                body.path("code").asText(null),
                body.path("error").asText(null),
                says ? null : Duration.ofSeconds(reset));
    }

    @Override
    public PlatformTrial test() {
        return Trial.of(() -> {
            Answer me = wire.ask(api.me());
            Answer persons = wire.ask(api.changed(null, null, 1));
            return new Trial(me.text("/data/company_name"), List.of(), RATES.told(persons));
        });
    }

    @Override
    public Optional<Allowance> allowance() {
        return wire.allowance();
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Optional<Remote> find(String external) {
        return wire.askPerhaps(api.person(external))
                .map(answer -> answer.body().path("data"))
                .filter(person -> !person.path("is_deleted").asBoolean())
                .map(PersonShape::flat);
    }

    @Override
    public List<Remote> matching(String email, String phone) {
        List<Remote> same = email == null ? List.of() : searched(email, "email");
        return same.isEmpty() && phone != null ? searched(phone, "phone") : same;
    }

    /** A search tells less of somebody than there is. */
    private List<Remote> searched(String term, String field) {
        List<Remote> found = new ArrayList<>();
        for (JsonNode one : wire.ask(api.search(term, field)).list("/data/items")) {
            find(one.at("/item/id").asText()).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public Written upsert(String external, Map<String, String> fields) {
        if (external == null) {
            Map<String, Object> person = PersonShape.body(fields, Json.MAPPER.missingNode());
            return new Written(wire.ask(api.create("persons", person)).text("/data/id"), true);
        }
        JsonNode there = PersonShape.needsWhatIsThere(fields)
                ? wire.ask(api.person(external)).body().path("data")
                : Json.MAPPER.nullNode();
        return new Written(
                wire.ask(api.change(external, PersonShape.body(fields, there))).text("/data/id"), false);
    }

    /** What is sent for these fields, as far as that is known without asking who is there. */
    public static Map<String, Object> body(String external, Map<String, String> fields) {
        return PersonShape.body(fields, external == null ? Json.MAPPER.missingNode() : Json.MAPPER.nullNode());
    }

    @Override
    public String deal(Deal deal) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("person_id", id(deal.external()));
        made.put("expected_close_date", deal.at().substring(0, "2026-11-22".length()));
        if (deal.amount() != null) {
            made.put("value", new BigDecimal(deal.amount()));
            made.put("currency", deal.currency());
        }
        return once("deals", "title", deal.title(), deal.key(), deal.external(), made);
    }

    @Override
    public String activity(Activity activity) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("participants", List.of(Map.of("person_id", id(activity.external()), "primary", true)));
        made.put("due_date", activity.at().substring(0, "2026-11-22".length()));
        made.put("done", true);
        made.put("note", activity.text());
        return once("activities", "subject", activity.title(), activity.key(), activity.external(), made);
    }

    /** Its ids are numbers: whatever else is one of nobody there. */
    private static long id(String external) {
        if (!external.matches("\\d{1,18}")) {
            throw new PlatformException(FailureKind.NOT_FOUND, null);
        }
        return Long.parseLong(external);
    }

    /** The key stands at the end of the title, by which it is found again: Pipedrive takes none. */
    private String once(String kind, String title, String words, String key, String person, Map<String, Object> made) {
        String mark = "[" + key + "]";
        for (JsonNode one : wire.ask(api.newest(kind, person)).list("/data")) {
            if (one.path(title).asText().endsWith(mark)) {
                return one.path("id").asText();
            }
        }
        made.put(title, words + " " + mark);
        return wire.ask(api.create(kind, made)).text("/data/id");
    }

    /** A cursor is a time, and while a list goes on Pipedrive's own after it. What changed at that time is in the list. */
    @Override
    public Page changesSince(String cursor) {
        String[] from = (cursor == null ? Instant.EPOCH.toString() : cursor).split("/", 2);
        Answer answer = wire.ask(api.changed(from[0], from.length == 1 ? null : from[1], PAGE));
        List<Remote> found = new ArrayList<>();
        answer.list("/data").forEach(one -> found.add(PersonShape.flat(one)));
        String next = answer.body().at("/additional_data/next_cursor").asText("");
        if (!next.isEmpty() && !"null".equals(next)) {
            return new Page(found, from[0] + "/" + next, true);
        }
        if (found.isEmpty()) {
            return new Page(found, from[0], false);
        }
        Instant last = found.getLast().changed();
        // Times are whole seconds there: what is settled ends with its second.
        Instant end = Settled.until(last, answer.date())
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);
        Instant before = Instant.parse(from[0]);
        return new Page(found, (end.isBefore(before) ? before : end).toString(), false);
    }
}
