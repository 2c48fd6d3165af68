package coachdesk.app.campaigns.editor;

import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Texts;
import coachdesk.app.ui.WebLink;
import coachdesk.contract.campaigns.Campaign;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The picture or the video of a message: its address, its shape, and on request what it looks like. */
final class MediaSection extends VBox {
    private static final double LONG_SIDE = 256;
    private static final double WIDE = 16.0 / 9;

    private final Content content;
    private final Texts texts;
    private final StackPane frame = new StackPane();
    private final Label said = new Label();

    /** @param library shows the studio's films and pictures; gives the address of the one that is chosen */
    MediaSection(Content content, Texts texts, Consumer<Consumer<String>> library) {
        this.content = content;
        this.texts = texts;
        getStyleClass().add("media-section");
        LabelledField address = new LabelledField(
                texts.bind("editor.media.address"), texts.bind("editor.media.prompt"), content.mediaProperty());
        Choice<String> shape = new Choice<>(content.formatProperty()::set);
        shape.option(Campaign.WIDE, texts.bind("editor.media.wide"))
                .option(Campaign.TALL, texts.bind("editor.media.tall"));
        content.formatProperty().subscribe(shape::show);
        Button look = new Button();
        look.textProperty().bind(texts.bind("editor.media.look"));
        look.getStyleClass().add("small");
        look.setOnAction(event -> look());
        look.disableProperty().bind(content.mediaProperty().isEmpty());
        Button choose = new Button();
        choose.textProperty().bind(texts.bind("editor.media.choose"));
        choose.getStyleClass().add("small");
        choose.setOnAction(event -> library.accept(content.mediaProperty()::set));
        FlowPane tools = new FlowPane(shape, choose, look);
        tools.getStyleClass().add("media-tools");
        frame.getStyleClass().add("media-frame");
        said.setWrapText(true);
        said.getStyleClass().add("text-muted");
        getChildren().addAll(address, tools, said, frame);
        content.mediaProperty().addListener((property, before, now) -> clear());
        content.formatProperty().addListener((property, before, now) -> shape());
        clear();
    }

    private void clear() {
        frame.getChildren().clear();
        shown(false);
        said.setText("");
        said.setManaged(false);
    }

    /** Only when somebody asks: an address that was pasted is not called by itself. */
    private void look() {
        String address = WebLink.web(content.mediaProperty().get()).orElse(null);
        if (address == null) {
            say(texts.get("editor.media.no-address"));
            return;
        }
        say(texts.get("editor.media.loading"));
        Image image = new Image(address, LONG_SIDE * 2, LONG_SIDE * 2, true, true, true);
        image.progressProperty().addListener((property, before, now) -> arrived(address, image));
        image.errorProperty().addListener((property, before, now) -> arrived(address, image));
    }

    private void arrived(String address, Image image) {
        if (!WebLink.web(content.mediaProperty().get()).filter(address::equals).isPresent()) {
            return;
        }
        if (image.isError()) {
            say(texts.get("editor.media.none"));
        } else if (image.getProgress() >= 1) {
            say("");
            ImageView view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setFitWidth(frame.getPrefWidth());
            view.setFitHeight(frame.getPrefHeight());
            frame.getChildren().setAll(view);
            shown(true);
        }
    }

    private void say(String sentence) {
        said.setText(sentence);
        said.setManaged(!sentence.isEmpty());
    }

    private void shown(boolean now) {
        frame.setVisible(now);
        frame.setManaged(now);
        shape();
    }

    private void shape() {
        boolean tall = Campaign.TALL.equals(content.formatProperty().get());
        frame.setPrefSize(tall ? LONG_SIDE / WIDE : LONG_SIDE, tall ? LONG_SIDE : LONG_SIDE / WIDE);
        frame.setMaxSize(frame.getPrefWidth(), frame.getPrefHeight());
    }
}
