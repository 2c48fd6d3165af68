package coachdesk.testkit.platforms;

import coachdesk.testkit.platforms.GraphQl.Field;
import coachdesk.testkit.providers.FakeHttp.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A shop of Shopify with its administration in GraphQL, version 2026-10: customers by the flat names of what is written
 * ({@code firstName}, {@code tags}), draft orders as things of the kind {@code draft}. Calls have a price; the purse fills again
 * by the clock. What is wrong is mostly said with 200.
 */
public final class FakeShopify extends FakePlatform {
    public static final String TOKEN = "shpat_fake";

    private static final Duration DAY = Duration.ofSeconds(86_399);

    private final FakeTokenEndpoint oauth = new FakeTokenEndpoint(tokens());
    private final CostPurse purse;
    private final ShopifyCustomers customers;
    private List<String> scopes = List.of("write_customers", "write_draft_orders");
    private int closed;
    private boolean sees = true;

    public FakeShopify(Clock clock) {
        super(clock, "shopify", Integer.MAX_VALUE, Duration.ofSeconds(1), id -> "gid://shopify/Customer/" + id);
        purse = new CostPurse(clock);
        customers = new ShopifyCustomers(people(), things());
        tokens().live(DAY);
        tokens().key(TOKEN);
    }

    public FakeTokenEndpoint oauth() {
        return oauth;
    }

    public CostPurse purse() {
        return purse;
    }

    /** Whether the application may see who the customers are. */
    public synchronized void seesPeople(boolean does) {
        sees = does;
    }

    public synchronized void scopes(String... now) {
        scopes = List.of(now);
    }

    /** From now on every call is answered so: 402 is frozen, 423 locked, 0 open again. */
    public synchronized void close(int status) {
        closed = status;
    }

    /** What a journal of this customer says; empty without one. */
    public String journal(String customer) {
        return customers.journal(customer);
    }

    @Override
    protected synchronized Reply handle(Asked one) {
        if (closed != 0) {
            return json(closed, Map.of("errors", closed == 402 ? "Unavailable Shop" : "Locked"));
        }
        if (one.is("POST", "/admin/oauth/access_token")) {
            return oauth.answer(one.form(), Map.of("scope", String.join(",", scopes)));
        }
        if (!one.is("POST", "/admin/api/2026-10/graphql\\.json")) {
            return json(404, Map.of("errors", "Not Found"));
        }
        String token = one.request().header("X-Shopify-Access-Token");
        return tokens().opens(token) ? asked(one.body()) : wrongKey();
    }

    private Reply asked(JsonNode body) {
        String question = body.path("query").asText();
        try {
            List<Field> fields = GraphQl.fields(question, body.path("variables"));
            int cost = CostPurse.of(question, fields);
            if (!purse.take(cost)) {
                return failed("Throttled", "THROTTLED", cost);
            }
            ObjectNode data = Asked.JSON.createObjectNode();
            for (Field field : fields) {
                if (!allowed(field.name())) {
                    return failed("Access denied for " + field.name() + " field.", "ACCESS_DENIED", cost);
                }
                data.set(field.name(), GraphQl.chosen(answer(field), field.inside()));
            }
            return json(200, Map.of("data", data, "extensions", purse.told(cost)));
        } catch (IllegalArgumentException e) {
            return failed(e.getMessage(), "undefinedField", 0);
        }
    }

    private boolean allowed(String field) {
        return switch (field) {
            case "shop", "currentAppInstallation" -> true;
            case "draftOrders", "draftOrderCreate" -> scopes.contains("write_draft_orders");
            case "customerSet", "metafieldsSet" -> scopes.contains("write_customers");
            default -> sees && (scopes.contains("write_customers") || scopes.contains("read_customers"));
        };
    }

    private JsonNode answer(Field field) {
        return switch (field.name()) {
            case "shop" ->
                tree(Map.of(
                        "name",
                        "Example Studio Shop",
                        "myshopifyDomain",
                        "example.myshopify.com",
                        "currencyCode",
                        "CHF",
                        "plan",
                        Map.of("displayName", "Basic")));
            case "currentAppInstallation" ->
                tree(Map.of(
                        "accessScopes",
                        scopes.stream().map(scope -> Map.of("handle", scope)).toList()));
            case "customer" -> customers.find(field.argument("id").asText());
            case "customerByIdentifier" -> customers.match(field.argument("identifier"));
            case "customers" ->
                customers.changed(
                        field.argument("query").asText(""),
                        field.argument("after").asText(""),
                        field.argument("first").asInt());
            case "customerSet" -> customers.set(field.argument("input"), field.argument("identifier"));
            case "draftOrders" -> customers.drafts(field.argument("query").asText());
            case "draftOrderCreate" -> customers.draft(field.argument("input"));
            case "metafieldsSet" -> customers.note(field.argument("metafields").path(0));
            default ->
                throw new IllegalArgumentException("Field '" + field.name() + "' doesn't exist on type 'QueryRoot'");
        };
    }

    static JsonNode tree(Object value) {
        return Asked.JSON.valueToTree(value);
    }

    private Reply failed(String message, String code, int cost) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("extensions", Map.of("code", code));
        return json(200, Map.of("errors", List.of(error), "extensions", purse.told(cost)));
    }

    @Override
    public Reply broken() {
        return new Reply(502, "<html><body>Bad Gateway</body></html>");
    }

    @Override
    public Reply tooMany() {
        return failed("Throttled", "THROTTLED", 10);
    }

    @Override
    public Reply wrongKey() {
        return json(
                401, Map.of("errors", "[API] Invalid API key or access token (unrecognized login or wrong password)"));
    }

    @Override
    public Reply suspended() {
        return json(402, Map.of("errors", "Unavailable Shop"));
    }

    @Override
    public Reply noMoney() {
        return tooMany();
    }
}
