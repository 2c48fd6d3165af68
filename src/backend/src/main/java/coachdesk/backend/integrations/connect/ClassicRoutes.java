package coachdesk.backend.integrations.connect;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Trouble;
import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.integrations.store.IntegrationRows;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Way;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Integrations for programs of the customer relations: the very records that desks have, and no secret in any answer. */
public final class ClassicRoutes {
    private static final int MOST_LOGS = 100;

    private final Classic classic;
    private final IntegrationRows rows;
    private final Vault vault;
    private final Connecting connecting;
    private final Activities activities;
    private final ClassicRuns runs;

    ClassicRoutes(Classic classic, IntegrationRows rows, Vault vault, Connecting connecting, Activities activities) {
        this.classic = classic;
        this.rows = rows;
        this.vault = vault;
        this.connecting = connecting;
        this.activities = activities;
        this.runs = new ClassicRuns(classic);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.V1_INTEGRATIONS, Access.COACH, call -> catalogue()),
                Route.get(Routes.V1_CONFIGURED, Access.COACH, this::configured),
                Route.get(Routes.V1_INTEGRATION, Access.COACH, this::one),
                Route.post(Routes.V1_INTEGRATIONS, Access.COACH, this::add),
                Route.put(Routes.V1_INTEGRATION, Access.COACH, this::edit),
                Route.delete(Routes.V1_INTEGRATION, Access.COACH, this::delete),
                Route.post(Routes.V1_ENABLE, Access.COACH, call -> enable(call, true)),
                Route.post(Routes.V1_DISABLE, Access.COACH, call -> enable(call, false)),
                Route.post(Routes.V1_SYNC, Access.COACH, runs::ask),
                Route.post(Routes.V1_TEST, Access.COACH, this::test),
                Route.get(Routes.V1_LOGS, Access.COACH, this::logs));
    }

    private static Answer catalogue() {
        return told(
                "integrations",
                Arrays.stream(Platform.values())
                        .sorted(Comparator.comparing((Platform platform) ->
                                        platform.category().wire())
                                .thenComparing(Platform::title))
                        .map(ClassicShape::platform)
                        .toList());
    }

    private Answer configured(Call call) {
        return told(
                "integrations",
                rows.all(call.tenant()).stream().map(ClassicShape::listed).toList());
    }

    private Answer one(Call call) {
        return told(
                "integration",
                rows.all(call.tenant()).stream()
                        .filter(row -> row.id().equals(call.at("id")))
                        .map(row -> ClassicShape.whole(call.tenant(), row))
                        .findFirst()
                        .orElseThrow(ClassicRuns::unknown));
    }

    private static Answer told(String name, Object value) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put(name, value);
        return Answer.json(told);
    }

    private Answer add(Call call) {
        Map<String, Object> body = call.object();
        Platform platform = body.get("integration_type") instanceof String slug
                ? Platform.ofWire(slug).orElse(null)
                : null;
        if (platform == null) {
            throw new Trouble(400, "Indiquez une intégration du catalogue (integration_type).");
        }
        ClassicBody given = new ClassicBody(platform, body);
        Map<String, Object> fields = given.fields();
        String id = classic.change(call, work -> {
            Instant now = work.changes().now();
            String free = free(work, platform, call.tenant(), now.toEpochMilli());
            Map<String, Object> doc = NewRecord.empty(free, platform, now);
            doc.put("integration_name", platform.wire() + " Integration");
            doc.putAll(fields);
            configure(work, call.tenant(), doc, platform, given);
            work.create(Kind.INTEGRATION, free, doc);
            return free;
        });
        Map<String, Object> told = said("Intégration créée.");
        told.put("integrationId", id);
        return Answer.json(201, told, Map.of());
    }

    private static String free(Classic.Work work, Platform platform, String tenant, long millis) {
        String id = "int_" + platform.wire() + "_" + tenant + "_" + millis;
        return work.changes().find(Kind.INTEGRATION, id).isEmpty() ? id : free(work, platform, tenant, millis + 1);
    }

    private Answer edit(Call call) {
        Map<String, Object> body = call.object();
        String id = call.at("id");
        classic.change(call, work -> {
            Stored before = work.live(Kind.INTEGRATION, id).orElseThrow(ClassicRuns::unknown);
            Integration integration = IntegrationRecord.read(before);
            Platform platform =
                    Platform.ofWire(String.valueOf(integration.type())).orElseThrow(ClassicRuns::unknown);
            ClassicBody given = new ClassicBody(platform, body);
            Stored after = work.edit(before, given.fields());
            Map<String, Object> doc = after.doc();
            if (configure(work, call.tenant(), doc, platform, given)) {
                work.changes().put(Kind.INTEGRATION, id, doc, null);
            }
            return null;
        });
        return Answer.json(said("Intégration mise à jour."));
    }

    /** Seals what is secret. What was not tried yet is not called connected. @return whether anything was given */
    private boolean configure(
            Classic.Work work, String tenant, Map<String, Object> doc, Platform platform, ClassicBody given) {
        Way way = given.way();
        Map<String, String> written = given.values(way);
        Tokens tokens = given.tokens(work.changes().now());
        if (written.isEmpty() && tokens == null) {
            return false;
        }
        Integration before = Json.MAPPER.convertValue(doc, Integration.class);
        Credentials sealed = vault.find(work.changes(), before.id()).orElse(Credentials.NONE);
        Connecting.Wanted wanted = new Connecting.Wanted(before.id(), platform, way, null, before, sealed);
        SettingsCheck.Checked checked = connecting.checked(wanted, written);
        checked.wrong().entrySet().stream()
                .filter(fault -> !fault.getValue().equals("missing"))
                .findFirst()
                .ifPresent(fault -> {
                    throw ClassicBody.wrong(fault.getKey());
                });
        Credentials credentials = sealed.with(checked.values()).with(tokens);
        vault.put(work.changes(), before.id(), credentials);
        NewRecord.configured(doc, wanted, credentials, work.changes().now());
        doc.put("status", Integration.NEW);
        return true;
    }

    private Answer delete(Call call) {
        try {
            connecting.disconnect(call.tenant(), call.who().name(), call.at("id"));
        } catch (Refusal unknown) {
            throw ClassicRuns.unknown();
        }
        return Answer.json(said("Intégration supprimée."));
    }

    private Answer enable(Call call, boolean on) {
        classic.change(
                call,
                work -> work.edit(
                        work.live(Kind.INTEGRATION, call.at("id")).orElseThrow(ClassicRuns::unknown),
                        Map.of("enabled", on)));
        return Answer.json(said(on ? "Intégration activée." : "Intégration désactivée."));
    }

    /** Never with the platform's own 401: a program would take it for the end of its session. */
    private Answer test(Call call) {
        if (connecting.find(call.tenant(), call.at("id")).isEmpty()) {
            throw ClassicRuns.unknown();
        }
        PlatformTrial trial = connecting.test(call.tenant(), call.at("id"));
        if (!trial.ok()) {
            String why = trial.error() == null ? null : trial.error().message();
            throw new Trouble(
                    502,
                    "La plateforme a refusé l’essai : "
                            + Objects.requireNonNullElse(why, String.join(", ", trial.missing())));
        }
        Map<String, Object> told = said("La connexion fonctionne.");
        told.put("status", trial.status());
        return Answer.json(told);
    }

    private Answer logs(Call call) {
        String id = connecting
                .find(call.tenant(), call.at("id"))
                .orElseThrow(ClassicRuns::unknown)
                .id();
        return told(
                "logs",
                activities.of(call.tenant(), id).logs().stream()
                        .limit(MOST_LOGS)
                        .map(ClassicShape::log)
                        .toList());
    }

    static Map<String, Object> said(String sentence) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put("message", sentence);
        return told;
    }
}
