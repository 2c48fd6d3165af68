package coachdesk.app.integrations.platforms.setup;

import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Transform;
import coachdesk.contract.integrations.Unfit;
import coachdesk.desk.integrations.Connections.Sample;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a mapping makes of somebody, by the same rules as the server's.
 *
 * @param label how somebody is called; empty for who has no name and no address
 * @param leftOut why nothing goes there, as {@link Unfit} says it; null when it does
 */
record Preview(String label, String leftOut, List<Value> values) {
    /** Why a field stays as it is there. */
    enum Empty {
        /** Nobody wrote it down here. */
        NOTHING,
        NO_NUMBER,
        NO_DAY
    }

    /** @param made null when nothing is written @param why null when something is */
    record Value(String destination, String made, Empty why) {}

    static Preview of(Sample sample, Draft draft, Transform.Studio studio) {
        Map<ContactField, String> known = known(sample.fields(), studio);
        Map<String, Value> values = new LinkedHashMap<>();
        if (draft.outward()) {
            draft.lines().stream()
                    .filter(FieldMapping::outward)
                    .filter(line ->
                            line.destination() != null && !line.destination().isBlank())
                    .forEach(line -> values.putIfAbsent(line.destination(), value(line, known, studio)));
        }
        String label = Stream.of(ContactField.NAME, ContactField.EMAIL, ContactField.PHONE)
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new Preview(label, Unfit.reason(known).orElse(null), List.copyOf(values.values()));
    }

    private static Value value(FieldMapping line, Map<ContactField, String> known, Transform.Studio studio) {
        String made = line.made(known::get, studio);
        return new Value(line.destination(), made, made == null ? why(line, known) : null);
    }

    private static Empty why(FieldMapping line, Map<ContactField, String> known) {
        ContactField source = ContactField.ofWire(line.source()).orElse(null);
        if (source == null || !known.containsKey(source)) {
            return Empty.NOTHING;
        }
        return switch (Transform.ofWire(line.transform()).orElse(Transform.NONE)) {
            case E164 -> Empty.NO_NUMBER;
            case DATE -> Empty.NO_DAY;
            default -> Empty.NOTHING;
        };
    }

    /** As the server knows somebody: with a whole name, and a number as it is dialled from anywhere. */
    private static Map<ContactField, String> known(Map<String, String> fields, Transform.Studio studio) {
        Map<ContactField, String> known = new EnumMap<>(ContactField.class);
        fields.forEach((name, value) -> {
            if (!value.isBlank()) {
                ContactField.ofWire(name).ifPresent(field -> known.put(field, value.strip()));
            }
        });
        String whole = Stream.of(ContactField.FIRST_NAME, ContactField.LAST_NAME)
                .map(known::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        if (!whole.isEmpty()) {
            known.putIfAbsent(ContactField.NAME, whole);
        }
        known.computeIfPresent(
                ContactField.PHONE, (field, text) -> Objects.requireNonNullElse(studio.e164(text), text));
        return known;
    }
}
