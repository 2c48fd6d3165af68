package coachdesk.backend.integrations;

import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncEvent;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.contract.integrations.Transform;
import coachdesk.contract.integrations.ValueForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a client may write of an integration and of a run, whichever way it comes in. */
public final class IntegrationEdits {
    public static final Set<String> DIRECTIONS = Set.of(Integration.BIDIRECTIONAL, FieldMapping.TO, FieldMapping.FROM);
    public static final Set<String> FREQUENCIES = Set.of(Integration.REALTIME, "hourly", "daily");

    private static final Set<String> CONNECTORS = Set.of(Integration.BUILTIN, Integration.N8N);
    private static final Set<String> MAPPING_DIRECTIONS = Set.of(FieldMapping.BOTH, FieldMapping.TO, FieldMapping.FROM);
    private static final Set<String> RUNS = Set.of(SyncRun.ALL, SyncRun.ONE, SyncRun.RETRY, SyncRun.DROP);
    private static final Set<String> ASKED =
            Set.of("id", "integration_id", "what", "dry", "entity_kind", "entity_id", "job_id", "asked_at");
    private static final int LONGEST = 300;
    private static final int MOST = 200;

    private IntegrationEdits() {}

    /** The first field that is the server's alone, or has no such value; empty when all is well. */
    public static Optional<String> wrong(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .filter(field -> !fits(field.getKey(), field.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean fits(String field, Object value) {
        return switch (field) {
            case "integration_name" -> value instanceof String name && !name.isBlank() && name.length() <= LONGEST;
            case "connector" -> CONNECTORS.contains(value);
            case "enabled", "notify_email" -> value instanceof Boolean;
            case "sync_direction" -> DIRECTIONS.contains(value);
            case "sync_frequency" -> FREQUENCIES.contains(value);
            case "events" ->
                value == null
                        || value instanceof List<?> events
                                && events.stream().allMatch(event -> SyncEvent.ofWire(String.valueOf(event))
                                        .isPresent());
            case "field_mappings" ->
                value == null
                        || value instanceof List<?> lines
                                && lines.size() <= MOST
                                && lines.stream().allMatch(IntegrationEdits::mapping);
            case "n8n_webhook_url" -> value == null || value instanceof String url && ValueForm.API.accepts(url);
            default -> false;
        };
    }

    private static boolean mapping(Object line) {
        return line instanceof Map<?, ?> mapping
                && (nothing(mapping.get("source_field"))
                        || ContactField.ofWire(String.valueOf(mapping.get("source_field")))
                                .isPresent())
                && mapping.get("destination_field") instanceof String there
                && !there.isBlank()
                && there.length() <= LONGEST
                && (nothing(mapping.get("transform"))
                        || Transform.ofWire(String.valueOf(mapping.get("transform")))
                                .isPresent())
                && (mapping.get("argument") == null
                        || mapping.get("argument") instanceof String argument && argument.length() <= LONGEST)
                && (mapping.get("sync_direction") == null
                        || MAPPING_DIRECTIONS.contains(mapping.get("sync_direction")));
    }

    private static boolean nothing(Object value) {
        return value == null || "".equals(value);
    }

    /** The first field of a run that nobody may ask so; empty when all is well. */
    public static Optional<String> wrongRun(Map<String, Object> run) {
        if (!(run.get("integration_id") instanceof String)) {
            return Optional.of("integration_id");
        }
        if (!RUNS.contains(run.get("what"))) {
            return Optional.of("what");
        }
        return run.entrySet().stream()
                .filter(field -> !ASKED.contains(field.getKey()) && !untouched(field.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** As a run that nobody has begun is written out. */
    private static boolean untouched(Object value) {
        return nothing(value)
                || value instanceof Number number && number.intValue() == 0
                || value instanceof List<?> list && list.isEmpty();
    }
}
