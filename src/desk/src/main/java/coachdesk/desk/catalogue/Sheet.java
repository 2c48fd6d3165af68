package coachdesk.desk.catalogue;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.Numbers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is filled in of a kind of record: all that differs between the kinds of the catalogue.
 *
 * @param fields in the order of the form
 * @param searched names of the fields that a search looks into; the first is what a record is called
 * @param rule between several fields
 */
public record Sheet(Kind kind, List<Field> fields, List<String> searched, Rule rule) {
    public Sheet {
        fields = List.copyOf(fields);
        searched = List.copyOf(searched);
    }

    public Sheet(Kind kind, List<Field> fields, List<String> searched) {
        this(kind, fields, searched, whole -> Map.of());
    }

    /** What must hold between several fields. */
    @FunctionalInterface
    public interface Rule {
        /**
         * @param whole the record as it would be; what is put into it is stored
         * @return what is wrong, by the fields' names
         */
        Map<String, Fault> settle(Map<String, Object> whole);
    }

    /** The field of which no two records have the same; empty for a kind that has none. */
    public Optional<Field> unique() {
        return fields.stream().filter(field -> field.type() == FieldType.CODE).findFirst();
    }

    public Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " has no " + name));
    }

    /**
     * A form that was read.
     *
     * @param fields as they are stored, those that changed alone
     * @param faults by the fields' names; while there are any, nothing may be stored
     */
    public record Read(Map<String, Object> fields, Map<String, Fault> faults) {}

    /** What stands in the form of a record. @param doc empty for a new one */
    public Map<String, Object> shown(Map<String, Object> doc) {
        Map<String, Object> shown = new LinkedHashMap<>();
        fields.forEach(field -> shown.put(field.name(), field.shown(at(doc, field.name()))));
        return shown;
    }

    /**
     * @param seen the record as it was when somebody began; empty for a new one, of which every field counts as changed
     * @param filled as in {@link #shown}
     */
    public Read read(Map<String, Object> seen, Map<String, Object> filled, Numbers numbers) {
        Map<String, Object> changed = new LinkedHashMap<>();
        Map<String, Fault> faults = new LinkedHashMap<>();
        Map<String, Object> before = shown(seen);
        for (Field field : fields) {
            Object now = filled.get(field.name());
            boolean touched = seen.isEmpty() || !Objects.equals(now, before.get(field.name()));
            Typed typed = touched ? field.read(now, numbers) : null;
            if (typed != null && typed.fault() != null) {
                faults.put(field.name(), typed.fault());
            } else if (typed != null && (seen.isEmpty() || !same(at(seen, field.name()), typed.wire()))) {
                put(changed, seen, field.name(), typed.wire());
            }
        }
        if (!changed.isEmpty()) {
            settle(seen, changed, faults);
        }
        return new Read(changed, faults);
    }

    private void settle(Map<String, Object> seen, Map<String, Object> changed, Map<String, Fault> faults) {
        Map<String, Object> before = new LinkedHashMap<>(seen);
        before.putAll(changed);
        Map<String, Object> whole = new LinkedHashMap<>(before);
        rule.settle(whole).forEach(faults::putIfAbsent);
        whole.forEach((name, value) -> {
            if (!same(before.get(name), value)) {
                changed.put(name, value);
            }
        });
    }

    private static Object at(Map<String, Object> doc, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return doc.get(name);
        }
        return doc.get(name.substring(0, dot)) instanceof Map<?, ?> inner ? inner.get(name.substring(dot + 1)) : null;
    }

    /** A document within the record is stored whole, and is null when nothing is left of it. */
    private static void put(Map<String, Object> fields, Map<String, Object> seen, String name, Object wire) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            fields.put(name, wire);
            return;
        }
        String outer = name.substring(0, dot);
        Map<String, Object> whole = new LinkedHashMap<>();
        Object known = fields.containsKey(outer) ? fields.get(outer) : seen.get(outer);
        if (known instanceof Map<?, ?> inner) {
            inner.forEach((key, value) -> whole.put(String.valueOf(key), value));
        }
        if (wire == null || wire instanceof List<?> list && list.isEmpty()) {
            whole.remove(name.substring(dot + 1));
        } else {
            whole.put(name.substring(dot + 1), wire);
        }
        fields.put(outer, whole.isEmpty() ? null : whole);
    }

    private static boolean same(Object stored, Object wire) {
        return stored instanceof Number one && wire instanceof Number other
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
                : Objects.equals(stored, wire);
    }
}
