package coachdesk.app.articles.markdown;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where something in a text may lead: to the web, or to a mail that is written. Everything else is only shown. */
final class SafeAddress {
    private SafeAddress() {}

    static Optional<String> ofLink(String written) {
        return of(written)
                .filter(uri -> isWeb(uri) || "mailto".equals(scheme(uri)))
                .map(URI::toString);
    }

    static Optional<String> ofPicture(String written) {
        return of(written).filter(SafeAddress::isWeb).map(URI::toString);
    }

    private static Optional<URI> of(String written) {
        try {
            return Optional.of(URI.create(written.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        return ("http".equals(scheme(uri)) || "https".equals(scheme(uri)))
                && uri.getHost() != null
                && uri.getUserInfo() == null;
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }
}
