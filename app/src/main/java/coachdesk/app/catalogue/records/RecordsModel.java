package coachdesk.app.catalogue.records;

import coachdesk.app.catalogue.form.FormModel;
import coachdesk.app.catalogue.form.FormModel.Unsaved;
import coachdesk.app.tasks.Undoable;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.catalogue.Ties;
import coachdesk.desk.contacts.Numbers;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The records of one kind, and the one that is open. What somebody began and did not save waits until it is opened
 * again. UI thread only.
 */
public final class RecordsModel {
    /** What a record that is not stored yet is kept by. */
    private static final String NEW = "";

    private final Sheet sheet;
    private final Catalogue catalogue;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final Undoable undoable;
    private final FormModel form;
    private final RecordList list;
    private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>();
    private final Map<String, Unsaved> unsaved = new HashMap<>();
    /** By this person. */
    private final Set<String> deleted = new HashSet<>();

    /** A record that is being made is not made once more by whoever presses twice. */
    private boolean making;

    /** @param entry null for a new record */
    public record Opened(Entry entry) {
        public boolean isNew() {
            return entry == null;
        }
    }

    /** @param numbers how telephone numbers are written here, at the moment */
    public RecordsModel(
            Sheet sheet,
            Catalogue catalogue,
            Signals signals,
            TaskRunner tasks,
            Supplier<Numbers> numbers,
            Consumer<Problem> problems) {
        this.sheet = sheet;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.problems = problems;
        this.undoable = new Undoable(tasks, problems);
        this.form = new FormModel(sheet, numbers);
        this.list = new RecordList(sheet, catalogue, signals, tasks, problems, this::renew);
    }

    public RecordList list() {
        return list;
    }

    /** Null while none is open. */
    public ReadOnlyObjectProperty<Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public FormModel form() {
        return form;
    }

    public void start() {
        list.start();
    }

    /** The same where there is one record alone, which is open as long as the page is there. */
    public void startWith(String id) {
        start();
        if (opened.get() == null) {
            open(id);
        }
    }

    public void stop() {
        list.stop();
    }

    /** The open record may have changed, or gone, elsewhere. */
    private void renew() {
        Opened before = opened.get();
        if (before == null || before.isNew()) {
            return;
        }
        String id = before.entry().id();
        tasks.run(Task.of(() -> catalogue.find(sheet, id))
                .done(found -> {
                    if (!id.equals(openId())) {
                        return;
                    }
                    if (found.isEmpty()) {
                        gone(id);
                    } else if (!found.get().equals(opened.get().entry())) {
                        form.renewed(found.get().doc());
                        opened.set(new Opened(found.get()));
                    }
                })
                .failed(problems));
    }

    /** What was typed into one that somebody else deleted can be kept as a new one. */
    private void gone(String id) {
        boolean kept = form.changedProperty().get() && !deleted.contains(id) && !unsaved.containsKey(NEW);
        if (!kept) {
            close();
            return;
        }
        Map<String, Object> filled = form.unsaved().filled();
        opened.set(new Opened(null));
        form.resume(new Unsaved(Map.of(), filled));
        problems.accept(Problem.of(ErrorCode.NOT_FOUND));
    }

    /** What is typed into it stays, also when it is the one that is open. */
    public void open(Entry entry) {
        if (entry.id().equals(openId())) {
            form.renewed(entry.doc());
            opened.set(new Opened(entry));
            return;
        }
        put(entry.id());
        deleted.remove(entry.id());
        Unsaved left = unsaved.remove(entry.id());
        opened.set(new Opened(entry));
        if (left == null) {
            form.open(entry.doc());
        } else {
            form.resume(left);
            form.renewed(entry.doc());
        }
    }

    /** Nothing happens for one that is not there. */
    public void open(String id) {
        tasks.run(Task.of(() -> catalogue.find(sheet, id))
                .done(found -> found.ifPresent(this::open))
                .failed(problems));
    }

    /**
     * What was typed into one that is not stored yet stays.
     *
     * @param preset fields that it begins with; most often none
     */
    public void create(Map<String, Object> preset) {
        if (!NEW.equals(openId())) {
            put(NEW);
            opened.set(new Opened(null));
            Unsaved left = unsaved.remove(NEW);
            form.resume(left != null ? left : new Unsaved(Map.of(), sheet.shown(Map.of())));
        }
        Map<String, Object> begun = sheet.shown(preset);
        begun.keySet().stream()
                .filter(field -> preset.containsKey(field.replaceFirst("\\..*", "")))
                .forEach(field -> form.value(field).set(begun.get(field)));
    }

