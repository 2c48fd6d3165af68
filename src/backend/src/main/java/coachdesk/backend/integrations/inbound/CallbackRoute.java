package coachdesk.backend.integrations.inbound;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Trouble;
import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.integrations.connect.Vault;
import coachdesk.backend.integrations.store.CallbackTable;
import coachdesk.backend.integrations.store.DeliveryTable;
import coachdesk.backend.integrations.store.LinkTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Database;
import coachdesk.contract.Routes;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.SyncError;
import java.util.List;
import java.util.Map;

/** Where n8n answers what became of what it was handed, signed with the secret of that connection. */
final class CallbackRoute {
    private static final int LONGEST = 300;

    private final Database database;
    private final Classic classic;
    private final Vault vault;

    CallbackRoute(Database database, Classic classic, Vault vault) {
        this.database = database;
        this.classic = classic;
        this.vault = vault;
    }

    List<Route> routes() {
        return List.of(Route.post(Routes.V1_CALLBACK, Access.OPEN, this::take));
    }

    private Answer take(Call call) {
        String id = call.at("id");
        List<Vault.Found> owners = vault.anywhere(id).stream()
                .filter(found -> found.credentials().n8n() != null)
                .toList();
        if (owners.isEmpty()) {
            throw new Trouble(404, "Intégration introuvable.");
        }
        Letter letter = new Letter(null, call.headers(), call.raw());
        String tenant = owners.stream()
                .filter(owner -> Scheme.ours(owner.credentials().n8n(), letter, classic.now()))
                .map(Vault.Found::tenant)
                .findFirst()
                .orElseThrow(() -> new Trouble(401, "La signature n’est pas valable, ou trop ancienne."));
        CallbackTable.Told told = told(letter);
        CallbackTable.Known handed = new DeliveryTable(database, tenant, id)
                .answered(told.log(), told.succeeded() ? "success" : "failed", classic.now());
        CallbackTable.Known known = classic.store().change(tenant, changes -> settle(changes, id, told, handed));
        switch (known) {
            case NONE -> throw new Trouble(404, "Cette synchronisation est inconnue.");
            case FINAL -> throw new Trouble(409, "Cette synchronisation est déjà terminée.");
            case SETTLED -> {}
        }
        return Answer.json(Map.of("success", true));
    }

    /** @param handed whether n8n was handed this, and had not answered yet */
    private static CallbackTable.Known settle(
            ChangeSet changes, String id, CallbackTable.Told told, CallbackTable.Known handed) {
        CallbackTable.Known known =
                handed == CallbackTable.Known.NONE ? CallbackTable.settle(changes, id, told) : handed;
        IntegrationRecord.of(changes, id).ifPresent(record -> {
            record.set("n8n_callback_at", changes.now().toString());
            if (known == CallbackTable.Known.SETTLED && told.succeeded()) {
                record.well(changes.now());
            } else if (known == CallbackTable.Known.SETTLED) {
                record.failed(new SyncError(FailureKind.UNKNOWN.wire(), told.code(), told.message()), changes.now());
            }
            record.keep();
        });
        if (known == CallbackTable.Known.SETTLED && told.succeeded() && told.external() != null) {
            CallbackTable.about(changes, id, told.log()).ifPresent(about -> new LinkTable(changes, id)
                    .keep(new LinkTable.Link(about, told.external(), "{}")));
        }
        return known;
    }

    /** @throws Trouble 400 */
    private static CallbackTable.Told told(Letter letter) {
        Map<String, Object> body;
        try {
            body = Json.read(letter.text());
        } catch (IllegalArgumentException e) {
            throw new Trouble(400, "Le corps de la requête n’est pas un objet JSON valable.");
        }
        String log = text(body, "sync_log_id");
        // Workflows often write their flags as words.
        boolean succeeded = Boolean.TRUE.equals(body.get("success")) || "true".equals(body.get("success"));
        boolean said = succeeded || Boolean.FALSE.equals(body.get("success")) || "false".equals(body.get("success"));
        if (log == null || !said) {
            throw new Trouble(400, "Indiquez sync_log_id et success.");
        }
        return new CallbackTable.Told(
                log,
                succeeded,
                text(body, "external_id"),
                succeeded ? null : FailureKind.UNKNOWN.wire(),
                succeeded ? null : text(body, "message"));
    }

    private static String text(Map<String, Object> body, String name) {
        Object value = body.get(name);
        String text = value instanceof String || value instanceof Number
                ? value.toString().strip()
                : "";
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
    }
}
