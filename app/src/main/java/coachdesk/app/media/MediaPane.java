package coachdesk.app.media;

import coachdesk.app.media.MediaModel.Fault;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaAction.Kind;
import coachdesk.desk.problems.Problem;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The form of a film or a picture, with its card as it will be. */
final class MediaPane extends VBox {
    static final String[] PICTURES = {"jpg", "jpeg", "png", "gif", "webp"};
    static final String[] FILES = {"jpg", "jpeg", "png", "gif", "webp", "mp4", "m4v", "mov", "webm", "mp3", "m4a"};

    private static final String COURSES = "#courses";
    private static final String OFFERS = "#offers";

    /** What somebody is told once they want to keep it; all else at once. */
    private static final Set<Fault> LATE = Set.of(Fault.NO_TITLE, Fault.NO_SOURCE, Fault.ACTION_TEXT);

    private final MediaModel model;
    private final MediaWords words;
    private final FileChoice files;
    private final Consumer<Problem> problems;
    private final TextField address;
    private final TextField title;
    private final Label wrong = new Label();
    private boolean tried;

    /**
     * @param takesFiles whether the server keeps files
     * @param around what else is known of it; null for a new one
     * @param saved called when somebody wants to keep it, and it can be kept
     */
    MediaPane(
            MediaModel model,
            MediaWords words,
            PictureShelf shelf,
            FileChoice files,
            boolean takesFiles,
            Node around,
            Consumer<Problem> problems,
            Runnable saved) {
        this.model = model;
        this.words = words;
        this.files = files;
        this.problems = problems;
        Texts texts = words.texts();
        getStyleClass().addAll("detail-panel", "media-form");
        CardFace face = new CardFace(words, shelf);
        face.getStyleClass().add("media-preview");
        model.shownProperty().subscribe(face::show);
        address = Controls.line(model.form.address);
        address.setPromptText(texts.get("media.address.prompt"));
        title = Controls.line(model.form.title);
        getChildren().add(face);
        if (around != null) {
            getChildren().add(around);
        }
        getChildren().addAll(source(takesFiles), Controls.field(texts.get("media.title"), title), slug());
        getChildren()
                .addAll(
                        Controls.field(texts.get("media.description"), Controls.area(model.form.description, 3)),
                        cover(takesFiles),
                        action(),
                        ending(saved));
    }

    /** Where it leads, or the file that it is. */
    private VBox source(boolean takesFiles) {
        Texts texts = words.texts();
        Label known = Controls.muted("");
        VBox link = Controls.field(texts.get("media.address"), address);
        VBox source = new VBox(link, known);
        source.getStyleClass().add("field");
        Button choose = Controls.button("fth-upload", texts.get("media.choose"), () -> files.forReading(FILES)
                .ifPresent(this::take));
        choose.getStyleClass().add("small");
        ProgressIndicator copying = new ProgressIndicator();
        copying.getStyleClass().add("media-copying");
        copying.setAccessibleText(texts.get("media.copying"));
        copying.visibleProperty().bind(model.busyProperty());
        if (takesFiles) {
            source.getChildren().add(Controls.buttons(choose, copying));
        } else {
            source.getChildren().add(Controls.muted(texts.get("media.no-files")));
        }
        model.shownProperty().subscribe(row -> {
            boolean file = row.link().file() != null;
            ListRow.show(link, !file);
            known.setText(
                    file
                            ? words.size(row.link().file())
                            : row.link().source().address() == null ? "" : words.type(row.link()));
        });
        return source;
    }

    /** Also what was dropped or pasted. */
    void take(Path file) {
        model.take(file, problems);
    }

    void link(String pasted) {
        model.form.address.set(pasted);
    }

