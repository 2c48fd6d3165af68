package coachdesk.app.catalogue.offers;

import coachdesk.app.ui.Icons;
import coachdesk.desk.media.MediaLibrary;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/**
 * Small pictures of addresses: those of the studio's own media, as far as they are on this computer. Nobody else's server is
 * asked for one, because it would learn who looks, and when.
 */
record OfferPictures(MediaLibrary media, TaskRunner tasks) {
    private static final Pattern OWN = Pattern.compile("/(?:v|api/media)/([a-z0-9-]{1,80})(?=[/?#]|$)");
    private static final double SIDE = 36;

    Node of(String address) {
        StackPane place = new StackPane(Icons.of("fth-image"));
        place.getStyleClass().add("link-picture");
        Matcher own = OWN.matcher(address);
        if (own.find()) {
            tasks.run(Task.of(() -> picture(address, own.group(1)).map(OfferPictures::read))
                    .done(found -> found.ifPresent(image -> place.getChildren().setAll(new ImageView(image)))));
        }
        return place;
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

    private static Image read(Path file) {
        return new Image(file.toUri().toString(), SIDE, SIDE, true, true);
    }
}
