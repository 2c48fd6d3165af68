package coachdesk.backend.catalogue;

import static coachdesk.backend.http.Shape.maybe;

import coachdesk.backend.http.FieldType;
import coachdesk.backend.http.Shape;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.OnlyRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The only record of a kind, as the classic routes show and take it: always whole, and every field of its own type, whatever
 * is stored.
 *
 * @param classicId which the old clients know it by
 */
record OnlyDocument(Kind kind, String classicId, OnlyRecord only, Shape shape) {
    static OnlyDocument of(Kind kind, String classicId) {
        OnlyRecord only = OnlyRecord.of(kind).orElseThrow();
        Shape shape = Shape.of(only.untouched().entrySet().stream()
                .filter(field -> !field.getKey().equals("id"))
                .map(field -> maybe(
                        field.getKey(),
                        field.getValue() instanceof Boolean ? FieldType.FLAG : FieldType.TEXT,
                        field.getValue()))
                .toArray(Shape.Field[]::new));
        return new OnlyDocument(kind, classicId, only, shape);
    }

    Map<String, Object> read(Classic classic, String tenant) {
        return shown(classic.store().find(tenant, kind, only.id()).filter(Stored::live));
    }

    /** What old clients break over, such as a null, is as if nobody had touched it. */
    private Map<String, Object> shown(Optional<Stored> stored) {
        Map<String, Object> doc = new LinkedHashMap<>(only.untouched());
        stored.ifPresent(record -> doc.replaceAll((name, untouched) -> {
            Object value = record.doc().get(name);
            return value != null && value.getClass() == untouched.getClass() ? value : untouched;
        }));
        doc.put("id", classicId);
        return doc;
    }

    /** The known fields of a body, those that are null left out; unknown ones are dropped. */
    Map<String, Object> part(Map<String, Object> body) {
        Map<String, Object> known = new LinkedHashMap<>(body);
        known.values().removeIf(Objects::isNull);
        return shape.given(known);
    }

    /** @return the document as it is now */
    Map<String, Object> write(Classic.Work work, Map<String, Object> fields) {
        Stored before = work.live(kind, only.id()).orElseGet(() -> work.create(kind, only.id(), only.untouched()));
        return shown(Optional.of(work.edit(before, fields)));
    }
}
