package coachdesk.backend.integrations.connect;

import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.integrations.engine.Connection;
import coachdesk.backend.integrations.engine.Connections;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The studios' connections, for whoever works with them. Thread-safe. */
public final class OpenConnections implements Connections {
    private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);

    /** A later end of what is renewed by itself is written when it moved by so much. */
    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    private final RecordStore records;
    private final Vault vault;
    private final Accounts accounts;
    private final HandingOn handing;

    OpenConnections(RecordStore records, Vault vault, Accounts accounts, HandingOn handing) {
        this.handing = handing;
        this.records = records;
        this.vault = vault;
        this.accounts = accounts;
    }

    @Override
    public List<Connection> enabled(String tenant) {
        return records.docs(tenant, Kind.INTEGRATION).stream()
                .map(doc -> Json.read(doc, Integration.class))
                .filter(Integration::enabled)
                .flatMap(integration -> quietly(tenant, integration).stream())
                .toList();
    }

    @Override
    public Optional<Connection> find(String tenant, String id) {
        return records.find(tenant, Kind.INTEGRATION, id)
                .map(IntegrationRecord::read)
                .flatMap(integration -> quietly(tenant, integration));
    }

    /** @throws PlatformException when its address must not be asked */
    Optional<Connection> open(String tenant, Integration integration) {
        Optional<Platform> platform = Platform.ofWire(String.valueOf(integration.type()));
        if (Integration.N8N.equals(integration.connector())) {
            return platform.flatMap(known -> handing.of(tenant, integration, known));
        }
        Optional<Way> way = Way.ofWire(String.valueOf(integration.way()));
        return platform.isEmpty() || way.isEmpty()
                ? Optional.empty()
                : vault.find(tenant, integration.id())
                        .filter(credentials -> !credentials.values().isEmpty())
                        .map(credentials ->
                                accounts.kept(tenant, integration.id(), platform.get(), way.get(), credentials))
                        .map(connector -> new Connection(integration, connector));
    }

    private Optional<Connection> quietly(String tenant, Integration integration) {
        try {
            return open(tenant, integration);
        } catch (PlatformException e) {
            return Optional.empty(); // It is told whoever tests it.
        }
    }

    @Override
    public void report(String tenant, String id, SyncError error, Instant at) {
        Optional<Credentials> credentials = vault.find(tenant, id);
        records.change(tenant, changes -> {
            IntegrationRecord.of(changes, id).ifPresent(record -> {
                boolean before = Integration.BROKEN.equals(record.read().status());
                IntegrationRecord after = error == null ? record.well(at) : record.failed(error, at);
                if (!before && Integration.BROKEN.equals(after.read().status())) {
                    LOG.atWarn()
                            .addKeyValue("platform", after.read().type())
                            .addKeyValue("kind", error.kind())
                            .log("a platform refuses its key");
                }
                credentials.ifPresent(found -> ending(after, found));
                after.keep();
            });
            return null;
        });
    }

    private static void ending(IntegrationRecord record, Credentials credentials) {
        Integration integration = record.read();
        Optional<Platform> platform = Platform.ofWire(String.valueOf(integration.type()));
        Optional<Way> way = Way.ofWire(String.valueOf(integration.way()));
        if (platform.isEmpty() || way.isEmpty()) {
            return;
        }
        NewRecord.Ending ending = NewRecord.Ending.of(platform.get(), way.get(), credentials.tokens());
        Instant told = integration.expiresAt() == null ? null : Instant.parse(integration.expiresAt());
        boolean moved = ending != null
                && (told == null || Duration.between(told, ending.at()).abs().compareTo(WORTH_TELLING) >= 0);
        if (moved) {
            record.expires(ending.at(), ending.what());
        }
    }

    static PlatformException locked() {
        return new PlatformException(FailureKind.AUTH, "There is no key for this, or it is sealed with another.");
    }
}
