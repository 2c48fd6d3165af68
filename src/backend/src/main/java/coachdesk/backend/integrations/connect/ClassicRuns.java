package coachdesk.backend.integrations.connect;

import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Trouble;
import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.records.Classic;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.SyncRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What programs of the customer relations ask an integration to do: a run like one of a desk. */
final class ClassicRuns {
    private static final List<Kind> PEOPLE = List.of(Kind.CUSTOMER, Kind.PERSON);

    private final Classic classic;

    ClassicRuns(Classic classic) {
        this.classic = classic;
    }

    /** Without anybody named, everybody. */
    Answer ask(Call call) {
        Map<String, Object> body = call.object();
        Object entity = body.get("entity_id");
        if (entity != null && !(entity instanceof String)) {
            throw ClassicBody.wrong("entity_id");
        }
        String run = Classic.newId();
        classic.change(call, work -> {
            boolean on = work.live(Kind.INTEGRATION, call.at("id"))
                    .map(IntegrationRecord::read)
                    .filter(integration -> integration.enabled())
                    .isPresent();
            if (!on) {
                throw new Trouble(404, "Intégration introuvable ou désactivée.");
            }
            Map<String, Object> doc = new LinkedHashMap<>();
            doc.put("id", run);
            doc.put("integration_id", call.at("id"));
            doc.put("what", entity == null ? SyncRun.ALL : SyncRun.ONE);
            doc.put("dry", false);
            if (entity instanceof String id) {
                Kind kind = PEOPLE.stream()
                        .filter(each -> work.live(each, id).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new Trouble(404, "Personne introuvable."));
                doc.put("entity_kind", kind.wire());
                doc.put("entity_id", id);
            }
            doc.put("asked_at", work.changes().now().toString());
            return work.create(Kind.SYNC_RUN, run, doc);
        });
        Map<String, Object> told = ClassicRoutes.said("Synchronisation demandée.");
        told.put("sync_log_id", run);
        told.put("result", Map.of("status", "pending"));
        return Answer.json(told);
    }

    static Trouble unknown() {
        return new Trouble(404, "Intégration introuvable.");
    }
}
