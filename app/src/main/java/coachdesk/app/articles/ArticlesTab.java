package coachdesk.app.articles;

import coachdesk.app.articles.words.ArticleWords;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.Tab;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.Once;
import java.util.List;
import javafx.scene.layout.Region;

/** What the studio writes. */
public final class ArticlesTab implements Tab {
    private final Once<ArticlePages> pages;
    private final ArticleCommands commands = new ArticleCommands(this::pages);

    public ArticlesTab(AppContext context) {
        ArticleWords words = new ArticleWords(context.texts(), context.moments(), context.clock());
        pages = new Once<>(() -> new ArticlePages(context, words, new FxPauses(), context.opener(), commands));
    }

    private ArticlePages pages() {
        return pages.get();
    }

    @Override
    public Region view() {
        return pages.get();
    }

    @Override
    public List<Command> commands() {
        return commands.all();
    }

    @Override
    public void open(String id) {
        pages().open(id);
    }

    @Override
    public void shown() {
        pages().shown();
    }

    @Override
    public void hidden() {
        pages().hidden();
    }
}
