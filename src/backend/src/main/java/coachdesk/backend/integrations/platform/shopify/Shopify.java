package coachdesk.backend.integrations.platform.shopify;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Allowance;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.Trial;
import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.platform.http.Credential;
import coachdesk.backend.integrations.platform.http.Round;
import coachdesk.backend.integrations.platform.http.Wire;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import retrofit2.Call;

/**
 * A shop of Shopify. A booking is a draft order, which the coach can invoice and the customer is not told of; a tag of ours says
 * which. What happened is a line in a metafield of the customer, {@code coachdesk.journal}: the timeline of a customer cannot be
 * written by programs.
 */
public final class Shopify implements Connector {
    private static final List<String> SCOPES = List.of("read_customers", "write_customers", "write_draft_orders");
    private static final String TAGS = "tags";
    private static final long MILLIS = 1000;
    private static final int JOURNAL_LINES = 60;
    private static final List<Field> FIELDS = List.of(
            new Field("email", false, false, false),
            new Field("phone", false, false, false),
            new Field("firstName", false, false, false),
            new Field("lastName", false, false, false),
            new Field("note", false, false, false),
            new Field("locale", false, false, false),
            new Field(TAGS, false, false, false),
            new Field("createdAt", false, true, false));

    private final Wire wire;
    private final ShopifyApi api;

    public Shopify(Account account, ConnectorHttp http) {
        this.wire = http.open(
                account.base(),
                Credential.of(account, "X-Shopify-Access-Token", ""),
                new ShopifyWords(),
                Shopify::rate);
        this.api = wire.api(ShopifyApi.class);
    }

    /** @throws PlatformException also for what is refused with 200 */
    private Answer ask(String question, Map<String, ?> variables) {
        Call<JsonNode> call = api.ask(Map.of("query", question, "variables", variables));
        Answer answer = wire.ask(call);
        ShopifyWords.question(answer).ifPresent(told -> {
            throw wire.refused(answer, told, call);
        });
        if (answer.body().path("data").isEmpty()) {
            throw new PlatformException(FailureKind.ODD_ANSWER, answer.status(), null, null, Duration.ZERO);
        }
        for (JsonNode result : answer.body().path("data")) {
            ShopifyWords.input(result).ifPresent(told -> {
                throw wire.refused(answer, told, call);
            });
        }
        return answer;
    }

