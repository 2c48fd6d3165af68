package coachdesk.app.media;

import coachdesk.app.contacts.WaysToWrite;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.OwnPanel;
import coachdesk.app.shell.Tab;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.app.ui.Texts;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.media.MediaUse;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.words.ProblemWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/** The films and pictures of the studio. */
public final class MediaTab implements Tab {
    /** What the studio itself looks at is no view. */
    private static final String UNCOUNTED = "?preview=1";

    private final AppContext context;
    private final Texts texts;
    private final MediaWords words;
    private final MediaListModel model;
    private final PictureShelf shelf = new PictureShelf();
    private final FileChoice files;
    private final Opener opener;
    private final List<Command> commands;
    private final Once<MediaView> view;

    public MediaTab(AppContext context) {
        this(context, null, null);
    }

    /** @param files and opener: null for the system's own */
    public MediaTab(AppContext context, FileChoice files, Opener opener) {
        this.context = context;
        this.texts = context.texts();
        this.words = new MediaWords(texts);
        this.files = files != null
                ? files
                : new SystemFileChoice(() -> view().getScene().getWindow());
        this.opener = opener != null ? opener : context.opener();
        model = new MediaListModel(
                context.desk().media(),
                context.desk().mediaFiles(),
                context.desk().store().signals(),
                context.tasks(),
                new FxPauses(),
                context.toasts()::problem);
        commands = makeCommands();
        view = new Once<>(this::makeView);
    }

