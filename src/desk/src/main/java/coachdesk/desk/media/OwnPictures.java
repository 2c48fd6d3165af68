package coachdesk.desk.media;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures of addresses that are the studio's own media, as far as they are on this computer. Nobody else's server is asked for
 * one, because it would learn who looks, and when.
 */
public record OwnPictures(MediaLibrary media) {
    private static final Pattern OWN = Pattern.compile("/(?:v|api/media)/([a-z0-9-]{1,80})(?=[/?#]|$)");

    /** Empty for an address of somebody else, and when there is no picture here. Not for the UI thread. */
    public Optional<Path> of(String address) {
        Matcher own = OWN.matcher(address);
        return own.find() ? picture(address, own.group(1)) : Optional.empty();
    }

    private Optional<Path> picture(String address, String slug) {
        boolean ours = media.share(slug)
                .filter(shared -> address.startsWith(shared.address().replaceFirst("/v/[^/]*$", "/")))
                .isPresent();
        return !ours
                ? Optional.empty()
                : media.list("").stream()
                        .filter(row -> slug.equals(slug(row.link())) && row.picture() != null)
                        .map(MediaRow::picture)
                        .findFirst();
    }

    private static String slug(MediaLink link) {
        return link.words().slug();
    }
}
