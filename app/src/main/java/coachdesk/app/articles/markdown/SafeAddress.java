package coachdesk.app.articles.markdown;

import coachdesk.app.ui.WebLink;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link of a text may lead: to the web, or to a mail that is written. Everything else is only shown. */
final class SafeAddress {
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s\\p{Cntrl}]+");

    private SafeAddress() {}

    static Optional<String> of(String written) {
        return WebLink.web(written).or(() -> Optional.of(written.strip())
                .filter(text -> MAIL.matcher(text).matches()));
    }
}
