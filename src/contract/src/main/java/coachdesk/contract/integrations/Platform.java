package coachdesk.contract.integrations;

import static coachdesk.contract.integrations.Capability.CONTACTS;
import static coachdesk.contract.integrations.Capability.DEALS;
import static coachdesk.contract.integrations.Capability.ORDERS;
import static coachdesk.contract.integrations.Capability.PRODUCTS;
import static coachdesk.contract.integrations.Setting.open;
import static coachdesk.contract.integrations.Setting.personal;
import static coachdesk.contract.integrations.Setting.secret;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The platforms that a studio can be connected to, and what each asks for. */
public enum Platform {
    HUBSPOT(
            Category.CRM,
            "HubSpot",
            Set.of(CONTACTS, DEALS),
            new Ask(Way.KEY, secret("token", ValueForm.KEY).need()),
            new Ask(Way.OAUTH, id(), secret("client_secret", ValueForm.KEY).need())),
    SALESFORCE(
            Category.CRM,
            "Salesforce",
            Set.of(CONTACTS, DEALS),
            new Ask(
                    Way.CLIENT,
                    place("domain"),
                    id(),
                    secret("client_secret", ValueForm.KEY).need()),
            new Ask(Way.OAUTH, place("domain"), id(), secret("client_secret", ValueForm.KEY))),
    PIPEDRIVE(
            Category.CRM,
            "Pipedrive",
            Set.of(CONTACTS, DEALS),
            new Ask(Way.KEY, place("company"), secret("token", ValueForm.KEY).need())),
    WOOCOMMERCE(
            Category.ECOMMERCE,
            "WooCommerce",
            Set.of(CONTACTS, PRODUCTS, ORDERS),
            new Ask(
                    Way.KEY,
                    open("store", ValueForm.STORE).need().leads(),
                    secret("consumer_key", ValueForm.KEY).need(),
                    secret("consumer_secret", ValueForm.KEY).need())),
    SHOPIFY(
            Category.ECOMMERCE,
            "Shopify",
            Set.of(CONTACTS, PRODUCTS, ORDERS),
            new Ask(
                    Way.CLIENT,
                    place("shop"),
                    id(),
                    secret("client_secret", ValueForm.KEY).need()),
            new Ask(Way.KEY, place("shop"), secret("token", ValueForm.KEY).need())),
    ZENDESK(
            Category.SUPPORT,
            "Zendesk",
            Set.of(CONTACTS),
            new Ask(Way.OAUTH, place("subdomain"), id(), secret("client_secret", ValueForm.KEY)),
            new Ask(
                    Way.CLIENT,
                    place("subdomain"),
                    id(),
                    secret("client_secret", ValueForm.KEY).need()),
            new Ask(
                    Way.KEY,
                    place("subdomain"),
                    personal("email", ValueForm.EMAIL).need(),
                    secret("token", ValueForm.KEY).need()));

    /** What a platform is for. */
    public enum Category {
        CRM,
        ECOMMERCE,
        SUPPORT;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is asked for when one connects in a way. */
    private record Ask(Way way, List<Setting> settings) {
        Ask(Way way, Setting... settings) {
            this(way, List.of(settings));
        }
    }

    private final Category category;
    private final String title;
    private final Set<Capability> capabilities;
    private final Map<Way, List<Setting>> asks = new EnumMap<>(Way.class);
    private final List<Way> ways;

    Platform(Category category, String title, Set<Capability> capabilities, Ask... asks) {
        this.category = category;
        this.title = title;
        this.capabilities = capabilities;
        this.ways = Stream.of(asks).map(Ask::way).toList();
        Stream.of(asks).forEach(ask -> this.asks.put(ask.way(), ask.settings()));
    }

    private static Setting place(String name) {
        return open(name, ValueForm.HOST).need().leads();
    }

    private static Setting id() {
        return personal("client_id", ValueForm.KEY).need();
    }

    public Category category() {
        return category;
    }

    /** Its own name, the same in every language. */
    public String title() {
        return title;
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /** The one that its maker recommends first. */
    public List<Way> ways() {
        return ways;
    }

    /** Empty for a way that it does not know. */
    public List<Setting> settings(Way way) {
        return asks.getOrDefault(way, List.of());
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for one that only a newer program knows. */
    public static Optional<Platform> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(platform -> platform.wire().equals(wire))
                .findFirst();
    }
}
