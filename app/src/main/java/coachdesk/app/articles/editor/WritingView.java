package coachdesk.app.articles.editor;

import coachdesk.app.articles.markdown.Draws;
import coachdesk.app.articles.markdown.MarkdownView;
import coachdesk.app.articles.markdown.PictureFrame;
import coachdesk.app.articles.words.ArticleWords;
import coachdesk.app.articles.words.StateMark;
import coachdesk.app.ui.Attention;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
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
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page on which an article is written: the text at the left and what readers see at the right, or one of them. */
public final class WritingView extends VBox {
    /** So many letters wide, both have room beside each other. */
    private static final double BESIDE = 62;

    /** So many letters high, everything has room below each other. */
    private static final double HIGH = 46;

    private final WritingModel model;
    private final Texts texts;
    private final TextField title = new TextField();
    private final SourceField source;
    private final ScrollPane preview;
    private final Choice<Boolean> side;
    private final ToggleButton details = new ToggleButton();
    private final StateMark state;
    private final Label kept = new Label();
    private boolean reading;

    /**
     * What the page can do.
     *
     * @param back leaves it
     * @param asNew keeps what is written of an article that is gone
     * @param tools the buttons over the text
     * @param actions of the page, the primary one last
     * @param pictures shows the studio's own; gives the address of the one that is chosen
     */
    public record Buttons(
            Runnable back,
            Runnable asNew,
            List<? extends Node> tools,
            List<? extends Node> actions,
            Consumer<Consumer<String>> pictures) {}

    public WritingView(WritingModel model, ArticleWords words, Draws draws, Buttons buttons) {
        this.model = model;
        this.texts = words.texts();
        getStyleClass().addAll("page", "article-writing");
        state = new StateMark(words);
        source = new SourceField(model, texts);
        MarkdownView page = new MarkdownView(draws);
        preview = new ScrollPane(seen(page));
        preview.setFitToWidth(true);
        preview.getStyleClass().addAll("edge-to-edge", "article-preview");
        preview.accessibleTextProperty().bind(texts.bind("articles.preview"));
        side = new Choice<Boolean>(this::read)
                .option(false, texts.bind("articles.source"))
                .option(true, texts.bind("articles.preview"));
        model.articleProperty().subscribe(now -> state.show(now.state()));
        Runnable draw = () -> {
            if (model.lookProperty().get() != null) {
                page.show(model.lookProperty().get().pieces());
            }
        };
        model.lookProperty().subscribe(draw);
        texts.localeIn(this).subscribe(locale -> {
            draw.run();
            state.show(model.articleProperty().get().state());
        });
        HBox columns = new HBox(source, preview);
        columns.getStyleClass().add("article-columns");
        columns.setMinHeight(0);
        VBox.setVgrow(columns, Priority.ALWAYS);
        HBox.setHgrow(source, Priority.ALWAYS);
        HBox.setHgrow(preview, Priority.ALWAYS);
        source.setPrefWidth(0);
        preview.setPrefWidth(0);
        getChildren()
                .addAll(
                        header(buttons),
                        goneNote(buttons.asNew()),
                        title(),
                        details(words, buttons.pictures()),
                        tools(buttons.tools()),
                        columns,
                        foot());
        widthProperty().addListener((property, before, now) -> place());
        heightProperty().addListener((property, before, now) -> details.setSelected(now.doubleValue() >= HIGH * em()));
        Attention.on(this).subscribe(attentive -> {
            if (!attentive) {
                model.keep();
            }
        });
        place();
    }

    /** With the picture that stands above the text. */
    private Node seen(MarkdownView page) {
        VBox seen = new VBox(page);
        model.fields().pictureProperty().subscribe(address -> {
            seen.getChildren().setAll(page);
            if (!address.isBlank()) {
                StackPane cover = new StackPane(new PictureFrame(address.strip(), "", texts));
                cover.getStyleClass().add("article-cover");
                seen.getChildren().addFirst(cover);
            }
        });
        return seen;
    }

