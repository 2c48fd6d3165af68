package coachdesk.app.ui;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a button or a picture leads, as somebody wrote it. */
public final class WebLink {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebLink() {}

    /** A section of the studio's page, or an address; without its beginning it is made a whole one. Empty for what is none. */
    public static Optional<String> of(String written) {
        String text = written == null ? "" : written.strip();
        if (text.matches("#[\\w/-]+")) {
            return Optional.of(text);
        }
        return web(text.contains("://") || text.isEmpty() ? text : "https://" + text);
    }

    /** An address of the web only. */
    public static Optional<String> web(String written) {
        try {
            URI uri = URI.create(written.strip());
            boolean good = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && (uri.getHost().contains(".") || uri.getHost().equals("localhost"))
                    && uri.getUserInfo() == null;
            return good ? Optional.of(uri.toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
