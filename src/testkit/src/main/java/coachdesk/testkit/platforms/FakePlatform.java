package coachdesk.testkit.platforms;

import coachdesk.testkit.providers.FakeHttp;
import coachdesk.testkit.providers.FakeHttp.Reply;
import coachdesk.testkit.providers.FakeHttp.Request;
import coachdesk.testkit.providers.ProviderFault;
import coachdesk.testkit.providers.ProviderFaults;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * A platform that is none, over HTTP on the loopback: one studio's account with its people, deals and notes, its limit of
 * calls and its faults. A subclass says how one asks there and how it answers. By the clock that it is given. Thread-safe.
 */
public abstract class FakePlatform implements AutoCloseable, FakeHttp.Errors {
    protected final Clock clock;
    private final FakePeople people;
    private final FakeThings things;
    private final FakeTokens tokens;
    private final CallWindow window;
    private final ProviderFaults faults = new ProviderFaults();
    private final List<Awaited> awaited = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final FakeHttp http;

    private record Awaited(String request, ProviderFault fault) {}

    /** @param name the beginning of its tokens @param ids from a running number to one of its ids */
    protected FakePlatform(Clock clock, String name, int calls, Duration in, LongFunction<String> ids) {
        this.clock = clock;
        this.people = new FakePeople(clock, ids);
        this.things = new FakeThings(ids);
        this.tokens = new FakeTokens(clock, name);
        this.window = new CallWindow(clock, calls, in);
        this.http = new FakeHttp(this::fault, clock, this, this::answer);
    }

    public final URI address() {
        return http.address();
    }

    public final FakePeople people() {
        return people;
    }

    public final FakeThings things() {
        return things;
    }

    public final FakeTokens tokens() {
        return tokens;
    }

    public final CallWindow window() {
        return window;
    }

    public final ProviderFaults faults() {
        return faults;
    }

    /** The next request that is so meets this. @param request a pattern, e.g. {@code POST /api/v2/persons} */
    public final synchronized void next(String request, ProviderFault fault) {
        awaited.add(new Awaited(request, fault));
    }

    /** Method and path of every request that was looked at, in order. */
    public final synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized ProviderFault fault(Request request) {
        String asking = request.method() + " " + request.uri().getPath();
        for (Awaited one : awaited) {
            if (asking.matches(one.request())) {
                awaited.remove(one);
                return one.fault();
            }
        }
        return faults.draw();
    }

    private synchronized Reply answer(Request request) {
        Asked one = Asked.of(request);
        asked.add(one.method() + " " + one.path());
        Reply reply = admits(one) ? handle(one) : limited();
        Map<String, String> headers = new LinkedHashMap<>(limits());
        headers.putAll(reply.headers());
        return new Reply(reply.status(), reply.json(), headers);
    }

    /** Whether the limit lets it in, and counts it. */
    protected boolean admits(Asked one) {
        return window.take();
    }

    /** One call at a time. */
    protected abstract Reply handle(Asked one);

    /** What is answered beyond the limit. */
    protected Reply limited() {
        return tooMany();
    }

    /** What every answer says of the limit. */
    protected Map<String, String> limits() {
        return Map.of();
    }

    /** @param document whatever Jackson can write */
    protected static Reply json(int status, Object document) {
        try {
            return new Reply(status, Asked.JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    protected static Reply empty(int status) {
        return new Reply(status, "");
    }

    @Override
    public void close() {
        http.close();
    }
}
