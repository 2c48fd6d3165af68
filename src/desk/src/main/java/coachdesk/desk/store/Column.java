package coachdesk.desk.store;

import coachdesk.desk.dates.Instants;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;

/**
 * A column and where its value stands in the document.
 *
 * @param value never throws for odd content: what cannot be read is null
 */
public record Column<T>(Field<T> field, Function<Map<String, Object>, T> value) {
    public static Column<String> text(Field<String> field, String name) {
        return new Column<>(field, doc -> DocFields.text(doc, name));
    }

    public static Column<Boolean> flag(Field<Boolean> field, String name) {
        return new Column<>(field, doc -> DocFields.flag(doc, name));
    }

    /** @param field takes milliseconds since 1970 */
    public static Column<Long> moment(Field<Long> field, String name) {
        return new Column<>(
                field,
                doc -> Instants.read(doc.get(name)).map(at -> at.toEpochMilli()).orElse(null));
    }

    void put(Map<String, Object> doc, Cells into) {
        into.put(field, value.apply(doc));
    }
}