    /** Another one like it, which is then open. @param instead what differs */
    public void copy(Entry entry, Map<String, Object> instead, Consumer<Runnable> told) {
        Map<String, Object> fields = new LinkedHashMap<>(entry.doc());
        fields.remove("id");
        fields.putAll(instead);
        close();
        store(null, fields, () -> catalogue.create(sheet, fields), told);
    }

    /** What hangs on a record. @param today in the studio's zone */
    public void ties(Entry entry, LocalDate today, Consumer<Ties> told) {
        tasks.run(Task.of(() -> catalogue.ties(sheet, entry.id(), today))
                .done(told)
                .failed(problems));
    }

    public void close() {
        put(null);
        opened.set(null);
    }

    /** Another one is about to be open: what is not saved of this one is kept. */
    private void put(String next) {
        String now = openId();
        if (now != null && !now.equals(next) && form.changedProperty().get()) {
            unsaved.put(now, form.unsaved());
        }
    }

    /** Null while none is open. */
    private String openId() {
        Opened now = opened.get();
        return now == null ? null : now.isNew() ? NEW : now.entry().id();
    }

    public boolean hasUnsaved(Entry entry) {
        return entry.id().equals(openId()) ? form.changedProperty().get() : unsaved.containsKey(entry.id());
    }

    /**
     * @param also fields that a new record has beside those of its form
     * @param told gets what takes it back, once it is stored
     */
    public void save(Map<String, Object> also, Consumer<Runnable> told) {
        Opened now = opened.get();
        if (now == null) {
            return;
        }
        form.changes().ifPresent(fields -> {
            if (now.isNew()) {
                if (!making) {
                    Map<String, Object> all = new HashMap<>(also);
                    all.putAll(fields);
                    store(null, all, () -> catalogue.create(sheet, all), told);
                }
            } else if (fields.isEmpty()) {
                form.open(now.entry().doc());
            } else {
                String id = now.entry().id();
                store(id, fields, () -> new Catalogue.Saved(id, catalogue.change(sheet, id, fields)), told);
            }
        });
    }

    private void store(
            String id, Map<String, Object> fields, Callable<Catalogue.Saved> change, Consumer<Runnable> told) {
        String from = openId();
        Unsaved filled = form.unsaved();
        boolean makes = id == null;
        making |= makes;
        tasks.run(Task.of(() -> {
                    if (catalogue.taken(sheet, fields, id)) {
                        return Optional.<Stored>empty();
                    }
                    Catalogue.Saved saved = change.call();
                    return Optional.of(
                            new Stored(saved, catalogue.find(sheet, saved.id()).orElseThrow()));
                })
                .done(stored -> {
                    making &= !makes;
                    stored.ifPresentOrElse(
                            now -> {
                                show(from, filled, now.entry());
                                told.accept(() -> tasks.run(
                                        Task.of(now.saved().undo()::undo).failed(problems)));
                            },
                            () -> sheet.unique().ifPresent(field -> form.fault(field.name(), Fault.TAKEN)));
                })
                .failed(problem -> {
                    making &= !makes;
                    problems.accept(problem);
                }));
    }

    /** @param from what was open when it was stored; another one that is open by now stays so */
    private void show(String from, Unsaved filled, Entry entry) {
        if (Objects.equals(from, openId())) {
            form.stored(filled, entry.doc());
            opened.set(new Opened(entry));
        } else if (from != null && filled.equals(unsaved.get(from))) {
            unsaved.remove(from);
        }
    }

    private record Stored(Catalogue.Saved saved, Entry entry) {}

    /** At once, without the form. */
    public void change(Entry entry, Map<String, Object> fields, Consumer<Runnable> told) {
        undoable.run(() -> catalogue.change(sheet, entry.id(), fields), told);
    }

    /** @param agreed what the person was told hangs on it */
    public void delete(Entry entry, Ties agreed, Consumer<Runnable> told) {
        unsaved.remove(entry.id());
        deleted.add(entry.id());
        undoable.run(() -> catalogue.delete(sheet, entry.id(), agreed), told);
    }
}
