package coachdesk.cli.kill;

import coachdesk.backend.json.Json;
import coachdesk.cli.desks.ChildJava;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The backend that is killed and started again, and what a desk asks of it. */
final class KilledBackend implements AutoCloseable {
    private static final int LARGEST_BATCH = 500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ChildJava java;
    private final Path folder;
    private final MovedClock clock;
    private final Class<?> program;
    private final List<String> outside;
    private Process process;
    private String address;
    private String token;
    private int n;

    /** @param outside addresses of the fakes and whose they are, as the program takes them */
    KilledBackend(ChildJava java, Path folder, MovedClock clock, Class<?> program, Object... outside) {
        this.java = java;
        this.folder = folder;
        this.clock = clock;
        this.program = program;
        this.outside = Stream.of(outside).map(Object::toString).toList();
    }

    /** Returns when it serves. */
    void start() throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(folder.toString(), clock.ahead().toString()));
        arguments.addAll(outside);
        process = java.run(program, arguments.toArray(String[]::new));
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(CampaignChild.READY)) {
                String[] words = line.split(" ");
                address = words[1];
                token = words[2];
                return;
            }
        }
        throw new IOException("the backend ended before it was ready");
    }

    /** As {@code kill -9} does; returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What a desk made while it was offline, in as few batches as the server takes. */
    void create(String kind, List<Map<String, Object>> docs) {
        List<Map<String, Object>> ops = new ArrayList<>();
        for (Map<String, Object> doc : docs) {
            ops.add(op(kind, (String) doc.get("id"), "create", doc));
        }
        for (int from = 0; from < ops.size(); from += LARGEST_BATCH) {
            push(ops.subList(from, Math.min(ops.size(), from + LARGEST_BATCH)));
        }
    }

    /** Sends again what failed. */
    void retry(String dispatch) {
        Map<String, Object> op = op("dispatch", dispatch, "edit", Map.of("retries", 1));
        op.put("base", Map.of());
        push(List.of(op));
    }

    private Map<String, Object> op(String kind, String id, String type, Map<String, Object> body) {
        Map<String, Object> op = new LinkedHashMap<>();
        op.put("n", ++n);
        op.put("opId", "op-" + n);
        op.put("kind", kind);
        op.put("id", id);
        op.put("type", type);
        op.put("at", clock.instant().toString());
        op.put("body", body);
        return op;
    }

    private void push(List<Map<String, Object>> ops) {
        String answer = ask("POST", "/api/sync/ops", Map.of("device", "desk", "ops", ops));
        if (answer.contains("\"conflict\"") || answer.contains("\"rejected\"")) {
            throw new AssertionError(answer);
        }
    }

    void setUp(String provider, Map<String, Object> settings) {
        ask("PUT", "/api/providers/" + provider, settings);
    }

    List<Delivery> ledger(String dispatch) {
        List<Delivery> rows = new ArrayList<>();
        DeliveryPage page;
        do {
            long after = rows.isEmpty() ? 0 : rows.getLast().seq();
            page = Json.read(
                    ask("GET", "/api/dispatches/" + dispatch + "/deliveries?limit=1000&after=" + after, null),
                    DeliveryPage.class);
            rows.addAll(page.rows());
        } while (page.more());
        return rows;
    }

    void settle(String dispatch, List<Integer> rows, String state) {
        ask("POST", "/api/dispatches/" + dispatch + "/deliveries", Map.of("rows", rows, "state", state));
    }

    /** All live records of a kind, newest state. */
    List<Map<?, ?>> records(String kind) {
        List<Map<?, ?>> docs = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            Map<String, Object> page =
                    Json.read(ask("GET", "/api/sync/changes?limit=1000&kind=" + kind + "&after=" + cursor, null));
            for (Object change : (List<?>) page.get("changes")) {
                docs.add((Map<?, ?>) ((Map<?, ?>) change).get("doc"));
            }
            cursor = (String) page.get("next");
            more = Boolean.TRUE.equals(page.get("more"));
        }
        return docs;
    }

    String ask(String method, String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(method + " " + path + " " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
