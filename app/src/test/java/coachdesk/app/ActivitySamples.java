package coachdesk.app;

import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.IntegrationActivity.Day;
import coachdesk.contract.integrations.IntegrationActivity.Job;
import coachdesk.contract.integrations.IntegrationActivity.Log;
import coachdesk.contract.integrations.SyncError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What an invented connection did, and what was asked of it. */
public final class ActivitySamples {
    private ActivitySamples() {}

    public static Map<String, Object> rehearsal() {
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
                                List.of(change("email", null, "awa@example.com"))),
                        planned(
                                "Béa Martin",
                                "create",
                                FieldMapping.TO,
                                null,
                                List.of(change("email", null, "bea@example.com"))),
                        planned("Carlos Pereira", "create", FieldMapping.FROM, null, List.of()),
                        planned(
                                "Dana Kowalski",
                                "change",
                                FieldMapping.TO,
                                null,
                                List.of(change("phone", "079 000 00 05", "+41790000005"))),
                        planned(
                                "Eva Example",
                                "conflict",
                                FieldMapping.TO,
                                "firstname",
                                List.of(change("firstname", "Evelyne", "Eva"))),
                        planned("Femi Adeyemi", "skip", FieldMapping.TO, "bad-email", List.of()),
                        planned("Gil", "skip", FieldMapping.TO, "no-address", List.of())));
        return run;
    }

    public static Map<String, Object> run(String id, String what, int secondsAgo) {
        Map<String, Object> run = new HashMap<>();
        run.put("id", id);
        run.put("integration_id", "i-hubspot");
        run.put("what", what);
        run.put("asked_at", DeskFixture.NOW.minusSeconds(secondsAgo).toString());
        return run;
    }

    static Map<String, Object> running() {
        Map<String, Object> run = run("run-all", "all", 40);
        run.put("state", "running");
        run.put("total", 318);
        run.put("done", 121);
        return run;
    }

    static Map<String, Object> ended() {
        Map<String, Object> run = run("run-one", "one", 4000);
        run.put("state", "done");
        run.put("ended_at", DeskFixture.NOW.minusSeconds(3990).toString());
        run.put("changed", 1);
        return run;
    }

    /** Some that went well, one of each other way, what waits, and a month of days. */
    public static IntegrationActivity busy() {
        List<Day> days = IntStream.range(0, 30)
                .mapToObj(back -> new Day(
                        DeskFixture.NOW
                                .atZone(DeskFixture.ZONE)
                                .toLocalDate()
                                .minusDays(back)
                                .toString(),
                        back % 7 == 2 ? 0 : 6 + back * 5 % 13,
                        back % 9 == 4 ? 2 + back % 3 : 0))
                .toList();
        return new IntegrationActivity(
                List.of(
                        log(
                                "l-1",
                                "person.updated",
                                "success",
                                null,
                                null,
                                "{\"firstname\":\"A••\",\"email\":\"a•••@example.com\"}"),
                        log("l-2", "booking.made", "success", null, null, "{\"title\":\"Zumba du vendredi\"}"),
                        log("l-3", "person.created", "success", "skipped", "bad-email", null),
                        log("l-4", "inbound", "success", "conflict", "firstname", null),
                        log("l-5", "person.updated", "failed", "PROPERTY_DOESNT_EXIST", "derniere_venue", null),
                        log("l-6", "person.updated", "failed", "network", null, null)),
                List.of(
                        job(
                                "j-1",
                                "person.updated",
                                "dead",
                                1,
                                new SyncError("invalid", "PROPERTY_DOESNT_EXIST", null)),
                        job("j-2", "person.created", "dead", 8, new SyncError("ambiguous", null, null)),
                        job("j-3", "booking.made", "retrying", 2, new SyncError("network", null, null)),
                        job("j-4", "person.updated", "waiting", 0, null)),
                days);
    }

    private static Log log(String id, String type, String status, String code, String message, String request) {
        return new Log(
                id,
                type,
                "inbound".equals(type) ? FieldMapping.FROM : FieldMapping.TO,
                "person",
                "p-" + id,
                request == null ? null : "contact",
                request == null ? null : "4711" + id.charAt(2),
                status,
                code,
                message,
                DeskFixture.NOW.minusSeconds(60L * (id.charAt(2) - '0')).toString(),
                140 + id.charAt(2),
                "failed".equals(status) ? 2 : 1,
                request);
    }

    private static Job job(String id, String event, String state, int attempts, SyncError error) {
        String at = DeskFixture.NOW.plusSeconds(90).toString();
        return new Job(id, event, "person", "p-" + id, state, attempts, at, at, error);
    }

    private static Map<String, Object> planned(
            String label, String action, String direction, String reason, List<Map<String, Object>> changes) {
        Map<String, Object> planned = new HashMap<>();
        planned.put("entity_kind", "person");
        planned.put("entity_id", label);
        planned.put("label", label);
        planned.put("action", action);
        planned.put("direction", direction);
        planned.put("reason", reason);
        planned.put("changes", changes);
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
