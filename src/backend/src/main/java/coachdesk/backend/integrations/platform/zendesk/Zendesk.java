package coachdesk.backend.integrations.platform.zendesk;

import coachdesk.backend.contacts.Numbers;
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
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Way;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A help desk of Zendesk. Bookings and what happened are events on the timeline of a user, which the plans of the suite have, and
 * no tickets: a ticket would be work for somebody, and the help desk would write to the person. Who changed within the last
 * minute is told a minute later; only an administrator's key is told of changes.
 */
public final class Zendesk implements Connector {
    private static final String END_USER = "end-user";
    private static final String OURS = "coachdesk";
    private static final String PAGE = "200";

    private final Account account;
    private static final Rates RATES =
            Rates.in("X-Rate-Limit", "X-Rate-Limit-Remaining", "ratelimit-reset", Duration.ofSeconds(1), true);

    private final Wire wire;
    private final ZendeskApi api;

    public Zendesk(Account account, ConnectorHttp http) {
        this.account = account;
        Credential credential = account.way() == Way.KEY
                ? Credential.key("Authorization", "Basic ", () -> basic(account))
                : Credential.bearer(account);
        this.wire = http.open(account.base(), credential, new ZendeskWords(), RATES);
        this.api = wire.api(ZendeskApi.class);
    }

    private static String basic(Account account) {
        String pair = account.settings().getOrDefault("email", "") + "/token:" + Credential.typed(account, "token");
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public PlatformTrial test() {
        return Trial.of(() -> {
            Answer answer = wire.ask(api.me());
            JsonNode me = answer.body().path("user");
            if (me.path("id").asText("").isEmpty() || me.path("id").isNull()) {
                // Whoever is not known is answered as nobody, and all looks well.
                throw new PlatformException(FailureKind.AUTH, answer.status(), "anonymous", null, Duration.ZERO);
            }
            List<String> missing = new ArrayList<>();
            if (!me.path("role").asText().equals("admin")) {
                missing.add("admin");
            }
            if (account.way() != Way.KEY) {
                missing.addAll(missingScopes());
            }
            return new Trial(account.settings().get("subdomain"), missing, RATES.told(answer));
        });
    }

    @Override
    public Optional<Allowance> allowance() {
        return wire.allowance();
    }

    private List<String> missingScopes() {
        List<String> has = new ArrayList<>();
        wire.ask(api.token()).list("/token/scopes").forEach(scope -> has.add(scope.asText()));
        return Stream.of("read", "write")
                .filter(needed -> !has.contains(needed) && !has.contains("users:" + needed))
                .map(needed -> "users:" + needed)
                .toList();
    }

    @Override
    public List<Field> fields() {
        return ZendeskUser.FIELDS;
    }

    /** Whoever was deleted there can still be asked for, and is nobody. */
    @Override
    public Optional<Remote> find(String external) {
        return wire.askPerhaps(api.user(external))
                .map(answer -> answer.body().path("user"))
                .filter(user -> user.path("active").asBoolean(true))
                .map(ZendeskUser::remote);
    }

    /** The search finds what is like it as well: only what is the same counts. */
    @Override
    public List<Remote> matching(String email, String phone) {
        List<Remote> found = email == null ? List.of() : search(ZendeskUser.EMAIL, List.of(email));
        return found.isEmpty() && phone != null ? search("phone", Numbers.forms(phone)) : found;
    }

    /** Terms of the same field are alternatives. */
    private List<Remote> search(String field, List<String> values) {
        String query = values.stream()
                .map(value -> field + ":\"" + value.replace("\"", "") + "\"")
                .collect(Collectors.joining(" "));
        List<Remote> found = new ArrayList<>();
        for (JsonNode user : wire.ask(api.search(query)).list("/users")) {
            if (values.stream().anyMatch(user.path(field).asText("")::equalsIgnoreCase)) {
                found.add(ZendeskUser.remote(user));
            }
        }
        return found;
    }

    @Override
    public boolean mergesByEmail() {
        return true;
    }

    /** Somebody new is whoever has that e-mail or that external id there already. Nobody is asked to confirm an address. */
    @Override
    public Written upsert(String external, Map<String, String> fields) {
        if (external == null) {
            Answer made = wire.ask(api.makeOrChange(body(null, fields)));
            return new Written(made.text("/user/id"), made.status() == 201);
        }
        Map<String, String> there = ZendeskUser.halfNamed(fields)
                ? find(external).map(Remote::fields).orElse(Map.of())
                : Map.of(ZendeskUser.NAME, "");
        Answer changed = wire.ask(api.change(external, Map.of("user", ZendeskUser.document(fields, there))));
        String email = fields.get(ZendeskUser.EMAIL);
        if (email != null
                && !email.equalsIgnoreCase(changed.body().at("/user/email").asText())) {
            makePrimary(external, email);
        }
        return new Written(changed.text("/user/id"), false);
    }

    /** What is sent for these fields, as far as that is known without asking who is there. Nobody is written to. */
    public static Map<String, Object> body(String external, Map<String, String> fields) {
        if (external != null) {
            return Map.of("user", ZendeskUser.document(fields, Map.of(ZendeskUser.NAME, "")));
        }
        Map<String, Object> user = ZendeskUser.document(fields, Map.of());
        user.put("skip_verify_email", true);
        return Map.of("user", user);
    }

    /** Another address only comes beside the one that counts. */
    private void makePrimary(String external, String email) {
        for (JsonNode identity : wire.ask(api.identities(external)).list("/identities")) {
            if (identity.path("value").asText().equalsIgnoreCase(email)) {
                wire.ask(api.makePrimary(external, identity.path("id").asText()));
            }
        }
    }

    @Override
    public String deal(Deal deal) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("key", deal.key());
        if (deal.amount() != null) {
            properties.put("amount", deal.amount());
            properties.put("currency", deal.currency());
        }
        return event(deal.external(), "booking", deal.title(), deal.at(), properties);
    }

