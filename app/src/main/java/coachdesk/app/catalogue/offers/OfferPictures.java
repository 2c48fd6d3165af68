package coachdesk.app.catalogue.offers;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.media.OwnPictures;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** Small pictures of addresses: those that are on this computer. One that the server has refused has a warning in its place. */
record OfferPictures(OwnPictures own, TaskRunner tasks, Texts texts) {
    private static final double SIDE = 36;

    private record Found(Image image, boolean refused) {}

    Node of(String address) {
        StackPane place = new StackPane(Icons.of("fth-image"));
        place.getStyleClass().add("link-picture");
        tasks.run(
                Task.of(() -> new Found(own.of(address).map(OfferPictures::read).orElse(null), own.refused(address)))
                        .done(found -> show(place, found)));
        return place;
    }

    private void show(StackPane place, Found found) {
        if (found.refused()) {
            Label warning = new Label(null, Icons.of("fth-alert-triangle"));
            warning.setAccessibleText(texts.get("media.state.refused"));
            warning.setTooltip(new Tooltip(texts.get("media.state.refused")));
            place.getStyleClass().add("is-refused");
            place.getChildren().setAll(warning);
        } else if (found.image() != null) {
            place.getChildren().setAll(new ImageView(found.image()));
        }
    }

    private static Image read(Path file) {
        return new Image(file.toUri().toString(), SIDE, SIDE, true, true);
    }
}
