package coachdesk.desk.conversations;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses in messages that may be handed to the system: the web, mail and telephone, and nothing that runs something. */
public final class SafeLink {
    private static final int LONGEST = 2_000;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern MAIL = Pattern.compile("mailto:[^\\s\"<>\\\\]{3,}@?[^\\s\"<>\\\\]*");
    private static final Pattern TELEPHONE = Pattern.compile("tel:\\+?[0-9().\\- ]{3,30}");

    private SafeLink() {}

    /** Empty for what must not be opened. */
    public static Optional<String> of(String written) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        String small = text.toLowerCase(Locale.ROOT);
        if (MAIL.matcher(small).matches() || TELEPHONE.matcher(small).matches()) {
            return Optional.of(text.replace(" ", ""));
        }
        return web(small.startsWith("www.") ? "https://" + text : text);
    }

    private static Optional<String> web(String text) {
        try {
            URI uri = URI.create(text);
            // With a user's name before the host a link can look as if it led elsewhere.
            boolean good = uri.getScheme() != null
                    && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
            return good ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a link of the web leads: its host. Empty for others. */
    public static Optional<String> host(String address) {
        return of(address).map(URI::create).map(URI::getHost).map(host -> host.replaceFirst("^www\\.", ""));
    }
}