    @Override
    public String activity(Activity activity) {
        Map<String, Object> properties = Map.of("key", activity.key(), "text", activity.text());
        return event(activity.external(), "activity", activity.title(), activity.at(), properties);
    }

    /** The same key twice is one event: those of the person are looked through before. */
    private String event(String user, String type, String title, String at, Map<String, Object> properties) {
        String key = String.valueOf(properties.get("key"));
        Map<String, String> filter =
                new HashMap<>(Map.of("filter[source]", OURS, "filter[type]", type, "page[size]", "100"));
        boolean more = true;
        while (more) {
            Answer page = wire.ask(api.events(user, filter));
            for (JsonNode event : page.list("/data")) {
                if (event.at("/properties/key").asText().equals(key)) {
                    return event.path("id").asText(key);
                }
            }
            more = page.body().at("/meta/has_more").asBoolean();
            if (more) {
                filter.put("page[after]", page.text("/meta/after_cursor"));
            }
        }
        Map<String, Object> event =
                Map.of("source", OURS, "type", type, "description", title, "created_at", at, "properties", properties);
        Map<String, Object> profile = Map.of(
                "source",
                OURS,
                "type",
                "contact",
                "identifiers",
                List.of(Map.of("type", "external_id", "value", user)));
        Answer made = wire.ask(api.event(user, Map.of("event", event, "profile", profile)));
        return made.body().at("/data/id").asText(key);
    }

    /** Agents are no contacts of anybody, nor are those who were deleted. */
    @Override
    public Page changesSince(String cursor) {
        boolean first = cursor == null || cursor.isEmpty();
        Answer answer = wire.ask(api.changed(
                first ? Map.of("start_time", "0", "per_page", PAGE) : Map.of("cursor", cursor, "per_page", PAGE)));
        List<Remote> changed = new ArrayList<>();
        for (JsonNode user : answer.list("/users")) {
            if (user.path("active").asBoolean(true)
                    && user.path("role").asText().equals(END_USER)) {
                changed.add(ZendeskUser.remote(user));
            }
        }
        JsonNode after = answer.body().path("after_cursor");
        String next = after.isTextual() ? after.asText() : first ? "" : cursor;
        return new Page(changed, next, !answer.body().path("end_of_stream").asBoolean(true));
    }
}