    private VBox slug() {
        Texts texts = words.texts();
        TextField slug = Controls.line(model.form.slug);
        HBox.setHgrow(slug, Priority.ALWAYS);
        slug.setAccessibleText(texts.get("media.slug"));
        Label before = new Label("/v/");
        before.getStyleClass().add("text-muted");
        HBox line = new HBox(before, slug);
        line.getStyleClass().add("media-slug");
        Label free = Controls.muted("");
        model.faultsProperty()
                .subscribe(faults -> free.setText(
                        model.form.slug.get().isBlank()
                                        || faults.contains(Fault.SLUG)
                                        || faults.contains(Fault.SLUG_TAKEN)
                                ? ""
                                : texts.get("media.slug.free")));
        return Controls.field(texts.get("media.slug"), line, free);
    }

    private VBox cover(boolean takesFiles) {
        Texts texts = words.texts();
        TextField cover = Controls.line(model.form.cover);
        cover.setPromptText(texts.get("media.cover.prompt"));
        VBox field = Controls.field(texts.get("media.cover"), cover, Controls.muted(texts.get("media.cover.advice")));
        if (takesFiles) {
            Button choose =
                    Controls.button("fth-image", texts.get("media.cover.choose"), () -> files.forReading(PICTURES)
                            .ifPresent(file -> model.cover(file, problems)));
            choose.getStyleClass().add("small");
            field.getChildren().add(choose);
        }
        return field;
    }

    private VBox action() {
        Texts texts = words.texts();
        Choice<Kind> kind = new Choice<>(this::choose);
        kind.option(Kind.NONE, texts.bind("media.action.none"))
                .option(Kind.RESERVE, texts.bind("media.action.reserve"))
                .option(Kind.OFFER, texts.bind("media.action.offer"))
                .option(Kind.CUSTOM, texts.bind("media.action.custom"));
        VBox fields = new VBox(
                Controls.field(texts.get("media.action.text"), Controls.line(model.form.actionText)),
                Controls.field(texts.get("media.action.link"), Controls.line(model.form.actionLink)));
        fields.getStyleClass().add("media-form");
        model.form.action.subscribe(now -> {
            kind.show(now);
            ListRow.show(fields, now != Kind.NONE);
        });
        Label name = Controls.words(texts.get("media.action"), "text-medium");
        VBox action = new VBox(name, kind, fields);
        action.getStyleClass().add("field");
        return action;
    }

    /** What somebody wrote stays. */
    private void choose(Kind kind) {
        model.form.action.set(kind);
        if (kind == Kind.RESERVE) {
            fill(new MediaAction(kind, words.texts().get("media.action.reserve.word"), COURSES));
        } else if (kind == Kind.OFFER) {
            fill(new MediaAction(kind, words.texts().get("media.action.offer.word"), OFFERS));
        }
    }

    private void fill(MediaAction usual) {
        if (model.form.actionText.get().isBlank()) {
            model.form.actionText.set(usual.text());
        }
        String link = model.form.actionLink.get();
        if (link.isBlank() || link.equals(COURSES) || link.equals(OFFERS)) {
            model.form.actionLink.set(usual.link());
        }
    }

    private VBox ending(Runnable saved) {
        Texts texts = words.texts();
        wrong.getStyleClass().add("form-fault");
        wrong.setWrapText(true);
        model.faultsProperty().subscribe(faults -> say());
        Button save = Controls.button(
                "fth-check", model.seen() == null ? texts.get("media.add") : texts.get("media.save"), () -> {
                    tried = true;
                    say();
                    if (model.canSave()) {
                        saved.run();
                    }
                });
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.disableProperty().bind(model.busyProperty());
        VBox ending = new VBox(wrong, save);
        ending.getStyleClass().add("field");
        return ending;
    }

    private void say() {
        String sentences = model.faultsProperty().get().stream()
                .filter(fault -> tried || !LATE.contains(fault))
                .map(words::fault)
                .collect(Collectors.joining("\n"));
        ListRow.show(wrong, sentences.isEmpty() ? null : sentences);
    }

    void focus() {
        (model.file() == null && model.seen() == null ? address : title).requestFocus();
    }
}
