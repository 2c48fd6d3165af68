package coachdesk.app.articles;

import coachdesk.app.articles.editor.Mark;
import coachdesk.app.shell.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What can be done with articles. What is done to the one that is written can be done while it is. */
final class ArticleCommands {
    final Command create;
    final Command find;
    final Command keep;
    final Command publish;
    final Command revisions;
    final Command use;
    final Command delete;
    final List<Command> marks;
    final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final Supplier<ArticlePages> pages;

    ArticleCommands(Supplier<ArticlePages> pages) {
        this.pages = pages;
        create = new Command("articles.new", "fth-plus", key(KeyCode.N), Command.ALWAYS, () -> pages.get()
                .create());
        find = new Command("articles.find", "fth-search", key(KeyCode.F), Command.ALWAYS, () -> pages.get()
                .find());
        keep = new Command("articles.keep", "fth-save", key(KeyCode.S), writing, () -> pages.get()
                .keep());
        publish = new Command("articles.publish", "fth-globe", List.of(), writing, () -> pages.get()
                .publish());
        revisions = new Command("articles.revisions", "fth-clock", List.of(), writing, () -> pages.get()
                .revisions());
        use = new Command("articles.use", "fth-send", List.of(), writing, () -> pages.get()
                .use());
        delete = new Command("articles.delete", "fth-trash-2", List.of(), Command.ALWAYS, () -> pages.get()
                .delete());
        marks = List.of(
                new Command("articles.bold", "fth-bold", key(KeyCode.B), writing, give(Mark.BOLD)),
                new Command("articles.italic", "fth-italic", key(KeyCode.I), writing, give(Mark.ITALIC)),
                new Command("articles.heading", "fth-type", shift(KeyCode.H), writing, give(Mark.HEADING)),
                new Command("articles.list", "fth-list", shift(KeyCode.P), writing, give(Mark.LIST)),
                new Command("articles.quote", "fth-chevrons-right", shift(KeyCode.G), writing, give(Mark.QUOTE)),
                new Command("articles.link", "fth-link", shift(KeyCode.K), writing, give(Mark.LINK)),
                new Command("articles.picture", "fth-image", shift(KeyCode.M), writing, give(Mark.PICTURE)),
                new Command("articles.media", "fth-film", List.of(), writing, () -> pages.get()
                        .pictures()),
                new Command("articles.code", "fth-code", shift(KeyCode.C), writing, give(Mark.CODE)));
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>(List.of(create, find, keep, publish, revisions, use, delete));
        all.addAll(marks);
        return all;
    }

    private Runnable give(Mark mark) {
        return () -> pages.get().give(mark);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
