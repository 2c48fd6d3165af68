package coachdesk.desk.media;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pictures of addresses that are the studio's own media, as far as they are on this computer. Nobody else's server is asked for
 * one, because it would learn who looks, and when.
 */
public record OwnPictures(MediaLibrary media) {
    private static final Pattern OWN = Pattern.compile("/(?:v|api/media)/([a-z0-9-]{1,80})(?=[/?#]|$)");

    /** Empty for an address of somebody else, and when there is no picture here. Not for the UI thread. */
    public Optional<Path> of(String address) {
        return rows(address).map(MediaRow::picture).filter(Objects::nonNull).findFirst();
    }

    /** Whether the server has refused its file, so that nobody sees it. Not for the UI thread. */
    public boolean refused(String address) {
        return rows(address).anyMatch(row -> row.state().stage() == FileState.Stage.REFUSED);
    }

    private Stream<MediaRow> rows(String address) {
        Matcher own = OWN.matcher(address);
        if (!own.find() || !ours(address, own.group(1))) {
            return Stream.empty();
        }
        return media.list("").stream().filter(row -> own.group(1).equals(slug(row.link())));
    }

    private boolean ours(String address, String slug) {
        return media.share(slug)
                .filter(shared -> address.startsWith(shared.address().replaceFirst("/v/[^/]*$", "/")))
                .isPresent();
    }

    private static String slug(MediaLink link) {
        return link.words().slug();
    }
}
