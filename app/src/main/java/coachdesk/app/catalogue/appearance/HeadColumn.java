package coachdesk.app.catalogue.appearance;

import coachdesk.app.catalogue.form.FormModel;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Field;
import coachdesk.desk.media.OwnPictures;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/** What the booking page begins with, as it would be with what is being filled in. */
final class HeadColumn extends VBox {
    private static final List<String> PICTURES =
            List.of("logoUrl", "heroImageUrl", "heroVideoUrl", "eventPosterMediaUrl");
    private static final double MARGIN = 56;

    /** What the page is looked at with; its width in pixels of its own. */
    private enum Screen {
        PHONE(375),
        DESKTOP(1_280);

        private final double width;

        Screen(double width) {
            this.width = width;
        }
    }

    private final FormModel form;
    private final Texts texts;
    private final Pictures pictures;
    private final StackPane frame = new StackPane();
    private final Scale scale = new Scale(1, 1);
    private Screen screen = Screen.PHONE;

    /** @param own pictures that are on this computer */
    HeadColumn(FormModel form, Texts texts, OwnPictures own, TaskRunner tasks) {
        this.form = form;
        this.texts = texts;
        this.pictures = new Pictures(own, tasks, this::draw);
        getStyleClass().add("head-column");
        Label title = new Label();
        title.textProperty().bind(texts.bind("catalogue.head"));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        Choice<Screen> screens = new Choice<>(this::look);
        screens.option(Screen.PHONE, texts.bind("catalogue.head.phone"))
                .option(Screen.DESKTOP, texts.bind("catalogue.head.desktop"));
        screens.show(screen);
        Button fetch = new Button(null, Icons.of("fth-image"));
        fetch.textProperty().bind(texts.bind("catalogue.head.fetch"));
        fetch.getStyleClass().add("small");
        fetch.setOnAction(event ->
                PICTURES.forEach(field -> pictures.fetch(form.value(field).get())));
        Label advice = new Label();
        advice.textProperty().bind(texts.bind("catalogue.head.advice"));
        advice.getStyleClass().add("text-muted");
        advice.setWrapText(true);
        frame.getStyleClass().add("head-frame");
        frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        VBox body = new VBox(title, screens, frame, fetch, advice);
        body.getStyleClass().add("head-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().add(scroll);
        widthProperty().addListener((property, before, now) -> fit());
        for (Field field : form.sheet().fields()) {
            form.value(field.name()).addListener((property, before, now) -> draw());
        }
        texts.localeProperty().addListener((property, before, now) -> draw());
        draw();
    }

    private void look(Screen now) {
        screen = now;
        draw();
    }

    private void draw() {
        Region head = new HeadPreview(form, pictures, texts, screen.width).draw();
        head.setMinWidth(screen.width);
        head.setMaxWidth(screen.width);
        head.setPrefWidth(screen.width);
        head.getTransforms().setAll(scale);
        frame.getChildren().setAll(new Group(head));
        fit();
    }

    private void fit() {
        double by = Math.max(0.1, Math.min(1, (getWidth() - MARGIN) / screen.width));
        scale.setX(by);
        scale.setY(by);
    }
}
