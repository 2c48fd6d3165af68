package coachdesk.app.catalogue.form;

import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Field;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.contacts.Numbers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** A record while somebody fills it in. UI thread only. */
public final class FormModel {
    private final Sheet sheet;
    private final Supplier<Numbers> numbers;
    private final Map<String, ObjectProperty<Object>> values = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Map<String, Fault>> faults = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private Map<String, Object> seen = Map.of();
    private boolean tried;

    /** What somebody has filled in and not saved, and of which record. */
    public record Unsaved(Map<String, Object> seen, Map<String, Object> filled) {}

    /** @param numbers how telephone numbers are written here, at the moment */
    public FormModel(Sheet sheet, Supplier<Numbers> numbers) {
        this.sheet = sheet;
        this.numbers = numbers;
        Map<String, Object> empty = sheet.shown(Map.of());
        for (Field field : sheet.fields()) {
            ObjectProperty<Object> value = new SimpleObjectProperty<>(empty.get(field.name()));
            value.addListener((property, before, now) -> touched());
            values.put(field.name(), value);
        }
    }

    public Sheet sheet() {
        return sheet;
    }

    /** A string, a boolean or a list of strings, as the field's type is. */
    public ObjectProperty<Object> value(String field) {
        return Objects.requireNonNull(values.get(field), field);
    }

    /** Of the fields that are wrong, since somebody tried to save. */
    public ReadOnlyObjectProperty<Map<String, Fault>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /** Whether anything stands otherwise than it is stored. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** @param doc empty for a new record */
    public void open(Map<String, Object> doc) {
        resume(new Unsaved(doc, sheet.shown(doc)));
    }

    /** Goes on with what was left. */
    public void resume(Unsaved left) {
        tried = false;
        seen = left.seen();
        values.forEach((name, value) -> value.set(left.filled().get(name)));
        faults.set(Map.of());
        touched();
    }

    public Unsaved unsaved() {
        return new Unsaved(seen, filled());
    }

    /** It was stored as it was filled in then; what somebody has written since stays. */
    public void stored(Unsaved then, Map<String, Object> doc) {
        Map<String, Object> now = sheet.shown(doc);
        tried = false;
        seen = doc;
        values.forEach((name, value) -> {
            if (Objects.equals(value.get(), then.filled().get(name))) {
                value.set(now.get(name));
            }
        });
        faults.set(Map.of());
        touched();
    }

    /** The record has changed elsewhere: what nobody touched here follows, what somebody writes stays. */
    public void renewed(Map<String, Object> doc) {
        Map<String, Object> before = sheet.shown(seen);
        Map<String, Object> now = sheet.shown(doc);
        Map<String, Object> base = new HashMap<>(doc);
        seen = base;
        values.forEach((name, value) -> {
            if (Objects.equals(value.get(), before.get(name))) {
                value.set(now.get(name));
            }
        });
        touched();
    }

    /** As it is stored; what was filled in is gone. */
    public void revert() {
        open(seen);
    }

    private Map<String, Object> filled() {
        Map<String, Object> filled = new LinkedHashMap<>();
        values.forEach((name, value) -> filled.put(name, value.get()));
        return filled;
    }

    private void touched() {
        changed.set(!filled().equals(sheet.shown(seen)));
        if (tried) {
            faults.set(read().faults());
        }
    }

    private Sheet.Read read() {
        return sheet.read(seen, filled(), numbers.get());
    }

    /** @return what to store, perhaps nothing; empty when something is wrong: then it is told which */
    public Optional<Map<String, Object>> changes() {
        tried = true;
        Sheet.Read read = read();
        faults.set(read.faults());
        return read.faults().isEmpty() ? Optional.of(read.fields()) : Optional.empty();
    }

    /** Something that only another look can tell, such as a code that somebody else has. */
    public void fault(String field, Fault fault) {
        Map<String, Fault> all = new LinkedHashMap<>(faults.get());
        all.put(field, fault);
        faults.set(all);
    }
}