    @Override
    public PlatformTrial test() {
        return Trial.of(() -> {
            Answer answer = ask(Questions.SHOP, Map.of());
            List<String> has = new ArrayList<>();
            answer.list("/data/currentAppInstallation/accessScopes")
                    .forEach(scope -> has.add(scope.path("handle").asText()));
            List<String> missing = SCOPES.stream()
                    .filter(scope -> !has.contains(scope) && !has.contains(scope.replace("read_", "write_")))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!missing.contains(SCOPES.getFirst()) && !seesPeople()) {
                missing.add("protected_customer_data");
            }
            return new Trial(answer.text("/data/shop/name"), missing, rate(answer));
        });
    }

    @Override
    public Optional<Allowance> allowance() {
        return wire.allowance();
    }

    private boolean seesPeople() {
        try {
            ask(Questions.SOMEBODY, Map.of());
            return true;
        } catch (PlatformException e) {
            if (e.kind() == FailureKind.FORBIDDEN) {
                return false;
            }
            throw e;
        }
    }

    /** In points, not in calls. */
    private static Allowance rate(Answer answer) {
        JsonNode status = answer.body().at("/extensions/cost/throttleStatus");
        long most = status.path("maximumAvailable").asLong();
        long left = Math.clamp(status.path("currentlyAvailable").asLong(), 0, most);
        long perSecond = status.path("restoreRate").asLong();
        return perSecond <= 0
                ? null
                : new Allowance(most, left, Duration.ofMillis((most - left) * MILLIS / perSecond), false);
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Optional<Remote> find(String external) {
        return perhaps(ask(Questions.FIND, Map.of("id", external)).body().at("/data/customer"));
    }

    private static Optional<Remote> perhaps(JsonNode customer) {
        return customer.isObject() ? Optional.of(remote(customer)) : Optional.empty();
    }

    /** Nobody shares an address or a number with another customer of a shop. */
    @Override
    public List<Remote> matching(String email, String phone) {
        Optional<Remote> found = email == null ? Optional.empty() : match("emailAddress", email);
        return found.or(() -> phone == null ? Optional.empty() : match("phoneNumber", phone)).stream()
                .toList();
    }

    private Optional<Remote> match(String by, String value) {
        Answer answer = ask(Questions.MATCH, Map.of("who", Map.of(by, value)));
        return perhaps(answer.body().at("/data/customerByIdentifier"));
    }

    @Override
    public boolean mergesByEmail() {
        return true;
    }

    /** Somebody new is whoever has that e-mail, or else that number, there already. */
    @Override
    public Written upsert(String external, Map<String, String> fields) {
        boolean known = external != null
                || !matching(fields.get("email"), fields.get("email") == null ? fields.get("phone") : null)
                        .isEmpty();
        return new Written(
                ask(Questions.SET, variables(external, fields)).text("/data/customerSet/customer/id"), !known);
    }

    /** The whole question that makes or changes somebody. */
    public static Map<String, Object> body(String external, Map<String, String> fields) {
        return Map.of("query", Questions.SET, "variables", variables(external, fields));
    }

    private static Map<String, Object> variables(String external, Map<String, String> fields) {
        Map<String, Object> input = new LinkedHashMap<>(fields);
        if (fields.containsKey(TAGS)) {
            input.put(TAGS, tags(fields.get(TAGS)));
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put("input", input);
        if (external != null) {
            variables.put("who", Map.of("id", external));
        } else {
            Stream.of("email", "phone")
                    .filter(name -> fields.get(name) != null)
                    .findFirst()
                    .ifPresent(name -> variables.put("who", Map.of(name, fields.get(name))));
        }
        return variables;
    }

    private static List<String> tags(String text) {
        return Stream.of(text == null ? new String[0] : text.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    @Override
    public String deal(Deal deal) {
        String tag = "cd-" + mark(deal.key());
        Answer answer = ask(Questions.DRAFTS, Map.of("query", "tag:'" + tag + "'"));
        JsonNode known = answer.list("/data/draftOrders/nodes");
        if (!known.isEmpty()) {
            return known.get(0).path("id").asText();
        }
        Map<String, Object> price = Map.of(
                "amount", deal.amount() == null ? "0.00" : deal.amount(),
                "currencyCode", deal.currency() == null ? answer.text("/data/shop/currencyCode") : deal.currency());
        Map<String, Object> line = Map.of("title", deal.title(), "quantity", 1, "originalUnitPriceWithCurrency", price);
        Map<String, Object> input = Map.of(
                "purchasingEntity",
                Map.of("customerId", deal.external()),
                "lineItems",
                List.of(line),
                TAGS,
                List.of("coachdesk", tag));
        return ask(Questions.DRAFT, Map.of("input", input)).text("/data/draftOrderCreate/draftOrder/id");
    }

    /** Short enough for a tag, and the same for the same key. */
    private static String mark(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** The newest line comes first; two who write at once do not write over each other: one of them is told to come again. */
    @Override
    public String activity(Activity activity) {
        JsonNode journal =
                ask(Questions.JOURNAL, Map.of("id", activity.external())).body().at("/data/customer/metafield");
        String before = journal.path("value").asText("");
        String mark = "#" + mark(activity.key());
        if (before.lines().anyMatch(line -> line.endsWith(mark))) {
            return mark;
        }
        String line = "%s · %s · %s %s"
                .formatted(activity.at(), activity.title(), activity.text(), mark)
                .replaceAll("\\R", " ");
        List<String> lines = Stream.concat(Stream.of(line), before.lines())
                .limit(JOURNAL_LINES)
                .toList();
        Map<String, Object> field = new HashMap<>();
        field.put("ownerId", activity.external());
        field.put("namespace", "coachdesk");
        field.put("key", "journal");
        field.put("type", "multi_line_text_field");
        field.put("value", String.join("\n", lines));
        field.put("compareDigest", journal.path("compareDigest").asText(null));
        ask(Questions.NOTE, Map.of("metafields", List.of(field)));
        return mark;
    }

    /** In the order in which they changed: whoever changes while it is read is read again. */
    @Override
    public Page changesSince(String cursor) {
        Round round = Round.of(cursor);
        Map<String, Object> variables = new HashMap<>();
        variables.put("query", round.since() == null ? null : "updated_at:>'" + round.since() + "'");
        variables.put("after", round.place().isEmpty() ? null : round.place());
        Answer answer = ask(Questions.CHANGED, variables);
        List<Remote> changed = new ArrayList<>();
        answer.list("/data/customers/nodes").forEach(customer -> changed.add(remote(customer)));
        Instant latest = changed.isEmpty() ? null : changed.getLast().changed();
        Round read = round.read(latest, answer.date());
        boolean more = answer.body().at("/data/customers/pageInfo/hasNextPage").asBoolean();
        Round next = more ? read.on(answer.text("/data/customers/pageInfo/endCursor")) : read.over(answer.date());
        return new Page(changed, next.cursor(), more);
    }

    private static Remote remote(JsonNode customer) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "email", customer.at("/defaultEmailAddress/emailAddress"));
        put(fields, "phone", customer.at("/defaultPhoneNumber/phoneNumber"));
        for (String plain : List.of("firstName", "lastName", "note", "locale", "createdAt")) {
            put(fields, plain, customer.path(plain));
        }
        List<String> tags = new ArrayList<>();
        customer.path(TAGS).forEach(tag -> tags.add(tag.asText()));
        if (!tags.isEmpty()) {
            fields.put(TAGS, String.join(", ", tags));
        }
        return new Remote(
                customer.path("id").asText(), fields, customer.path("updatedAt").asText(null));
    }

    private static void put(Map<String, String> fields, String name, JsonNode value) {
        if (value.isTextual() && !value.asText().isEmpty()) {
            fields.put(name, value.asText());
        }
    }
}
