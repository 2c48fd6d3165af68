package coachdesk.app.campaigns.preview;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.campaigns.words.ChannelIcon;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Graphemes;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.wording.Variable;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The message as one recipient gets it; arrows go through all of them. */
public final class PreviewView extends VBox {
    /** What WhatsApp takes at once from the provider. */
    private static final int WHATSAPP_PART = 1_600;

    private final PreviewModel model;
    private final CampaignWords words;
    private final Label who = new Label();
    private final Label place = new Label();
    private final VBox letter = new VBox();
    private final Label length = new Label();
    private final Label missing = new Label(null, Icons.of("fth-alert-triangle"));

    /** @param test sends it to a test list */
    public PreviewView(PreviewModel model, CampaignWords words, Runnable test) {
        this.model = model;
        this.words = words;
        Texts texts = words.texts();
        getStyleClass().add("preview");
        Label title = new Label();
        title.textProperty().bind(texts.bind("preview.title"));
        title.getStyleClass().add("section-title");
        Button previous = arrow("fth-chevron-left", -1, texts.bind("preview.previous"));
        Button next = arrow("fth-chevron-right", 1, texts.bind("preview.next"));
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMaxWidth(Double.MAX_VALUE);
        who.setMinWidth(0);
        place.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(previous, who, place, next);
        bar.getStyleClass().add("preview-bar");
        letter.getStyleClass().add("letter");
        missing.getStyleClass().add("is-odd");
        missing.setWrapText(true);
        length.getStyleClass().add("text-muted");
        Button trial = new Button(null, Icons.of("fth-send"));
        trial.textProperty().bind(texts.bind("preview.test"));
        trial.getStyleClass().add("small");
        trial.setOnAction(event -> test.run());
        getChildren().addAll(title, bar, letter, missing, length, trial);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                model.step(event.getCode() == KeyCode.LEFT ? -1 : 1);
                event.consume();
            }
        });
        model.pageProperty().addListener((property, before, now) -> show(now));
        texts.localeProperty()
                .addListener(
                        (property, before, now) -> show(model.pageProperty().get()));
        show(null);
    }

    private Button arrow(String icon, int by, ObservableValue<String> name) {
        Button button = new Button(null, Icons.of(icon));
        button.accessibleTextProperty().bind(name);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setOnAction(event -> model.step(by));
        return button;
    }

    private void show(PreviewModel.Page page) {
        Texts texts = words.texts();
        boolean nobody = page == null || page.recipient() == null;
        EmojiText.show(
                who,
                nobody
                        ? texts.get("preview.nobody")
                        : Objects.requireNonNullElse(
                                page.recipient().name(), page.recipient().id()));
        place.setText(nobody ? "" : page.place() + " / " + page.of());
        letter.getChildren().clear();
        letter.getStyleClass().removeIf(style -> style.startsWith("by-"));
        if (page == null) {
            return;
        }
        Channel channel = nobody ? Channel.INTERNAL : page.recipient().channel();
        letter.getStyleClass().add("by-" + channel.wire());
        letter.getChildren().setAll(new Letter(page, channel, words).parts());
        place.setGraphic(nobody ? null : Icons.of(ChannelIcon.of(channel)));
        missing(page.rendered().missing(), page.rendered().fellBack());
        int signs = Graphemes.count(page.rendered().text());
        // The provider counts what a message of its own is made of.
        int parts = (page.rendered().text().length() + WHATSAPP_PART - 1) / WHATSAPP_PART;
        length.setText(
                channel == Channel.WHATSAPP
                        ? texts.get("preview.parts", signs, parts)
                        : texts.get("preview.length", signs));
    }

    private void missing(Set<Variable> none, Set<Variable> fellBack) {
        String sentence = !none.isEmpty()
                ? words.texts().get("preview.missing", named(none))
                : !fellBack.isEmpty() ? words.texts().get("preview.fallback", named(fellBack)) : "";
        missing.setText(sentence);
        missing.setVisible(!sentence.isEmpty());
        missing.setManaged(!sentence.isEmpty());
    }

    private static String named(Set<Variable> variables) {
        return variables.stream().map(Variable::written).collect(Collectors.joining(", "));
    }
}
