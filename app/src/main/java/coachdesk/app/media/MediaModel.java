package coachdesk.app.media;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Undoable;
import coachdesk.app.ui.WebLink;
import coachdesk.contract.media.MediaFile;
import coachdesk.contract.media.MediaSource;
import coachdesk.contract.media.Slugs;
import coachdesk.contract.media.Thumb;
import coachdesk.desk.media.FileState;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaFields;
import coachdesk.desk.media.MediaFiles;
import coachdesk.desk.media.MediaLibrary;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A film or a picture while somebody writes of it, new or known. UI thread only. */
final class MediaModel {
    /** After the last letter that was typed. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    final MediaForm form = new MediaForm();

    private final MediaLibrary media;
    private final MediaFiles files;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final Consumer<Problem> problems;
    private final MediaLink seen;
    private final ReadOnlyObjectWrapper<MediaRow> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<Fault>> faults = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private MediaFile file;
    private List<Thumb> thumbs = List.of();
    private final Runnable unsubscribe;
    private boolean ownSlug;
    private boolean making;
    private boolean taken;
    private Runnable waiting = () -> {};
    private Runnable fetching = () -> {};

    /** Why it cannot be saved as it is. */
    enum Fault {
        NO_TITLE,
        NO_SOURCE,
        ADDRESS,
        SLUG,
        SLUG_TAKEN,
        COVER,
        ACTION_TEXT,
        ACTION_LINK
    }

    /** @param known null for a new one */
    MediaModel(
            MediaLibrary media,
            MediaFiles files,
            TaskRunner tasks,
            Pauses pauses,
            Consumer<Problem> problems,
            Signals signals,
            MediaLink known) {
        this.media = media;
        this.files = files;
        this.tasks = tasks;
        this.pauses = pauses;
        this.problems = problems;
        this.seen = known;
        if (known != null) {
            form.show(known.words());
            file = known.file();
            thumbs = known.thumbs();
            ownSlug = true;
        }
        form.title.addListener((property, before, now) -> suggest());
        form.slug.addListener((property, before, now) -> typedSlug(now));
        form.address.addListener((property, before, now) -> recognised());
        form.listen(this::changed);
        changed();
        // The picture of a film comes by itself when its service is known.
        unsubscribe = signals.listen(topics -> {
            if (topics.contains(Topic.MEDIA_FILE)) {
                tasks.home(this::changed);
            }
        });
    }

    /** Null for a new one. */
    MediaLink seen() {
        return seen;
    }

    /** As its card would look. */
    ReadOnlyObjectProperty<MediaRow> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Set<Fault>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /** Whether a file is being copied or something is being kept. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    MediaSource source() {
        return file != null ? MediaSource.ownFile() : MediaSource.of(form.address.get());
    }

    /** Null for what leads elsewhere. */
    MediaFile file() {
        return file;
    }

    private void recognised() {
        fetching.run();
        fetching = pauses.after(PAUSE, () -> {
            MediaLink link = shown.get().link();
            tasks.run(Task.of(() -> files.want(List.of(link))).failed(problem -> {}));
        });
    }

    /** The end of the address follows the title until somebody writes one. */
    private void suggest() {
        if (!ownSlug) {
            String title = form.title.get();
            put(title.isBlank() ? "" : Slugs.of(title));
            later(() -> {
                String id = id();
                tasks.run(Task.of(() -> media.slug(title, id))
                        .done(slug -> {
                            if (!ownSlug && title.equals(form.title.get()) && !title.isBlank()) {
                                put(slug);
                            }
                        })
                        .failed(problems));
            });
        }
    }

    private void put(String slug) {
        making = true;
        form.slug.set(slug);
        making = false;
        taken = false;
        changed();
    }

    private void typedSlug(String now) {
        if (making) {
            return;
        }
        ownSlug = !now.isBlank();
        taken = false;
        later(() -> tasks.run(Task.of(() -> media.free(now.strip(), id()))
                .done(free -> {
                    if (now.equals(form.slug.get())) {
                        taken = !free;
                        changed();
                    }
                })
                .failed(problems)));
    }

    private void later(Runnable then) {
        waiting.run();
        waiting = pauses.after(PAUSE, then);
    }

    private String id() {
        return seen == null ? null : seen.id();
    }

