package coachdesk.app;

import coachdesk.contract.integrations.FieldMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an invented connection did, and what was asked of it. */
final class ActivitySamples {
    private ActivitySamples() {}

    static Map<String, Object> rehearsal() {
        Map<String, Object> run = run("run-dry", "all", 300);
        run.put("dry", true);
        run.put("state", "done");
        run.put("total", 318);
        run.put("done", 318);
        run.put("created", 3);
        run.put("changed", 2);
        run.put("skipped", 2);
        run.put(
                "plan",
                List.of(
                        planned(
                                "Awa Diallo",
                                "create",
                                FieldMapping.TO,
                                null,
                                change("email", null, "awa@example.com")),
                        planned(
                                "Béa Martin",
                                "create",
                                FieldMapping.TO,
                                null,
                                change("email", null, "bea@example.com")),
                        planned("Carlos Pereira", "create", FieldMapping.FROM, null),
                        planned(
                                "Dana Kowalski",
                                "change",
                                FieldMapping.TO,
                                null,
                                change("phone", "079 000 00 05", "+41790000005")),
                        planned(
                                "Eva Example",
                                "conflict",
                                FieldMapping.TO,
                                "firstname",
                                change("firstname", "Evelyne", "Eva")),
                        planned("Femi Adeyemi", "skip", FieldMapping.TO, "bad-email"),
                        planned("Gil", "skip", FieldMapping.TO, "no-address")));
        return run;
    }

    static Map<String, Object> run(String id, String what, int secondsAgo) {
        Map<String, Object> run = new HashMap<>();
        run.put("id", id);
        run.put("integration_id", "i-hubspot");
        run.put("what", what);
        run.put("asked_at", DeskFixture.NOW.minusSeconds(secondsAgo).toString());
        return run;
    }

    @SafeVarargs
    private static Map<String, Object> planned(
            String label, String action, String direction, String reason, Map<String, Object>... changes) {
        Map<String, Object> planned = new HashMap<>();
        planned.put("entity_kind", "person");
        planned.put("entity_id", label);
        planned.put("label", label);
        planned.put("action", action);
        planned.put("direction", direction);
        planned.put("reason", reason);
        planned.put("changes", new ArrayList<>(List.of(changes)));
        return planned;
    }

    private static Map<String, Object> change(String field, String before, String after) {
        Map<String, Object> change = new HashMap<>();
        change.put("field", field);
        change.put("before", before);
        change.put("after", after);
        return change;
    }
}
