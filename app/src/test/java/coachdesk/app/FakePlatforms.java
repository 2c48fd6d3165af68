package coachdesk.app;

import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.ConnectRequest;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.N8nSetup;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.WebhookSetup;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A server that connects platforms as the test wants, and remembers what it was asked. */
public final class FakePlatforms implements Connections.Server {
    public final List<String> asked = new ArrayList<>();
    public final List<ConnectRequest> requests = new ArrayList<>();
    public Supplier<ConnectAnswer> connecting = () -> new ConnectAnswer(null, null, Map.of());
    public Consent consent = new Consent("state-1", "https://login.example.com/authorize?state=state-1", null);
    public PlatformTrial trial = new PlatformTrial(true, 200, 184, "Studio Nord", List.of(), null, null);
    public N8nSetup n8n = new N8nSetup("https://desk.example.com/callback", Map.of("nodes", List.of()), null, null);
    public WebhookSetup webhook =
            new WebhookSetup("https://desk.example.com/webhooks/integrations/t0", null, false, null, null);
    public IntegrationActivity activity = new IntegrationActivity(null, null, null);
    /** What went there, nothing masked; null when it was not kept. */
    public String request;

    public Problem problem;

    private <T> T say(String what, Supplier<T> answer) {
        asked.add(what);
        if (problem != null) {
            throw problem.asException();
        }
        return answer.get();
    }

    @Override
    public ConnectAnswer connect(ConnectRequest request) {
        requests.add(request);
        return say("connect " + request.platform(), connecting);
    }

    @Override
    public ConnectAnswer reconnect(ConnectRequest request) {
        requests.add(request);
        return say("reconnect " + request.id(), connecting);
    }

    @Override
    public Consent consent(ConnectRequest request) {
        requests.add(request);
        return say("consent " + request.platform(), () -> consent);
    }

    @Override
    public ConnectAnswer consented(String state, String code) {
        return say("consented " + state + " " + code, connecting);
    }

    @Override
    public void cancel(String state) {
        say("cancel " + state, () -> null);
    }

    @Override
    public void disconnect(String id) {
        say("disconnect " + id, () -> null);
    }

    @Override
    public PlatformTrial test(String id) {
        return say("test " + id, () -> trial);
    }

    @Override
    public IntegrationActivity activity(String id) {
        return say("activity " + id, () -> activity);
    }

    @Override
    public Optional<String> request(String id, String log) {
        return say("request " + log, () -> Optional.ofNullable(request));
    }

    @Override
    public N8nSetup n8n(String id) {
        return say("n8n " + id, () -> n8n);
    }

    @Override
    public WebhookSetup webhook(String id) {
        return say("webhook " + id, () -> webhook);
    }

    @Override
    public WebhookSetup newWebhookSecret(String id, String given) {
        return say(
                "webhook secret " + id,
                () -> new WebhookSetup(
                        webhook.url(),
                        webhook.user(),
                        true,
                        given == null ? "webhook-secret-only-once" : null,
                        webhook.lastDelivery()));
    }

    @Override
    public N8nSetup newN8nSecret(String id) {
        return say(
                "secret " + id,
                () -> new N8nSetup(n8n.callback(), n8n.workflow(), "n8n-secret-only-once", n8n.lastCallback()));
    }
}
