package coachdesk.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
    /** For what does answer, however busy the machine is. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofSeconds(1);

    private static final String BODY = "x".repeat(5000);
    private final AtomicInteger served = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer server;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            served.incrementAndGet();
            exchange.sendResponseHeaders(200, BODY.length());
            exchange.getResponseBody().write(BODY.getBytes());
            exchange.close();
        });
        server.start();
        proxy = new FaultProxy(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.stop(0);
        client.close();
    }

    @Test
    void without_a_fault_it_only_passes_on() throws Exception {
        assertThat(get().body()).isEqualTo(BODY);
        assertThat(get().body()).isEqualTo(BODY);
    }

    @Test
    void latency_delays_the_answer() throws Exception {
        proxy.set(new Fault.Latency(Duration.ofMillis(80)));
        long start = System.nanoTime();
        get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(160));
    }

    @Test
    void a_cut_answer_reached_the_server_and_ends_in_the_middle() {
        proxy.set(new Fault.CutAfter(Fault.Way.TO_CLIENT, 2000));
        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
        assertThat(served).hasPositiveValue();
    }

    @Test
    void a_cut_request_never_reaches_the_server() {
        proxy.set(new Fault.CutAfter(Fault.Way.TO_SERVER, 10));
        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
        assertThat(served).hasValue(0);
    }

    @Test
    void a_black_hole_is_silent_in_the_one_way_that_was_asked_for() {
        proxy.set(new Fault.BlackHole(Fault.Way.TO_CLIENT));
        assertThatThrownBy(() -> get(SHORT)).isInstanceOf(HttpTimeoutException.class);
        assertThat(served).hasPositiveValue();
        served.set(0);
        proxy.set(new Fault.BlackHole(Fault.Way.TO_SERVER));
        assertThatThrownBy(() -> get(SHORT)).isInstanceOf(HttpTimeoutException.class);
        assertThat(served).hasValue(0);
    }

    @Test
    void a_reset_and_a_refusal_fail_at_once_and_healing_brings_everything_back() throws Exception {
        get();
        proxy.set(new Fault.Reset());
        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
        proxy.set(new Fault.Refuse());
        assertThatThrownBy(this::get).isInstanceOf(ConnectException.class);
        proxy.heal();
        assertThat(get().body()).isEqualTo(BODY);
    }

    @Test
    void a_captive_portal_answers_in_the_server_s_place_even_on_open_connections() throws Exception {
        get();
        proxy.set(new Fault.CaptivePortal());
        HttpResponse<String> answer = get();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        assertThat(served).hasValue(1);
    }

    @Test
    void a_script_is_the_same_for_the_same_seed_and_heals_at_its_end() throws Exception {
        assertThat(FaultScript.of(5, 40)).isEqualTo(FaultScript.of(5, 40)).isNotEqualTo(FaultScript.of(6, 40));
        FaultScript.of(5, 3).play(proxy, new CountDownLatch(1));
        assertThat(proxy.fault()).isEqualTo(new Fault.None());
        assertThat(get().body()).isEqualTo(BODY);
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        return get(LONG);
    }

    private HttpResponse<String> get(Duration patience) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(proxy.address()).timeout(patience).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
