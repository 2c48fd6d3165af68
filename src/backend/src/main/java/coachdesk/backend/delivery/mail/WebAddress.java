package coachdesk.backend.delivery.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** An address that may stand in a message: of the web, and of nothing else. */
public final class WebAddress {
    private WebAddress() {}

    /**
     * @param link absolute, without a scheme, or {@code #section}
     * @param page of the studio, for a section; may be null
     */
    public static Optional<String> of(String link, String page) {
        if (link == null || link.isBlank()) {
            return Optional.empty();
        }
        String text = link.strip();
        if (text.startsWith("#")) {
            return page == null ? Optional.empty() : of(page + text, null);
        }
        try {
            URI uri = URI.create(text.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? text : "https://" + text);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
            return web ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a mail program shows it as a picture, by the address's ending. */
    public static boolean picture(String address) {
        return path(address).matches(".*\\.(jpe?g|png|gif|webp)");
    }

    /** Whether WhatsApp shows it beside a message, by the address's ending. */
    public static boolean attachable(String address) {
        return path(address).matches(".*\\.(jpe?g|png|mp4|pdf)");
    }

    private static String path(String address) {
        String path = URI.create(address).getPath();
        return path == null ? "" : path.toLowerCase(Locale.ROOT);
    }
}
