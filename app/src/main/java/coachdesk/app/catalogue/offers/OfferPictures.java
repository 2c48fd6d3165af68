package coachdesk.app.catalogue.offers;

import coachdesk.app.ui.Icons;
import coachdesk.desk.media.OwnPictures;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** Small pictures of addresses: those that are on this computer. */
record OfferPictures(OwnPictures own, TaskRunner tasks) {
    private static final double SIDE = 36;

    Node of(String address) {
        StackPane place = new StackPane(Icons.of("fth-image"));
        place.getStyleClass().add("link-picture");
        tasks.run(Task.of(() -> own.of(address).map(OfferPictures::read))
                .done(found -> found.ifPresent(image -> place.getChildren().setAll(new ImageView(image)))));
        return place;
    }

    private static Image read(Path file) {
        return new Image(file.toUri().toString(), SIDE, SIDE, true, true);
    }
}
