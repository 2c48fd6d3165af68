package coachdesk.testkit.hosted;

import coachdesk.testkit.providers.FakeHttp;
import coachdesk.testkit.providers.FakeHttp.Reply;
import coachdesk.testkit.providers.FakeHttp.Request;
import coachdesk.testkit.providers.ProviderFault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The hosted backend as far as campaigns, conversations and the catalogue go, with the ways in which it goes wrong: it makes another document at each
 * creation, launches again whatever was launched, writes to the first conversation with somebody even if that is a group,
 * answers 200 and {@code null} for what is not there. Its scheduler runs when {@link #tick} is called. Thread-safe.
 */
public final class FakeHosted implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HostedData data;
    private final HostedCampaigns campaigns;
    private final HostedChat chat;
    private final HostedSurroundings surroundings;
    private final HostedTalk talk;
    private final HostedShelves shelves;
    private final HostedPages pages;
    private final HostedCatalogue catalogue;
    private final HostedScheduler scheduler;
    private final FakeHttp http;
    private final Deque<Awaited> faults = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private Function<String, ProviderFault> weather = asking -> new ProviderFault.None();
    private String lastRun;

    private record Awaited(String request, ProviderFault fault) {}

    public FakeHosted(Clock clock) {
        data = new HostedData(clock);
        campaigns = new HostedCampaigns(data);
        chat = new HostedChat(data, new HostedMessages(data));
        surroundings = new HostedSurroundings(data);
        talk = new HostedTalk(data, this);
        shelves = new HostedShelves(data);
        pages = new HostedPages(data);
        catalogue = new HostedCatalogue(data, pages, this);
        scheduler = new HostedScheduler(data);
        http = new FakeHttp(this::fault, clock, new Errors(), this::answer);
    }

    public URI address() {
        return http.address();
    }

    /** The next request that is so meets this. @param request a pattern, e.g. {@code POST /api/campaigns/.+/launch} */
    public synchronized void next(String request, ProviderFault fault) {
        faults.add(new Awaited(request, fault));
    }

    /** Of the requests that are so, this share meets one of these. */
    public synchronized void share(String request, double part, RandomGenerator by, ProviderFault... some) {
        weather = asking -> asking.matches(request) && by.nextDouble() < part
                ? some[by.nextInt(some.length)]
                : new ProviderFault.None();
    }

    public synchronized void heal() {
        weather = asking -> new ProviderFault.None();
        faults.clear();
    }

    private synchronized ProviderFault fault(Request request) {
        String asking = request.method() + " " + request.uri().getPath();
        for (Awaited awaited : faults) {
            if (asking.matches(awaited.request())) {
                faults.remove(awaited);
                return awaited.fault();
            }
        }
        return weather.apply(asking);
    }

    /** The scheduler's turn, each thirty seconds in real life. */
    public synchronized void tick() {
        scheduler.tick();
        lastRun = data.now();
    }

    /** Method and path of every request that came through, in order. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    public synchronized List<Map<String, Object>> campaigns() {
        return List.copyOf(data.campaigns);
    }

    public synchronized List<Map<String, Object>> sessions() {
        return List.copyOf(data.sessions);
    }

    /** The texts that stand in a conversation. */
    public synchronized List<String> texts(String session) {
        return data.messages.stream()
                .filter(message -> session.equals(message.get("session_id")))
                .map(message -> String.valueOf(message.get("content")))
                .toList();
    }

    public synchronized int messages() {
        return data.messages.size();
    }

    /** @return its id */
    public synchronized String user(String name, String email) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", data.newId());
        user.put("name", name);
        user.put("email", email);
        user.put("whatsapp", "");
        user.put("createdAt", data.now());
        data.users.add(user);
        return (String) user.get("id");
    }

    /** @return its id */
    public synchronized String participant(String name, String email) {
        return (String) chat.participant(Map.of("name", name, "email", email)).get("id");
    }

    /** @param title null for a conversation without one. @return its id */
    public synchronized String session(String mode, String title, String... participants) {
        return (String) data.session(mode, title, List.of(participants)).get("id");
    }

    /** A conversation, with all that was said in it. */
    public synchronized void removeSession(String session) {
        data.sessions.removeIf(one -> session.equals(one.get("id")));
        forgetMessages(session);
    }

    /** As the website makes one. @return its id */
    public synchronized String campaign(Map<String, Object> body) {
        return (String) campaigns.create(body).get("id");
    }

    /** As the website changes one. */
    public synchronized void put(String campaign, Map<String, Object> fields) {
        campaigns.put(campaign, fields);
    }

    /** It dies in the middle: what it had not written down yet is not there, and it is a draft as before. */
    public synchronized void lose(String campaign, String... fields) {
        HostedData.find(data.campaigns, campaign).ifPresent(doc -> {
            doc.keySet().removeAll(List.of(fields));
            doc.put("status", "draft");
            doc.put("updatedAt", doc.get("createdAt"));
        });
    }

    /** It died before it wrote there. */
    public synchronized void forgetMessages(String session) {
        data.messages.removeIf(message -> session.equals(message.get("session_id")));
    }

    private synchronized Reply answer(Request request) {
        String path = request.uri().getPath();
        asked.add(request.method() + " " + path);
        String[] parts = path.substring(1).split("/");
        Map<String, Object> body = body(request.body());
        return switch (request.method() + " " + (parts.length > 1 ? parts[1] : "")) {
            case "GET health" -> json(Map.of("status", "healthy", "database", "connected"));
            case "GET users" -> json(data.users);
            case "GET reservations" -> reservations(query(request.uri()));
            case "DELETE reservations" -> {
                data.reservations.removeIf(row -> parts[2].equals(row.get("id")));
                yield json(Map.of("success", true));
            }
            case "GET coach-auth" -> json(Map.of("email", HostedPages.COACH, "auth_method", "google_oauth"));
            case "GET scheduler" -> json(health());
            case "GET leads", "DELETE leads", "GET ai-config", "PUT ai-config", "GET ai-logs" ->
                surroundings.answer(request.method(), parts, body);
            case "GET chat", "POST chat", "PUT chat", "DELETE chat" ->
                parts.length > 2 && parts[2].equals("emojis")
                        ? surroundings.answer(request.method(), parts, body)
                        : chat.answer(request.method(), parts, query(request.uri()), body);
            case "GET messages", "GET conversations", "GET notifications", "GET private" ->
                chat.answer(request.method(), parts, query(request.uri()), body);
            case "GET campaigns", "POST campaigns", "PUT campaigns", "DELETE campaigns" ->
                campaigns(request.method(), parts, body);
            default ->
                List.of("articles", "media").contains(parts.length > 1 ? parts[1] : "")
                        ? pages.answer(request.method(), parts, body)
                        : parts.length > 1 ? shelves.answer(request.method(), parts, body) : notFound();
        };
    }

    private Reply reservations(Map<String, String> query) {
        int limit = query.containsKey("all_data") ? 10_000 : Integer.parseInt(query.getOrDefault("limit", "20"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        return json(Map.of(
                "data",
                data.reservations.stream()
                        .skip((long) (page - 1) * limit)
                        .limit(limit)
                        .toList(),
                "pagination",
                Map.of("page", page, "limit", limit, "total", data.reservations.size())));
    }

    private Map<String, Object> health() {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", "active");
        health.put("last_run", lastRun);
        return health;
    }

    private Reply campaigns(String method, String[] parts, Map<String, Object> body) {
        if (parts.length == 2) {
            return method.equals("GET")
                    ? json(data.campaigns.stream().limit(100).toList())
                    : json(campaigns.create(body));
        }
        Map<String, Object> known = HostedData.find(data.campaigns, parts[2]).orElse(null);
        return switch (method) {
            case "PUT" -> json(campaigns.put(parts[2], body));
            case "DELETE" -> {
                data.campaigns.remove(known);
                yield json(Map.of("success", true));
            }
            case "POST" -> known == null ? notFound() : json(campaigns.launch(known));
            default -> known == null ? notFound() : json(known);
        };
    }

    /** What the studio shows and sells there. */
    public HostedCatalogue catalogue() {
        return catalogue;
    }

    /** What its members say, and what stands there. */
    public HostedTalk talk() {
        return talk;
    }

    static Reply broken() {
        return new Reply(500, "Internal Server Error", Map.of("Content-Type", "text/plain; charset=utf-8"));
    }

    static Reply notFound() {
        return new Reply(404, "{\"detail\":\"Not Found\"}");
    }

    static Reply json(Object value) {
        try {
            return new Reply(200, JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(String text) {
        try {
            return text.isBlank() ? Map.of() : JSON.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        Stream.of(uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return query;
    }

    private static final class Errors implements FakeHttp.Errors {
        @Override
        public Reply broken() {
            return FakeHosted.broken();
        }

        @Override
        public Reply tooMany() {
            return broken();
        }

        @Override
        public Reply wrongKey() {
            return broken();
        }

        @Override
        public Reply suspended() {
            return broken();
        }

        @Override
        public Reply noMoney() {
            return broken();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
