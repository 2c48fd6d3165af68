package coachdesk.app.reservations;

import coachdesk.contract.reservations.Reservation;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the fields this program knows from those it does not. */
final class KnownFields {
    private static final int LONGEST = 500;
    private static final Set<String> KNOWN = Stream.of(Reservation.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private KnownFields() {}

    /** In the document's order, those with a value. */
    static Map<String, Object> others(Map<String, Object> doc) {
        Map<String, Object> others = new LinkedHashMap<>();
        doc.forEach((name, value) -> {
            if (!KNOWN.contains(name) && value != null) {
                others.put(name, value);
            }
        });
        return others;
    }

    static String readable(Object value) {
        String text =
                switch (value) {
                    case Map<?, ?> map ->
                        map.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .collect(Collectors.joining("\n"));
                    case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
                    default -> String.valueOf(value);
                };
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
