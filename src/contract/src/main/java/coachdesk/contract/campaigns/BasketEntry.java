package coachdesk.contract.campaigns;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody put into a basket.
 *
 * @param id of the person or group; for an address that was typed, the address as it was typed
 * @param label what it was called when it was put there, so that it can still be named when it is gone; may be null
 */
public record BasketEntry(Kind kind, String id, String label) {
    /** What it is. */
    public enum Kind {
        PERSON,
        GROUP,
        /** A telephone number of somebody who is no contact. */
        PHONE,
        EMAIL,
        /** What an older program put there, which did not say what it is. */
        ANY;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static BasketEntry person(String id, String label) {
        return new BasketEntry(Kind.PERSON, id, label);
    }

    public static BasketEntry group(String id, String label) {
        return new BasketEntry(Kind.GROUP, id, label);
    }

    /** Whether it is the same target, whatever it is called. */
    public boolean same(BasketEntry other) {
        return kind == other.kind && id.equals(other.id);
    }

    /** As in a document. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind.wire());
        fields.put("id", id);
        if (label != null) {
            fields.put("label", label);
        }
        return fields;
    }

    /** Of a document's field: what is no entry is left out. */
    public static List<BasketEntry> listOf(Object field) {
        return field instanceof List<?> entries
                ? entries.stream()
                        .map(BasketEntry::of)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** Empty for what is no entry, or of a kind that only a newer program knows. */
    static Optional<BasketEntry> of(Object field) {
        if (!(field instanceof Map<?, ?> map) || !(map.get("id") instanceof String id) || id.isBlank()) {
            return Optional.empty();
        }
        String label = map.get("label") instanceof String text ? text : null;
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.wire().equals(map.get("kind")))
                .findFirst()
                .map(kind -> new BasketEntry(kind, id, label));
    }
}
