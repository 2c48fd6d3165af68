package coachdesk.app.articles;

import coachdesk.app.articles.editor.Mark;
import coachdesk.app.articles.editor.PublishPane;
import coachdesk.app.articles.editor.WritingModel;
import coachdesk.app.articles.editor.WritingView;
import coachdesk.app.articles.markdown.ArticleMessage;
import coachdesk.app.articles.markdown.Draws;
import coachdesk.app.articles.revisions.RevisionsModel;
import coachdesk.app.articles.revisions.RevisionsPane;
import coachdesk.app.articles.words.ArticleWords;
import coachdesk.app.media.MediaChoice;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Undoable;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Opener;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.articles.Unsaved;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.tasks.Task;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The pages of the tab: the list, and the one on which an article is written. */
final class ArticlePages extends StackPane {
    static final String STYLES = Objects.requireNonNull(ArticlePages.class.getResource("/css/articles.css"))
            .toExternalForm();

    /** So many at once. */
    private static final int PICTURES = 20;

    private final AppContext context;
    private final ArticleWords words;
    private final Pauses pauses;
    private final Draws draws;
    private final ArticleCommands commands;
    private final CommandButtons buttons;
    private final ArticlesModel model;
    private final Once<ArticlesView> list;
    private final Map<String, WritingModel> owing = new LinkedHashMap<>();
    /** New ones that nobody has left yet. */
    private final Set<String> fresh = new HashSet<>();

    private WritingModel writing;
    private WritingView page;
    private String wanted;
    private boolean shown;

    ArticlePages(AppContext context, ArticleWords words, Pauses pauses, Opener opener, ArticleCommands commands) {
        this.context = context;
        this.words = words;
        this.pauses = pauses;
        this.draws = new Draws(context.texts(), opener);
        this.commands = commands;
        this.buttons = new CommandButtons(context.texts());
        getStylesheets().add(STYLES);
        context.tasks()
                .run(Task.of(() -> articles().takeUp())
                        .done(taken -> {
                            if (taken > 0) {
                                context.toasts().info(context.texts().get("articles.taken-up", taken));
                            }
                        })
                        .failed(context.toasts()::problem));
        model = new ArticlesModel(
                articles(), context.desk().store().signals(), context.tasks(), pauses, context.toasts()::problem);
        list = new Once<>(() -> new ArticlesView(
                model,
                words,
                article -> open(article.id()),
                this::delete,
                new EmptyState(
                        "fth-file-text",
                        context.texts().bind("articles.empty"),
                        context.texts().bind("articles.empty.advice"),
                        EmptyState.way(context.texts().bind("command.articles.new"), this::create)),
                buttons.primary(commands.create)));
    }

    private Articles articles() {
        return context.desk().articles();
    }

    void shown() {
        shown = true;
        if (writing != null) {
            writing.start();
            return;
        }
        getChildren().setAll(list.get());
        model.start();
    }

    void hidden() {
        shown = false;
        if (writing != null) {
            writing.stop();
        } else {
            model.stop();
        }
    }

    /** The list; what was written is kept. */
    void list() {
        wanted = null;
        leave();
        writing = null;
        page = null;
        commands.writing.set(false);
        if (shown) {
            shown();
            list.get().focus();
        }
    }

    private void leave() {
        if (writing == null) {
            model.stop();
            return;
        }
        if (fresh.remove(writing.id()) && writing.blank()) {
            forget(writing.id());
            return;
        }
        writing.stop();
        owing.values().removeIf(one -> !one.owes());
        if (writing.goneProperty().get()) {
            offer(writing);
            return;
        }
        // What could not be kept, because it is too long or the disk is full, stands there again when one comes back.
        if (writing.owes()) {
            owing.put(writing.id(), writing);
        }
    }

    /** What stood in one that somebody has deleted. */
    private void offer(WritingModel one) {
        if (one.blank()) {
            return;
        }
        context.toasts()
                .offering(
                        context.texts().get("articles.gone"),
                        context.texts().get("articles.gone.keep"),
                        () -> keepAsNew(one));
    }

    private void keepAsNew(WritingModel one) {
        one.keepAsNew(id -> {
            if (one == writing) {
                one.stop();
                writing = null;
            }
            open(id);
        });
    }

    /** A new one in which nothing was written. */
    private void forget(String id) {
        writing.stop();
        context.tasks().run(Task.of(() -> articles().delete(id)).failed(context.toasts()::problem));
    }

    void create() {
        context.tasks()
                .run(Task.of(() -> articles().create(""))
                        .done(id -> {
                            fresh.add(id);
                            open(id);
                        })
                        .failed(context.toasts()::problem));
    }

    void open(String id) {
        if (writing != null && writing.id().equals(id)) {
            return;
        }
        wanted = id;
        WritingModel unkept = owing.remove(id);
        if (unkept != null && unkept.owes()) {
            write(unkept);
            return;
        }
        record Found(Optional<Article> article, Unsaved unsaved) {}
        context.tasks()
                .run(Task.of(() -> new Found(
                                articles().find(id), articles().held(id).orElse(null)))
                        .done(found -> {
                            if (id.equals(wanted)) {
                                found.article()
                                        .ifPresentOrElse(article -> write(model(article, found.unsaved())), this::list);
                            }
                        })
                        .failed(context.toasts()::problem));
    }

