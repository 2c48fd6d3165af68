package coachdesk.app.integrations.platforms.setup;

import coachdesk.contract.integrations.DefaultMappings;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a connection shall work, as somebody wrote it down.
 *
 * @param direction as {@link Integration#direction} says it
 * @param frequency as {@link Integration#frequency} says it
 * @param notifies whether an e-mail says when it stays broken
 * @param events wire names
 */
record Draft(String direction, String frequency, boolean notifies, Set<String> events, List<FieldMapping> lines) {
    Draft {
        events = Set.copyOf(events);
        lines = List.copyOf(lines);
    }

    /** As the connection works now: without lines of its own, those of its platform count. */
    static Draft of(Integration connection) {
        return new Draft(
                Objects.requireNonNullElse(connection.direction(), Integration.BIDIRECTIONAL),
                Objects.requireNonNullElse(connection.frequency(), Integration.REALTIME),
                connection.notifies(),
                Set.copyOf(connection.events()),
                connection.mappings().isEmpty() ? usual(connection.type()) : connection.mappings());
    }

    /** @param type wire name of a platform; nothing is usual for one of a newer program */
    static List<FieldMapping> usual(String type) {
        return Platform.ofWire(type).map(DefaultMappings::of).orElse(List.of());
    }

    boolean outward() {
        return !FieldMapping.FROM.equals(direction);
    }

    Draft direction(String now) {
        return new Draft(now, frequency, notifies, events, lines);
    }

    Draft frequency(String now) {
        return new Draft(direction, now, notifies, events, lines);
    }

    Draft notifies(boolean now) {
        return new Draft(direction, frequency, now, events, lines);
    }

    Draft event(String wire, boolean told) {
        Set<String> now = new LinkedHashSet<>(events);
        if (told) {
            now.add(wire);
        } else {
            now.remove(wire);
        }
        return new Draft(direction, frequency, notifies, now, lines);
    }

    Draft lines(List<FieldMapping> now) {
        return new Draft(direction, frequency, notifies, events, now);
    }

    /** New values by the record's names; only what is not as before. */
    Map<String, Object> since(Draft before) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "sync_direction", before.direction, direction);
        put(fields, "sync_frequency", before.frequency, frequency);
        put(fields, "notify_email", before.notifies, notifies);
        if (!events.equals(before.events)) {
            fields.put("events", events.stream().sorted().toList());
        }
        if (!lines.equals(before.lines)) {
            List<Map<String, Object>> written = new ArrayList<>();
            lines.forEach(line -> written.add(written(line)));
            fields.put("field_mappings", written);
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object before, Object now) {
        if (!now.equals(before)) {
            fields.put(name, now);
        }
    }

    private static Map<String, Object> written(FieldMapping line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source_field", line.source());
        fields.put("destination_field", line.destination());
        fields.put("transform", line.transform());
        fields.put("argument", line.argument());
        fields.put("sync_direction", line.direction());
        return fields;
    }
}
