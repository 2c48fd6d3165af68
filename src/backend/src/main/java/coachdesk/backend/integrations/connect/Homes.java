package coachdesk.backend.integrations.connect;

import coachdesk.contract.integrations.Platform;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the interface of an account is, by what somebody typed. */
final class Homes {
    /**
     * @param setting that names the account
     * @param suffix of every address of the platform's accounts: no other host is ever asked
     */
    private record Home(String setting, String suffix) {}

    private static final Map<Platform, Home> NAMED = Map.of(
            Platform.SALESFORCE, new Home("domain", ".my.salesforce.com"),
            Platform.PIPEDRIVE, new Home("company", ".pipedrive.com"),
            Platform.SHOPIFY, new Home("shop", ".myshopify.com"),
            Platform.ZENDESK, new Home("subdomain", ".zendesk.com"));
    private static final URI HUBSPOT = URI.create("https://api.hubapi.com");
    private static final String STORE = "store";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    /** A sandbox has a name of two parts. */
    private static final Pattern NAMES = Pattern.compile(NAME + "(\\." + NAME + ")?");

    private final Map<Platform, URI> instead;

    Homes(Map<Platform, URI> instead) {
        this.instead = instead;
    }

    /** Whether a platform is asked where the server's owner said, whatever somebody types. */
    boolean replaced(Platform platform) {
        return instead.containsKey(platform);
    }

    /** Whether an account of that name can be there. */
    static boolean plausible(Platform platform, String name) {
        Home home = NAMED.get(platform);
        return home == null
                || (platform == Platform.SALESFORCE ? NAMES : NAME)
                        .matcher(account(home, name))
                        .matches();
    }

    private static String account(Home home, String name) {
        return name.endsWith(home.suffix())
                ? name.substring(0, name.length() - home.suffix().length())
                : name;
    }

    /** Without a slash at the end. @param values checked before */
    URI base(Platform platform, Map<String, String> values) {
        URI elsewhere = instead.get(platform);
        if (elsewhere != null) {
            return elsewhere;
        }
        Home home = NAMED.get(platform);
        return home != null
                ? URI.create("https://" + account(home, values.get(home.setting())) + home.suffix())
                : platform == Platform.HUBSPOT ? HUBSPOT : URI.create(values.get(STORE));
    }

    /** Empty when nothing typed says which account it is. */
    Optional<URI> said(Platform platform, Map<String, String> values) {
        Home home = NAMED.get(platform);
        String needed = home != null ? home.setting() : platform == Platform.HUBSPOT ? null : STORE;
        return replaced(platform) || needed == null || values.get(needed) != null
                ? Optional.of(base(platform, values))
                : Optional.empty();
    }

    /** An address that the platform itself gave, when it is one of its own. */
    Optional<URI> told(Platform platform, URI address) {
        Home home = NAMED.get(platform);
        boolean own = address != null
                && home != null
                && "https".equals(address.getScheme())
                && address.getHost() != null
                && address.getHost().endsWith(home.suffix())
                && address.getPort() == -1;
        return own && !replaced(platform) ? Optional.of(URI.create("https://" + address.getHost())) : Optional.empty();
    }

    /** Where somebody says yes in the browser. */
    URI browser(Platform platform, Map<String, String> values, Grant grant) {
        return grant.browser() == null || replaced(platform) ? base(platform, values) : URI.create(grant.browser());
    }
}