    private void changed() {
        MediaLink.Words words = form.words();
        MediaLink link = new MediaLink(
                seen == null ? "" : seen.id(),
                words,
                source().thumbnail().orElse(""),
                seen == null ? 0 : seen.views(),
                seen == null ? null : seen.createdAt(),
                file,
                thumbs);
        shown.set(new MediaRow(link, FileState.THERE, files.picture(link).orElse(null)));
        faults.set(faults(words));
    }

    private Set<Fault> faults(MediaLink.Words words) {
        Set<Fault> found = EnumSet.noneOf(Fault.class);
        add(found, words.title().isEmpty(), Fault.NO_TITLE);
        add(found, file == null && words.address().isEmpty(), Fault.NO_SOURCE);
        add(found, file == null && !words.address().isEmpty() && address() == null, Fault.ADDRESS);
        boolean oldSlug = seen != null && seen.words().slug().equals(words.slug());
        add(found, !words.title().isEmpty() && !Slugs.valid(words.slug()) && !oldSlug, Fault.SLUG);
        add(found, taken, Fault.SLUG_TAKEN);
        add(found, !words.cover().isEmpty() && WebLink.web(words.cover()).isEmpty(), Fault.COVER);
        if (words.action().kind() != MediaAction.Kind.NONE) {
            add(found, words.action().text().isEmpty(), Fault.ACTION_TEXT);
            add(found, WebLink.of(words.action().link()).isEmpty(), Fault.ACTION_LINK);
        }
        return found;
    }

    /** What an older server has taken stays as it is. Null for what is no address. */
    private String address() {
        String written = form.words().address();
        return seen != null && seen.words().address().equals(written) ? written : source().address();
    }

    private static void add(Set<Fault> faults, boolean there, Fault fault) {
        if (there) {
            faults.add(fault);
        }
    }

    /** Copies it; what was chosen before is replaced. @param refused gets why it is not taken */
    void take(Path chosen, Consumer<Problem> refused) {
        work(
                () -> files.take(chosen),
                taken -> {
                    file = taken.file();
                    thumbs = taken.thumbs();
                    form.address.set("");
                    if (form.title.get().isBlank()) {
                        form.title.set(name(file.name()));
                    }
                    changed();
                },
                refused);
    }

    /** What a file is called, as a title. */
    static String name(String fileName) {
        return fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[_\\s]+", " ")
                .strip();
    }

    /** A picture to show instead. @param refused gets why it is not taken */
    void cover(Path chosen, Consumer<Problem> refused) {
        work(
                () -> files.cover(chosen),
                made -> {
                    thumbs = made;
                    form.cover.set("");
                    changed();
                },
                refused);
    }

    private <T> void work(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
        busy.set(true);
        tasks.run(Task.of(work)
                .done(result -> {
                    busy.set(false);
                    done.accept(result);
                })
                .failed(problem -> {
                    busy.set(false);
                    failed.accept(problem);
                }));
    }

    boolean canSave() {
        return faults.get().isEmpty() && !busy.get();
    }

    /** @param done gets the id, and what takes it back; the second is never called when nothing was changed */
    void save(BiConsumer<String, Runnable> done) {
        MediaLink.Words words = whole(form.words());
        MediaFields fields = new MediaFields(words, file, thumbs);
        if (seen == null) {
            work(() -> media.create(fields), id -> done.accept(id, () -> delete(id, undo -> {})), problems);
        } else {
            work(() -> media.edit(seen, fields), undo -> done.accept(seen.id(), () -> back(undo)), problems);
        }
    }

    private void back(Undo undo) {
        tasks.run(Task.of(undo::undo).failed(problems));
    }

    private MediaLink.Words whole(MediaLink.Words words) {
        MediaAction action = words.action();
        return new MediaLink.Words(
                words.title(),
                words.slug(),
                file != null ? "" : address(),
                words.description(),
                WebLink.web(words.cover()).orElse(words.cover()),
                new MediaAction(
                        action.kind(), action.text(), WebLink.of(action.link()).orElse(action.link())));
    }

    /** @param done gets what takes it back */
    void delete(String id, Consumer<Runnable> done) {
        new Undoable(tasks, problems).run(() -> media.delete(id), done);
    }

    /** It is no longer shown. */
    void close() {
        waiting.run();
        fetching.run();
        unsubscribe.run();
    }
}
