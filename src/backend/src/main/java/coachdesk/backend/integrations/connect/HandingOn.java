package coachdesk.backend.integrations.connect;

import coachdesk.backend.integrations.connectors.Bodies;
import coachdesk.backend.integrations.engine.Connection;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.platform.n8n.N8n;
import coachdesk.backend.integrations.store.DeliveryTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Database;
import coachdesk.contract.Routes;
import coachdesk.contract.integrations.DefaultMappings;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Connections whose work n8n does. */
final class HandingOn {
    private final Database database;
    private final ConnectorHttp http;
    private final URI self;
    private final Clock clock;

    /** @param self the backend as everybody reaches it; null where nobody does */
    HandingOn(Database database, ConnectorHttp http, URI self, Clock clock) {
        this.database = database;
        this.http = http;
        this.self = self;
        this.clock = clock;
    }

    /** Empty as long as nobody said where the workflow is. */
    Optional<Connection> of(String tenant, Integration integration, Platform platform) {
        if (integration.webhook() == null || integration.webhook().isBlank()) {
            return Optional.empty();
        }
        N8n.Setup setup = new N8n.Setup(
                URI.create(integration.webhook()),
                platform.wire(),
                tenant,
                integration.id(),
                self == null ? null : self.resolve(Routes.V1_CALLBACK.replace("{id}", integration.id())),
                DefaultMappings.of(platform).stream()
                        .map(FieldMapping::destination)
                        .toList(),
                (external, fields) -> Bodies.of(platform, external, fields),
                () -> awaited(tenant, integration.id()));
        return Optional.of(new Connection(outward(integration), new N8n(setup, http, clock)));
    }

    private String awaited(String tenant, String integration) {
        String id = Classic.newId();
        new DeliveryTable(database, tenant, integration)
                .take(new DeliveryTable.Delivery(id, DeliveryTable.HANDED_ON, "{}", "{}"), clock.instant());
        return id;
    }

    /** Nothing is read back through a workflow, whatever the record says. */
    private static Integration outward(Integration integration) {
        Map<String, Object> doc = new LinkedHashMap<>(Json.MAPPER.convertValue(integration, Json.DOCUMENT));
        doc.put("sync_direction", FieldMapping.TO);
        return Json.MAPPER.convertValue(doc, Integration.class);
    }
}
