package coachdesk.backend.sync;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.Caller;
import coachdesk.backend.json.Json;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushRequest;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.studio.StudioGenerator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server's side of a sync takes over loopback, answers read but not stored. */
@Tag("bench")
class SyncBenchTest {
    private static final int MANY = 100_000;
    private static final int ROUNDS = 9;

    @TempDir
    Path folder;

    private long n;

    @Test
    void pushes_and_pulls_over_loopback() {
        Instant now = Instant.parse("2026-11-21T18:00:00Z");
        List<Map<String, Object>> docs = new StudioGenerator(1, now, ZoneId.of("Europe/Zurich"))
                .studio(MANY)
                .reservations();
        try (Backend backend = Backend.start(new BackendOptions(0, folder, null, false, true, Clock.systemUTC()))) {
            Caller desk = new Caller(backend.address(), backend.localToken().orElseThrow());
            double[] pushes = new double[MANY / 1000];
            for (int i = 0; i < pushes.length; i++) {
                List<Map<String, Object>> thousand = docs.subList(i * 1000, i * 1000 + 1000);
                List<PushRequest> batches =
                        List.of(batch(thousand.subList(0, 500)), batch(thousand.subList(500, 1000)));
                pushes[i] = millis(() -> batches.forEach(batch -> desk.post("/api/sync/ops", batch)));
            }
            Figures.atMost("sync: server takes a push of 1,000 ops", "ms", 300, median(pushes));
            String[] cursor = {""};
            double whole = millis(() -> cursor[0] = pull(desk, ""));
            Figures.atMost("sync: server gives a first load of 100,000", "ms", 4_000, whole);

            double[] deltas = new double[ROUNDS];
            double[] edits = new double[ROUNDS];
            double[] nothing = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                List<PushRequest> batches = List.of(edits(docs.subList(0, 500), i), edits(docs.subList(500, 1000), i));
                edits[i] = millis(() -> batches.forEach(batch -> desk.post("/api/sync/ops", batch)));
                String from = cursor[0];
                deltas[i] =
                        millis(() -> desk.get("/api/sync/changes?after=" + from).as(ChangesPage.class));
                cursor[0] = pull(desk, from);
                nothing[i] = millis(() -> desk.get("/api/sync/changes?after=" + cursor[0]));
            }
            Figures.atMost("sync: server takes a push of 1,000 edits", "ms", 300, median(edits));
            Figures.atMost("sync: server gives a delta of 1,000 changes", "ms", 60, median(deltas));
            Figures.atMost("sync: server has nothing new", "ms", 5, median(nothing));
        }
    }

    private PushRequest batch(List<Map<String, Object>> docs) {
        List<Operation> ops = new ArrayList<>();
        docs.forEach(doc -> ops.add(op((String) doc.get("id"), "create", null, doc)));
        return new PushRequest("bench", "bench", ops);
    }

    private PushRequest edits(List<Map<String, Object>> docs, int round) {
        List<Operation> ops = new ArrayList<>();
        docs.forEach(doc -> {
            Map<String, Object> old = java.util.Collections.singletonMap("note", round == 0 ? null : "n" + (round - 1));
            ops.add(op((String) doc.get("id"), "edit", old, Map.of("note", "n" + round)));
        });
        return new PushRequest("bench", "bench", ops);
    }

    private Operation op(String id, String type, Map<String, Object> base, Map<String, Object> body) {
        return new Operation(
                ++n, UUID.randomUUID().toString(), "reservation", id, type, base, "2026-11-21T18:00:00Z", body);
    }

    private static String pull(Caller desk, String after) {
        String cursor = after;
        String text;
        do {
            text = desk.get("/api/sync/changes?after=" + cursor).text();
            String tail = text.substring(text.lastIndexOf("\"cursor\""));
            cursor = (String) Json.read("{" + tail).get("cursor");
        } while (text.lastIndexOf("\"more\":true") > text.lastIndexOf("\"cursor\""));
        return cursor;
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
