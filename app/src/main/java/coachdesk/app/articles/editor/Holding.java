package coachdesk.app.articles.editor;

import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.articles.Unsaved;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.function.Supplier;

/**
 * Holds what is written on the laptop from letter to letter, one at a time and never an older one over a newer: what is not
 * saved yet is there again after the program was ended in the middle.
 */
final class Holding {
    private final Articles articles;
    private final TaskRunner tasks;
    private final Supplier<Unsaved> now;
    private boolean busy;
    private boolean again;
    private int asked;
    /** Under the lock of this, as everything that touches the file. */
    private int settled;

    private int last;
    private Unsaved held;

    /** @param now what is written; UI thread */
    Holding(Articles articles, TaskRunner tasks, Supplier<Unsaved> now) {
        this.articles = articles;
        this.tasks = tasks;
        this.now = now;
    }

    /** UI thread. */
    void changed() {
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        int nth = ++asked;
        Unsaved unsaved = now.get();
        // That it cannot be held is no news beside that it cannot be saved.
        tasks.run(Task.of(() -> hold(nth, unsaved)).done(held -> next()).failed(problem -> next()));
    }

    private void next() {
        busy = false;
        if (again) {
            again = false;
            changed();
        }
    }

    private synchronized boolean hold(int nth, Unsaved unsaved) {
        if (nth <= settled) {
            return false;
        }
        last = nth;
        held = unsaved;
        articles.hold(unsaved);
        return true;
    }

    /** Which is held now, or will be: what {@link #save} gets. UI thread. */
    int asked() {
        return asked;
    }

    /** On a worker thread. @param nth what is held up to here is in what is saved */
    synchronized Article save(int nth, Article seen, Article written) {
        Article now = articles.save(seen, written);
        settled = Math.max(settled, nth);
        if (last > nth) {
            articles.hold(held);
        }
        return now;
    }

    /** On a worker thread; nothing of it is held any more. */
    synchronized String keepAsNew(Article written) {
        String id = articles.keepAsNew(written);
        settled = Integer.MAX_VALUE;
        return id;
    }
}
