package coachdesk.desk.store;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;

/** Columns with their values, in the order in which they were put: for one kind always the same columns in the same order. */
public final class Cells {
    private final List<Field<?>> fields = new ArrayList<>(24);
    private final List<Object> values = new ArrayList<>(24);

    public <T> Cells put(Field<T> field, T value) {
        fields.add(field);
        values.add(value);
        return this;
    }

    /** Null also when it was never put. */
    public <T> T get(Field<T> field) {
        int at = fields.indexOf(field);
        return at < 0 ? null : field.getType().cast(values.get(at));
    }

    List<Field<?>> fields() {
        return fields;
    }

    List<Object> values() {
        return values;
    }
}
