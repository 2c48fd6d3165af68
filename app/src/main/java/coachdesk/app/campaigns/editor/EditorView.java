package coachdesk.app.campaigns.editor;

import coachdesk.app.campaigns.basket.BasketView;
import coachdesk.app.campaigns.preview.PreviewView;
import coachdesk.app.campaigns.when.WhenView;
import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.tasks.Autosave;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The page on which a campaign is written: the form at the left, what each recipient gets at the right, or below. */
public final class EditorView extends VBox {
    private static final double BESIDE = 62;

    private final LabelledField name;
    private final BasketView basket;
    private final ChannelsSection channels;
    private final FallbackSection fallbacks;
    private final EditorModel model;
    private final VBox form;
    private final PreviewView preview;
    private final Label kept = new Label();
    private boolean beside;

    /**
     * @param library shows the studio's films and pictures; gives the address of the one that is chosen
     * @param told gets sentences for the user
     * @param back leaves the page
     * @param created gets the ids of the sendings that were made
     */
    public EditorView(
            EditorModel model,
            CampaignWords words,
            PreviewView preview,
            FileChoice files,
            Consumer<Consumer<String>> library,
            Consumer<String> told,
            Runnable back,
            Consumer<List<String>> created) {
        this.model = model;
        this.preview = preview;
        Texts texts = words.texts();
        getStyleClass().addAll("page", "campaign-editor");
        name = new LabelledField(
                texts.bind("editor.name"),
                texts.bind("editor.name.prompt"),
                model.content().nameProperty());
        basket = new BasketView(model.basket(), words, files, told);
        channels = new ChannelsSection(model, words);
        fallbacks = new FallbackSection(model, words);
        form = new VBox(
                new Section(texts.bind("editor.to"), basket),
                new Section(
                        texts.bind("editor.message"),
                        name,
                        new MessageField(model, words),
                        new CourseSection(model, texts),
                        fallbacks),
                new Section(texts.bind("editor.media"), new MediaSection(model.content(), texts, library)),
                new Section(texts.bind("editor.action"), new ActionSection(model.content(), texts)),
                new Section(texts.bind("editor.channels"), channels),
                new Section(texts.bind("editor.when"), new WhenView(model.when(), texts, false)));
        form.getStyleClass().add("editor-form");
        HBox columns = new HBox();
        VBox column = new VBox();
        column.getStyleClass().add("editor-column");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "editor-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.getChildren().add(scroll);
        columns.getStyleClass().add("editor-columns");
        getChildren().addAll(header(texts, back), columns, new CreateBar(model, words, created));
        place(columns, column, false);
        widthProperty().addListener((property, before, now) -> {
            boolean wide = now.doubleValue() / kept.getFont().getSize() >= BESIDE;
            if (wide != beside) {
                place(columns, column, wide);
            }
        });
    }

    private void place(HBox columns, Pane column, boolean wide) {
        beside = wide;
        columns.getChildren().remove(preview);
        column.getChildren().setAll(form);
        if (wide) {
            columns.getChildren().add(preview);
        } else {
            column.getChildren().add(preview);
        }
    }

    private Node header(Texts texts, Runnable back) {
        Button leave = new Button(null, Icons.of("fth-arrow-left"));
        leave.getStyleClass().addAll("flat", "button-icon");
        leave.accessibleTextProperty().bind(texts.bind("editor.back"));
        leave.setOnAction(event -> back.run());
        kept.getStyleClass().add("text-muted");
        kept.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> kept(texts, model.keptProperty().get()), model.keptProperty(), texts.localeProperty()));
        PageHeader header = new PageHeader(texts.bind("editor.title"), kept);
        header.getChildren().addFirst(leave);
        return header;
    }

    private static String kept(Texts texts, Autosave.State state) {
        String name = state.name().toLowerCase(Locale.ROOT);
        return texts.get("editor.kept." + name);
    }

    /** Another campaign is shown. */
    public void opened() {
        channels.open(model.campaignProperty().get().channels());
        fallbacks.fill();
        basket.focus();
    }
}