    private double em() {
        return kept.getFont().getSize();
    }

    private void read(boolean now) {
        reading = now;
        place();
    }

    private void place() {
        boolean beside = getWidth() >= BESIDE * em();
        side.show(reading);
        ListRow.show(side, !beside);
        ListRow.show(source, beside || !reading);
        ListRow.show(preview, beside || reading);
    }

    private Node header(Buttons buttons) {
        Button leave = new Button(null, Icons.of("fth-arrow-left"));
        leave.getStyleClass().addAll("flat", "button-icon");
        leave.accessibleTextProperty().bind(texts.bind("editor.back"));
        leave.setOnAction(event -> buttons.back().run());
        kept.getStyleClass().add("text-muted");
        kept.textProperty()
                .bind(Bindings.createStringBinding(this::kept, model.keptProperty(), texts.localeProperty()));
        PageHeader header = new PageHeader(
                        texts.bind("articles.article"), buttons.actions().toArray(Node[]::new))
                .beside(state)
                .beside(kept);
        header.getChildren().addFirst(leave);
        return header;
    }

    private String kept() {
        String state = model.keptProperty().get().name().toLowerCase(Locale.ROOT);
        return texts.get("articles.kept." + state);
    }

    /** Somebody has deleted it: where what is written here can go. */
    private Node goneNote(Runnable asNew) {
        Label said = new Label(null, Icons.of("fth-alert-triangle"));
        said.textProperty().bind(texts.bind("articles.gone.unsaved"));
        said.setWrapText(true);
        Button keep = new Button();
        keep.textProperty().bind(texts.bind("articles.gone.keep"));
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(event -> asNew.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox note = new HBox(said, gap, keep);
        note.getStyleClass().add("article-gone");
        note.visibleProperty().bind(model.goneProperty());
        note.managedProperty().bind(model.goneProperty());
        return note;
    }

    private Node title() {
        title.getStyleClass().add("article-title-field");
        title.promptTextProperty().bind(texts.bind("articles.title"));
        title.accessibleTextProperty().bind(texts.bind("articles.title"));
        title.textProperty().bindBidirectional(model.fields().titleProperty());
        title.setOnAction(event -> source.focus());
        return title;
    }

    private Node details(ArticleWords words, Consumer<Consumer<String>> pictures) {
        DetailsPane pane = new DetailsPane(model.fields(), words, pictures);
        pane.visibleProperty().bind(details.selectedProperty());
        pane.managedProperty().bind(details.selectedProperty());
        return pane;
    }

    private Node tools(List<? extends Node> buttons) {
        side.setMaxHeight(USE_PREF_SIZE);
        details.textProperty().bind(texts.bind("articles.details"));
        details.setMinWidth(USE_PREF_SIZE);
        details.getStyleClass().add("article-more");
        FlowPane tools = new FlowPane(buttons.toArray(Node[]::new));
        tools.getStyleClass().add("article-tools");
        HBox.setHgrow(tools, Priority.ALWAYS);
        HBox bar = new HBox(tools, side, details);
        bar.getStyleClass().add("article-bar");
        return bar;
    }

    private Node foot() {
        Label count = new Label();
        count.getStyleClass().add("text-muted");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.lookProperty().get() == null
                                ? ""
                                : texts.get(
                                        "articles.words",
                                        model.lookProperty().get().words()),
                        model.lookProperty(),
                        texts.localeProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(count, gap, new PartBar(model, texts));
        foot.getStyleClass().add("article-foot");
        return foot;
    }

    public void give(Mark mark) {
        read(false);
        source.give(mark);
    }

    /** Puts paragraphs where the cursor is. */
    public void insert(String paragraphs) {
        read(false);
        source.insert(paragraphs);
    }

    /** Where one goes on: at the title of one that has none. */
    public void focus() {
        if (title.getText().isEmpty()) {
            title.requestFocus();
        } else {
            source.focus();
        }
    }
}
