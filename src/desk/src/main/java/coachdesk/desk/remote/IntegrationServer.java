package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.ConnectRequest;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.N8nSetup;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.WebhookSetup;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.problems.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import retrofit2.Call;

/** Connections at the chosen server; a classic one makes none. Any thread. */
public final class IntegrationServer implements Connections.Server, AutoCloseable {
    private final ServerDoor door;
    private final BooleanSupplier hosted;

    /**
     * @param address of the chosen server; empty while none was chosen or it is not there
     * @param hosted whether it is a classic one, at the moment
     */
    public IntegrationServer(Supplier<Optional<ServerAddress>> address, BooleanSupplier hosted, Clock clock) {
        this.door = new ServerDoor(address, clock);
        this.hosted = hosted;
    }

    @Override
    public ConnectAnswer connect(ConnectRequest request) {
        return ask(api -> api.connect(request), ConnectAnswer.class);
    }

    @Override
    public ConnectAnswer reconnect(ConnectRequest request) {
        return ask(api -> api.reconnect(request), ConnectAnswer.class);
    }

    @Override
    public Consent consent(ConnectRequest request) {
        return ask(api -> api.consent(request), Consent.class);
    }

    @Override
    public ConnectAnswer consented(String state, String code) {
        return ask(api -> api.consented(state, Map.of("code", code)), ConnectAnswer.class);
    }

    @Override
    public void cancel(String state) {
        ask(api -> api.cancel(state), Map.class);
    }

    @Override
    public void disconnect(String id) {
        ask(api -> api.disconnect(id), Map.class);
    }

    @Override
    public PlatformTrial test(String id) {
        return ask(api -> api.test(id), PlatformTrial.class);
    }

    @Override
    public IntegrationActivity activity(String id) {
        return ask(api -> api.activity(id), IntegrationActivity.class);
    }

    @Override
    public Optional<String> request(String id, String log) {
        return Optional.ofNullable(ask(api -> api.log(id, log), Map.class).get("request"))
                .map(Objects::toString);
    }

    @Override
    public N8nSetup n8n(String id) {
        return ask(api -> api.n8n(id), N8nSetup.class);
    }

    @Override
    public N8nSetup newN8nSecret(String id) {
        return ask(api -> api.newN8nSecret(id), N8nSetup.class);
    }

    @Override
    public WebhookSetup webhook(String id) {
        return ask(api -> api.webhook(id), WebhookSetup.class);
    }

    @Override
    public WebhookSetup newWebhookSecret(String id, String given) {
        Map<String, Object> body = given == null ? Map.of() : Map.of("secret", given);
        return ask(api -> api.newWebhookSecret(id, body), WebhookSetup.class);
    }

    private <T> T ask(Function<IntegrationApi, Call<ResponseBody>> question, Class<T> shape) {
        if (hosted.getAsBoolean()) {
            throw Problem.of(ErrorCode.INTEGRATIONS_NONE).asException();
        }
        return door.ask(http -> http.ask(question.apply(http.api(IntegrationApi.class)), shape));
    }

    @Override
    public void close() {
        door.close();
    }
}