    private WritingModel model(Article article, Unsaved unsaved) {
        return new WritingModel(
                article,
                unsaved,
                articles(),
                context.desk().store().signals(),
                context.tasks(),
                pauses,
                new WritingModel.Told() {
                    @Override
                    public void problem(Problem problem) {
                        context.toasts().problem(problem);
                    }

                    @Override
                    public void overlapped() {
                        context.toasts().info(context.texts().get("articles.overlapped"));
                    }
                });
    }

    private void write(WritingModel next) {
        leave();
        writing = next;
        Button delete = buttons.icon(commands.delete);
        page = new WritingView(
                next,
                words,
                draws,
                new WritingView.Buttons(
                        this::list,
                        () -> keepAsNew(next),
                        commands.marks.stream().map(buttons::icon).toList(),
                        List.of(
                                delete,
                                buttons.icon(commands.use),
                                buttons.icon(commands.revisions),
                                buttons.primary(commands.publish)),
                        chosen -> MediaChoice.openForPicture(context, chosen)));
        next.goneProperty().addListener((property, before, gone) -> gone(next, gone));
        commands.writing.set(true);
        getChildren().setAll(page);
        if (shown) {
            next.start();
        }
        page.focus();
    }

    private void gone(WritingModel one, boolean gone) {
        if (gone && one == writing && !one.owes()) {
            list();
        }
    }

    void find() {
        list();
        list.get().find();
    }

    void keep() {
        writing.keep();
    }

    void give(Mark mark) {
        page.give(mark);
    }

    /** Pictures of the studio's own, each a paragraph among what is written. */
    void pictures() {
        WritingView into = page;
        MediaChoice.openForPictures(context, PICTURES, all -> {
            if (into == page) {
                into.insert(all.stream()
                        .map(one -> Mark.picture(one.title(), one.address()))
                        .collect(Collectors.joining("\n\n")));
            }
        });
    }

    /** The one that is written, or the one that is picked in the list. */
    void delete() {
        if (writing != null) {
            WritingModel one = writing;
            if (one.goneProperty().get()) {
                list();
                return;
            }
            one.change(() -> articles().delete(one.id()), undo -> {
                list();
                deleted(one.articleProperty().get(), undo);
            });
            return;
        }
        list.get().picked().ifPresent(article -> new Undoable(context.tasks(), context.toasts()::problem)
                .run(() -> articles().delete(article.id()), undo -> deleted(article, undo)));
    }

    private void deleted(Article article, Runnable undo) {
        context.toasts().undoable(context.texts().get("articles.deleted", words.title(article)), undo);
    }

    void publish() {
        WritingModel one = writing;
        one.whenKept(article -> panel(
                context.texts().get("command.articles.publish"),
                new PublishPane(article, words, context::zone, new PublishPane.Deeds() {
                    @Override
                    public void publish() {
                        done(
                                one,
                                () -> articles().publish(one.id(), true),
                                context.texts().get("articles.published"));
                    }

                    @Override
                    public void publishAt(Instant at) {
                        done(
                                one,
                                () -> articles().publishAt(one.id(), at),
                                context.texts()
                                        .get("articles.planned", words.moments().shortly(at)));
                    }

                    @Override
                    public void takeBack() {
                        done(
                                one,
                                () -> articles().publish(one.id(), false),
                                context.texts().get("articles.taken-back"));
                    }
                }),
                () -> {}));
    }

    /** A new campaign says what the article says; there it is gone on with. */
    void use() {
        writing.whenKept(article -> context.tasks()
                .run(Task.of(() -> context.desk().campaigns().save(campaign(ArticleMessage.of(article))))
                        .done(id -> context.navigation().open("campaigns", id))
                        .failed(context.toasts()::problem)));
    }

    private Campaign campaign(ArticleMessage said) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put(Campaign.NAME, said.title());
        doc.put("subject", said.title());
        doc.put(Campaign.MESSAGE, said.text());
        doc.put("mediaUrl", said.picture());
        doc.put("channels", Map.of(Channel.INTERNAL.wire(), true));
        doc.put(Campaign.LANGUAGE, context.texts().locale().getLanguage());
        return Campaign.of(doc);
    }

    void revisions() {
        WritingModel one = writing;
        RevisionsModel model = new RevisionsModel(
                one.id(), articles(), context.desk().store().signals(), context.tasks(), context.toasts()::problem);
        one.keep();
        model.start();
        RevisionsPane pane = new RevisionsPane(
                model,
                words,
                revision -> done(
                        one,
                        () -> articles().restore(one.id(), revision.id()),
                        context.texts().get("articles.restored", words.moments().shortly(revision.at()))));
        panel(context.texts().get("command.articles.revisions"), pane, model::stop);
    }

    private void done(WritingModel one, Callable<Undo> change, String said) {
        context.side().close();
        one.change(change, undo -> context.toasts().undoable(said, undo));
    }

    private void panel(String title, Region content, Runnable closed) {
        content.getStylesheets().add(STYLES);
        context.side().open(title, content, closed);
    }
}
