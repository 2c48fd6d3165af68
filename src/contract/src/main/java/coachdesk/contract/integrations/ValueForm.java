package coachdesk.contract.integrations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a setting of a provider looks like. The one rule for it, at the form and at the server. */
public enum ValueForm {
    TEXT(text -> true),
    EMAIL(Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+")
            .asMatchPredicate()
            .and(text -> text.length() <= ValueForm.LONGEST_EMAIL)),
    /** E.164. */
    NUMBER(matching("\\+[1-9]\\d{6,14}")),
    HOST(matching("[A-Za-z0-9.:-]{1,253}")),
    PORT(text -> number(text, 65_535)),
    PER_SECOND(text -> number(text, 1_000)),
    SECURITY("starttls", "tls", "none"),
    LANGUAGE("fr", "en", "de"),
    WEB_PAGE(ValueForm::web),
    /** Twilio's id of an account. */
    ACCOUNT(matching("AC[A-Za-z0-9]{32}")),
    /** What opens an account: no spaces, as it was copied. */
    KEY(matching("[\\x21-\\x7e]+")),
    /** Twilio's id of an approved message. */
    TEMPLATE(matching("HX[A-Za-z0-9]{32}")),
    TEMPLATE_VALUES(text -> TemplateValues.of(text).isPresent()),
    /** Where programs ask: encrypted, or on this machine. */
    API(ValueForm::api),
    /** A shop, by the address of its first page: encrypted, whatever the machine. */
    STORE(text -> text.startsWith("https://") && ValueForm.api(text));

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST = 500;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Predicate<String> rule;
    private final List<String> choices;

    ValueForm(Predicate<String> rule) {
        this.rule = rule;
        this.choices = List.of();
    }

    ValueForm(String... choices) {
        this.choices = List.of(choices);
        this.rule = this.choices::contains;
    }

    /** What there is to choose from, the ordinary one first; empty where anything of the form will do. */
    public List<String> choices() {
        return choices;
    }

    public boolean accepts(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl) && rule.test(text);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean number(String text, int most) {
        return text.matches("\\d{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most;
    }

    private static boolean api(String text) {
        try {
            URI uri = new URI(text);
            boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            boolean guarded = "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
            return plain && guarded && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean web(String text) {
        try {
            URI uri = URI.create(text.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? text : "https://" + text);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