    private List<Command> makeCommands() {
        return List.of(
                new Command("media.find", "fth-search", key(KeyCode.F), Command.ALWAYS, () -> view.get()
                        .find()),
                new Command("media.cards", "fth-grid", List.of(), Command.ALWAYS, () -> view.get()
                        .cards()),
                new Command("media.paste", "fth-clipboard", List.of(), Command.ALWAYS, this::paste),
                new Command("media.file", "fth-upload", key(KeyCode.O), model.takesFilesProperty(), this::choose),
                new Command("media.link", "fth-link", key(KeyCode.N), Command.ALWAYS, () -> add(null, null)));
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private MediaView makeView() {
        CommandButtons buttons = new CommandButtons(texts);
        return new MediaView(
                model,
                words,
                shelf,
                row -> edit(row.link()),
                this::brought,
                new EmptyState(
                        "fth-film",
                        texts.bind("media.empty"),
                        texts.bind("media.empty.advice"),
                        EmptyState.way(texts.bind("command.media.link"), () -> add(null, null))),
                buttons.plain(commands.get(3)),
                buttons.primary(commands.getLast()));
    }

    private void choose() {
        files(files.severalForReading(MediaPane.FILES));
    }

    private void paste() {
        Optional<Brought> pasted = Brought.of(Clipboard.getSystemClipboard());
        if (pasted.isEmpty()) {
            context.toasts().info(texts.get("media.paste.none"));
        }
        pasted.ifPresent(this::brought);
    }

    /** Dropped or pasted on the cards. */
    void brought(Brought brought) {
        if (brought.link() != null) {
            add(null, brought.link());
        } else if (!context.desk().media().takesFiles()) {
            context.toasts().info(texts.get("media.no-files"));
        } else if (!brought.files().isEmpty()) {
            files(brought.files());
        } else {
            String name = texts.get("media.pasted");
            context.tasks()
                    .run(Task.of(() -> Brought.written(brought.picture(), name))
                            .done(file -> add(file, null))
                            .failed(context.toasts()::problem));
        }
    }

    /** One is written about first; several become what they are called. */
    private void files(List<Path> all) {
        if (all.size() == 1) {
            add(all.getFirst(), null);
        } else if (!all.isEmpty()) {
            several(all);
        }
    }

    private void several(List<Path> all) {
        SeveralFiles several =
                new SeveralFiles(context.desk().media(), context.desk().mediaFiles());
        String unnamed = texts.get("media.pasted");
        context.toasts().info(texts.get("media.several.taking", all.size()));
        context.tasks()
                .run(Task.of(() -> several.take(all, unnamed))
                        .done(taken -> told(several, taken))
                        .failed(context.toasts()::problem));
    }

    private void told(SeveralFiles several, SeveralFiles.Taken taken) {
        ProblemWords reasons = new ProblemWords(texts::get);
        if (!taken.refused().isEmpty()) {
            context.toasts()
                    .info(taken.refused().stream()
                            .map(one -> texts.get("media.several.refused", one.name(), reasons.what(one.why())))
                            .collect(Collectors.joining("\n")));
        }
        if (!taken.ids().isEmpty()) {
            context.toasts()
                    .undoable(texts.get("media.several.added", taken.ids().size()), () -> context.tasks()
                            .run(Task.of(() -> {
                                        several.back(taken);
                                        return null;
                                    })
                                    .failed(context.toasts()::problem)));
        }
    }

    /** @param file and link: null for what somebody is to choose or to write */
    private void add(Path file, String link) {
        MediaModel adding = model(null);
        OwnPanel panel = new OwnPanel(context.side());
        MediaPane pane = pane(adding, null, panel);
        panel.open(texts.get("media.new"), pane, adding::close);
        if (file != null) {
            pane.take(file);
        } else if (link != null) {
            pane.link(link);
        }
        pane.focus();
    }

    private void edit(MediaLink link) {
        MediaModel editing = model(link);
        OwnPanel panel = new OwnPanel(context.side());
        MediaAroundModel around = new MediaAroundModel(
                context.desk().media(),
                context.desk().store().signals(),
                context.tasks(),
                link.id(),
                context.toasts()::problem);
        AroundPane beside = new AroundPane(
                around,
                words,
                new AroundPane.Ways(
                        this::copied,
                        address -> opener.open(address + UNCOUNTED),
                        this::show,
                        retried -> context.tasks()
                                .run(Task.of(() -> context.desk().mediaFiles().retry(retried))
                                        .failed(context.toasts()::problem)),
                        () -> editing.delete(link.id(), undo -> {
                            panel.close();
                            context.toasts().undoable(texts.get("media.deleted"), undo);
                        })));
        around.start();
        panel.open(words.title(editing.shownProperty().get()), pane(editing, beside, panel), () -> {
            around.stop();
            editing.close();
        });
    }

    private MediaModel model(MediaLink known) {
        return new MediaModel(
                context.desk().media(),
                context.desk().mediaFiles(),
                context.tasks(),
                new FxPauses(),
                context.toasts()::problem,
                context.desk().store().signals(),
                known);
    }

    private MediaPane pane(MediaModel writing, AroundPane around, OwnPanel panel) {
        MediaPane pane = new MediaPane(
                writing,
                words,
                shelf,
                files,
                model.takesFilesProperty().get(),
                around,
                context.toasts()::problem,
                () -> writing.save((id, undo) -> {
                    panel.close();
                    context.toasts()
                            .undoable(
                                    writing.seen() == null ? texts.get("media.added") : texts.get("media.saved"), undo);
                }));
        pane.getStylesheets().add(MediaView.STYLES);
        return pane;
    }

    private void copied(String address) {
        WaysToWrite.copy(address);
        context.toasts().info(texts.get("media.copied"));
    }

    private void show(MediaUse use) {
        switch (use.place()) {
            case CAMPAIGN -> context.navigation().open("campaigns", use.id());
            case ARTICLE -> context.navigation().open("articles", use.id());
            case OFFER -> context.navigation().open("catalogue", "offers:" + use.id());
        }
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void open(String id) {
        context.tasks()
                .run(Task.of(() -> context.desk().media().find(id))
                        .done(found -> found.map(MediaRow::link).ifPresent(this::edit))
                        .failed(context.toasts()::problem));
    }

    @Override
    public void shown() {
        model.start();
    }

    @Override
    public void hidden() {
        model.stop();
    }
}
