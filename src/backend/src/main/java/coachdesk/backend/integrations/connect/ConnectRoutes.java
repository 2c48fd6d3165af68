package coachdesk.backend.integrations.connect;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.contract.Routes;
import coachdesk.contract.integrations.ConnectRequest;
import coachdesk.contract.integrations.Integration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Connects platforms, tries them and takes them away, for the coach. What is secret goes in and never comes out. */
public final class ConnectRoutes {
    private static final Map<String, Boolean> DONE = Map.of("success", true);

    private final Connecting connecting;
    private final Consents consents;
    private final Activities activities;

    ConnectRoutes(Connecting connecting, Consents consents, Activities activities) {
        this.connecting = connecting;
        this.consents = consents;
        this.activities = activities;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.INTEGRATIONS, Access.COACH, call -> connect(call, false)),
                Route.put(Routes.INTEGRATIONS, Access.COACH, call -> connect(call, true)),
                Route.delete(Routes.INTEGRATION, Access.COACH, this::disconnect),
                Route.post(
                        Routes.INTEGRATION_TEST,
                        Access.COACH,
                        call -> Answer.json(connecting.test(call.tenant(), call.at("id")))),
                Route.post(Routes.INTEGRATION_OAUTH, Access.COACH, this::begin),
                Route.post(Routes.INTEGRATION_OAUTH_STATE, Access.COACH, this::finish),
                Route.delete(Routes.INTEGRATION_OAUTH_STATE, Access.COACH, this::cancel),
                Route.get(Routes.INTEGRATION_ACTIVITY, Access.COACH, this::activity),
                Route.get(Routes.INTEGRATION_LOG, Access.COACH, this::log));
    }

    /** @param again whether it must be there already */
    private Answer connect(Call call, boolean again) {
        ConnectRequest request = call.body(ConnectRequest.class);
        if (again
                && (request.id() == null
                        || connecting.find(call.tenant(), request.id()).isEmpty())) {
            throw Connecting.unknown();
        }
        return Answer.json(connecting.connect(call.tenant(), call.who().name(), request));
    }

    private Answer disconnect(Call call) {
        connecting.disconnect(call.tenant(), call.who().name(), call.at("id"));
        return Answer.json(DONE);
    }

    private Answer begin(Call call) {
        return Answer.json(consents.begin(call.tenant(), call.body(ConnectRequest.class)));
    }

    private Answer finish(Call call) {
        if (!(call.object().get("code") instanceof String code) || code.isBlank()) {
            throw Refusal.invalid("missing", List.of("body", "code"), "Field required");
        }
        return Answer.json(consents.finish(call.tenant(), call.who().name(), call.at("state"), code));
    }

    private Answer cancel(Call call) {
        consents.cancel(call.tenant(), call.at("state"));
        return Answer.json(DONE);
    }

    private Answer activity(Call call) {
        return Answer.json(activities.of(call.tenant(), known(call).id()));
    }

    private Answer log(Call call) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "request",
                activities
                        .request(call.tenant(), known(call).id(), call.at("log"))
                        .orElse(null));
        return Answer.json(told);
    }

    private Integration known(Call call) {
        return connecting.find(call.tenant(), call.at("id")).orElseThrow(Connecting::unknown);
    }
}
