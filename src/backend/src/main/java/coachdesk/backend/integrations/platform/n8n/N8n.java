package coachdesk.backend.integrations.platform.n8n;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.platform.http.Wire;
import coachdesk.backend.integrations.platform.http.Words;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Url;

/**
 * A workflow of n8n in the place of a platform: it is handed what is to be done, and says whom it made. It is never asked who
 * is there, so nothing comes back through it.
 */
public final class N8n implements Connector {
    private final Wire wire;
    private final Setup setup;
    private final Clock clock;

    /**
     * What every message to the workflow has.
     *
     * @param hook address of the workflow
     * @param platform wire name
     * @param callback where the workflow answers; null where nobody outside reaches the server
     * @param fields names that a mapping may use there
     * @param body what the platform is sent for somebody by the id there, null for somebody new, and the fields
     * @param asked makes an id for what is asked, under which it is answered
     */
    public record Setup(
            URI hook,
            String platform,
            String tenant,
            String integration,
            URI callback,
            List<String> fields,
            BiFunction<String, Map<String, String>, Map<String, Object>> body,
            Supplier<String> asked) {}

    private interface Hook {
        @POST
        Call<JsonNode> hand(@Url String hook, @Body Map<String, Object> message);
    }

    /** @throws PlatformException of kind INVALID for an address that must not be asked */
    public N8n(Setup setup, ConnectorHttp http, Clock clock) {
        this.setup = setup;
        this.clock = clock;
        this.wire = http.open(
                setup.hook().resolve("/"),
                chain -> chain.proceed(chain.request()),
                answer ->
                        new Words.Told(null, null, answer.body().path("message").asText(null)));
    }

    @Override
    public PlatformTrial test() {
        long start = clock.millis();
        Answer answer = hand(Map.of("test", true, "integration_type", setup.platform()));
        return new PlatformTrial(
                true, answer.status(), clock.millis() - start, setup.hook().getHost(), List.of(), null, null);
    }

    @Override
    public List<Field> fields() {
        return setup.fields().stream()
                .map(name -> new Field(name, false, false, true))
                .toList();
    }

    @Override
    public Optional<Remote> find(String external) {
        return Optional.of(new Remote(external, Map.of(), null));
    }

    @Override
    public List<Remote> matching(String email, String phone) {
        return List.of();
    }

    @Override
    public Written upsert(String external, Map<String, String> fields) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("external_id", external);
        data.put("fields", fields);
        data.put("body", setup.body().apply(external, fields));
        String said = ask(external == null ? "create_contact" : "update_contact", data);
        if (said == null && external == null) {
            throw new PlatformException(FailureKind.ODD_ANSWER, "The workflow did not say whom it made.");
        }
        return new Written(said == null ? external : said, external == null);
    }

    @Override
    public String deal(Deal deal) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("key", deal.key());
        data.put("contact_id", deal.external());
        data.put("title", deal.title());
        data.put("amount", deal.amount());
        data.put("currency", deal.currency());
        data.put("at", deal.at());
        String said = ask("create_deal", data);
        return said == null ? deal.key() : said;
    }

    @Override
    public String activity(Activity activity) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("key", activity.key());
        data.put("contact_id", activity.external());
        data.put("title", activity.title());
        data.put("text", activity.text());
        data.put("at", activity.at());
        return ask("log_activity", data);
    }

    @Override
    public Page changesSince(String cursor) {
        return new Page(List.of(), cursor == null ? "" : cursor, false);
    }

    /** @return the id that the workflow told, or null */
    private String ask(String action, Map<String, Object> data) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("action", action);
        message.put("tenant_id", setup.tenant());
        message.put("integration_id", setup.integration());
        message.put("sync_log_id", setup.asked().get());
        message.put("data", data);
        message.put(
                "callback_url",
                setup.callback() == null ? null : setup.callback().toString());
        JsonNode body = hand(message).body();
        String success = body.path("success").asText("true");
        if (success.equals("false")) {
            throw new PlatformException(
                    FailureKind.INVALID, body.path("message").asText(null));
        }
        String external = body.path("external_id").asText("");
        return external.isBlank() ? null : external;
    }

    private Answer hand(Map<String, Object> message) {
        return wire.ask(wire.api(Hook.class).hand(setup.hook().toString(), message));
    }
}
