package coachdesk.app.catalogue.courses;

import coachdesk.app.catalogue.records.RecordsModel;
import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Ties;
import coachdesk.desk.sync.RemoteKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Deletes a course, after saying what hangs on it and what becomes of that. */
final class CourseDeletion {
    private final AppContext context;
    private final RecordsModel model;
    private final CourseWords words;
    private final Consumer<Entry> archive;
    private final Texts texts;

    /** @param archive puts a course aside instead */
    CourseDeletion(AppContext context, RecordsModel model, CourseWords words, Consumer<Entry> archive) {
        this.context = context;
        this.model = model;
        this.words = words;
        this.archive = archive;
        this.texts = context.texts();
    }

    /** A course on which nothing hangs goes at once, and can be had back. */
    void ask(Entry entry) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        model.ties(entry, today, ties -> {
            boolean nothing = ties.reservations() == 0 && ties.conversations() == 0 && ties.codes() == 0;
            if (nothing) {
                delete(entry, Ties.NONE, true);
            } else {
                // Asked now, because the server may have become another one since the page was made.
                RemoteKind remote = context.desk().sync().status().remote();
                boolean kept = remote == RemoteKind.EMBEDDED || remote == RemoteKind.DESK_BACKEND;
                context.side()
                        .open(
                                texts.get("catalogue.course.delete.title"),
                                panel(entry, ties, kept || ties.reservations() == 0),
                                () -> {});
            }
        });
    }

    private VBox panel(Entry entry, Ties ties, boolean kept) {
        List<Node> lines = new ArrayList<>();
        lines.add(Controls.words(words.title(entry), "record-title"));
        lines.add(Controls.words(
                texts.get("catalogue.course.delete.reservations", ties.reservations(), ties.ahead()), "ties-line"));
        lines.add(Controls.words(texts.get("catalogue.course.delete.entries", ties.entries()), "ties-line"));
        lines.add(
                Controls.words(texts.get("catalogue.course.delete.conversations", ties.conversations()), "ties-line"));
        lines.add(Controls.words(texts.get("catalogue.course.delete.codes", ties.codes()), "ties-line"));
        lines.add(Controls.words(
                kept ? texts.get("catalogue.course.delete.kept") : texts.get("catalogue.course.delete.gone"),
                kept ? "text-muted" : "is-odd"));
        if (!CourseWords.archived(entry)) {
            Button aside = Controls.button("fth-archive", texts.get("catalogue.course.archive-instead"), () -> {
                context.side().close();
                archive.accept(entry);
            });
            aside.getStyleClass().add("accent");
            lines.add(aside);
        }
        Button delete = Controls.button(
                "fth-trash-2",
                kept
                        ? texts.get("catalogue.course.delete.alone")
                        : texts.get("catalogue.course.delete.with", ties.reservations()),
                () -> {
                    context.side().close();
                    delete(entry, kept ? Ties.NONE : ties, kept);
                });
        delete.getStyleClass().add("danger");
        lines.add(delete);
        VBox panel = new VBox(lines.toArray(Node[]::new));
        panel.getStyleClass().addAll("ties-panel");
        panel.getStylesheets().add(CoursesPage.STYLES);
        return panel;
    }

    /** @param back whether all of it can be had back */
    private void delete(Entry entry, Ties agreed, boolean back) {
        String name = words.title(entry);
        model.delete(entry, agreed, undo -> {
            if (back) {
                context.toasts().undoable(texts.get("catalogue.deleted", name), undo);
            } else {
                context.toasts().info(texts.get("catalogue.course.deleted-with", name, agreed.reservations()));
            }
        });
    }
}
