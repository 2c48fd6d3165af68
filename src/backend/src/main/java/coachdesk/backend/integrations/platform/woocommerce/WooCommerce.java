package coachdesk.backend.integrations.platform.woocommerce;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.Trial;
import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.platform.http.Flat;
import coachdesk.backend.integrations.platform.http.Round;
import coachdesk.backend.integrations.platform.http.Wire;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A shop of WooCommerce. What it cannot do is done as near as it can be: nobody is found by a number, for the shop looks for
 * customers by their e-mail only; and it does not tell who changed, so every round goes through all of them and keeps those who
 * did. Who runs the shop is no customer, and is not told of as changed. Whoever is made is greeted with an e-mail where the
 * shop is set to greet, and chooses a password there: a shop that has to be told one takes nobody.
 */
public final class WooCommerce implements Connector {
    private static final int PAGE = 100;
    private static final String META = "meta_data";
    private static final String TAKEN = "registration-error-email-exists";
    private static final Set<String> STAFF = Set.of("administrator", "shop_manager");
    private static final List<Field> FIELDS = List.of(
            new Field("email", true, false, false),
            new Field("first_name", false, false, false),
            new Field("last_name", false, false, false),
            new Field("billing.phone", false, false, false),
            new Field("billing.company", false, false, false),
            new Field("billing.address_1", false, false, false),
            new Field("billing.postcode", false, false, false),
            new Field("billing.city", false, false, false),
            new Field("billing.country", false, false, false),
            new Field(META + ".*", false, false, true),
            new Field("username", false, true, false),
            new Field("role", false, true, false),
            new Field("date_created_gmt", false, true, false));

    private final Wire wire;
    private final WooApi api;
    private final WooOrders orders;

    public WooCommerce(Account account, ConnectorHttp http) {
        this.wire = http.open(account.base(), new WooKey(account), new WooWords());
        this.api = wire.api(WooApi.class);
        this.orders = new WooOrders(wire, api);
    }

    @Override
    public PlatformTrial test() {
        return Trial.of(() -> {
            wire.ask(api.customers(Map.of("per_page", "1", "role", "all")));
            List<String> missing = writes() ? List.of() : List.of("write");
            return new Trial(wire.ask(api.shop()).body().path("name").asText(null), missing, null);
        });
    }

    /** Changes nobody at all, which a key that only reads may not do either: it is then refused as if it were a wrong one. */
    private boolean writes() {
        try {
            wire.ask(api.batch(Map.of()));
            return true;
        } catch (PlatformException e) {
            if (e.kind() == FailureKind.FORBIDDEN || e.kind() == FailureKind.AUTH) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Optional<Remote> find(String external) {
        try {
            return Optional.of(remote(wire.ask(api.customer(external)).body()));
        } catch (PlatformException e) {
            // A shop that knows no route at all knows nothing of this customer either.
            if (WooWords.GONE.equals(e.error().vendorCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<Remote> matching(String email, String phone) {
        if (email == null) {
            return List.of();
        }
        try {
            // Whoever has an account without having bought has the address as well.
            Answer found = wire.ask(api.customers(Map.of("email", email, "role", "all")));
            return StreamSupport.stream(found.list("").spliterator(), false)
                    .map(WooCommerce::remote)
                    .toList();
        } catch (PlatformException e) {
            // What is no address to the shop is nobody's there.
            if (WooWords.ODD_VALUE.equals(e.error().vendorCode())) {
                return List.of();
            }
            throw e;
        }
    }

    @Override
    public boolean mergesByEmail() {
        return true;
    }

    /** Somebody new whose address the shop knows already is that customer. */
    @Override
    public Written upsert(String external, Map<String, String> fields) {
        Map<String, Object> customer = body(fields);
        if (external != null) {
            return new Written(wire.ask(api.change(external, customer)).text("/id"), false);
        }
        try {
            return new Written(wire.ask(api.make(customer)).text("/id"), true);
        } catch (PlatformException e) {
            List<Remote> same = TAKEN.equals(e.error().vendorCode()) ? matching(fields.get("email"), null) : List.of();
            if (same.size() != 1) {
                throw e;
            }
            return upsert(same.getFirst().external(), fields);
        }
    }

    /** An order that is not paid, with one fee. */
    @Override
    public String deal(Deal deal) {
        return orders.of(deal);
    }

    /** A private note at the newest order, for customers have no history; null for whoever has no order. */
    @Override
    public String activity(Activity activity) {
        return orders.note(activity);
    }

    /**
     * Customers in the order of their ids. A page begins with the last one of the page before: when that one is not there,
     * somebody before was deleted, all others moved up, and it goes back as far as it must.
     */
    @Override
    public Page changesSince(String cursor) {
        Round round = Round.of(cursor);
        String[] place = round.place().isEmpty()
                ? new String[] {"0", "0"}
                : round.place().split(",");
        int offset = Integer.parseInt(place[0]);
        long last = Long.parseLong(place[1]);
        Map<String, String> query =
                Map.of("role", "all", "orderby", "id", "order", "asc", "per_page", "" + PAGE, "offset", "" + offset);
        Answer answer = wire.ask(api.customers(query));
        JsonNode page = answer.list("");
        if (offset > 0 && (page.isEmpty() || page.get(0).path("id").asLong() > last)) {
            return new Page(
                    List.of(), round.on(Math.max(0, offset - PAGE) + "," + last).cursor(), true);
        }
        List<Remote> changed = new ArrayList<>();
        Instant latest = null;
        for (JsonNode customer : page) {
            if (customer.path("id").asLong() > last
                    && !STAFF.contains(customer.path("role").asText())) {
                Remote one = remote(customer);
                Instant at = one.changedAt() == null ? null : one.changed();
                if (round.has(at)) {
                    changed.add(one);
                    latest = at != null && (latest == null || at.isAfter(latest)) ? at : latest;
                }
            }
        }
        Round read = round.read(latest, answer.date());
        if (page.size() < PAGE) {
            // Who changed since it began may have been passed.
            return new Page(changed, read.over(read.began()).cursor(), false);
        }
        long end = Math.max(last, page.get(PAGE - 1).path("id").asLong());
        return new Page(changed, read.on((offset + PAGE - 1) + "," + end).cursor(), true);
    }

    private static Remote remote(JsonNode customer) {
        Map<String, String> fields = Flat.of(customer);
        String external = fields.remove("id");
        fields.values().removeIf(String::isEmpty);
        fields.keySet().removeIf(name -> name.startsWith("_links"));
        return new Remote(external, fields, changedAt(customer));
    }

    /** Null when the shop does not know. */
    private static String changedAt(JsonNode customer) {
        String changed = customer.path("date_modified_gmt").asText("");
        String made = customer.path("date_created_gmt").asText("");
        String at = changed.isEmpty() || changed.equals("null") ? made : changed;
        return at.isEmpty() || at.equals("null") ? null : at + "Z";
    }

    /** What is sent for these fields. */
    public static Map<String, Object> body(Map<String, String> fields) {
        // The shop refuses what is no text, wherever it stands.
        Map<String, String> texts = new LinkedHashMap<>(fields);
        texts.replaceAll((_, value) -> value == null ? "" : value);
        Map<String, Object> customer = Flat.nested(texts);
        if (customer.get(META) instanceof Map<?, ?> own) {
            customer.put(META, own.entrySet().stream().map(WooCommerce::pair).toList());
        }
        return customer;
    }

    private static Map<String, Object> pair(Map.Entry<?, ?> own) {
        return Map.of("key", own.getKey(), "value", own.getValue());
    }
}
