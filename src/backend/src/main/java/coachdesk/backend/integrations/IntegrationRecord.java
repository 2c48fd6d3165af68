package coachdesk.backend.integrations;

import coachdesk.backend.json.Json;
import coachdesk.backend.records.Values;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The server's own fields of an integration's record. What it writes is nobody's edit: it holds up no one's change.
 */
public final class IntegrationRecord {
    private static final Set<FailureKind> BREAKING = Set.of(FailureKind.AUTH, FailureKind.SUSPENDED, FailureKind.TLS);
    /** Of successes in a row not each one is written: every desk would get each. */
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    private final ChangeSet changes;
    private final Stored before;
    private final Map<String, Object> doc;

    private IntegrationRecord(ChangeSet changes, Stored before) {
        this.changes = changes;
        this.before = before;
        this.doc = new LinkedHashMap<>(before.doc());
    }

    /** Empty when it is deleted or never was. */
    public static Optional<IntegrationRecord> of(ChangeSet changes, String id) {
        return changes.find(Kind.INTEGRATION, id)
                .filter(Stored::live)
                .map(found -> new IntegrationRecord(changes, found));
    }

    public static Integration read(Stored record) {
        return Json.MAPPER.convertValue(record.doc(), Integration.class);
    }

    public Integration read() {
        return Json.MAPPER.convertValue(doc, Integration.class);
    }

    /** Something went well there. */
    public IntegrationRecord well(Instant at) {
        boolean soon = Integration.CONNECTED.equals(doc.get("status"))
                && "success".equals(doc.get("last_sync_status"))
                && doc.get("last_success_at") instanceof String last
                && at.isBefore(Instant.parse(last).plus(OFTEN_ENOUGH));
        return soon
                ? this
                : set("last_sync_at", at.toString())
                        .set("last_success_at", at.toString())
                        .set("last_sync_status", "success")
                        .set("errors_since", 0)
                        .mended();
    }

    /** Something went wrong there. A credential that is refused, or a closed account, breaks the connection. */
    public IntegrationRecord failed(SyncError error, Instant at) {
        set("last_sync_at", at.toString()).set("last_sync_status", "failed").set("last_sync_error", error);
        set("errors_since", doc.get("errors_since") instanceof Number count ? count.intValue() + 1 : 1);
        boolean breaks =
                FailureKind.ofWire(error.kind()).filter(BREAKING::contains).isPresent();
        return breaks ? broken(error) : this;
    }

    public IntegrationRecord broken(SyncError error) {
        return set("status", Integration.BROKEN)
                .set("last_sync_error", error)
                .set("broken_setting", guilty(read(), error));
    }

    public IntegrationRecord mended() {
        return set("status", Integration.CONNECTED).set("last_sync_error", null).set("broken_setting", null);
    }

    /** @param what null for what does not end */
    public IntegrationRecord expires(Instant at, String what) {
        return set("expires_at", at == null ? null : at.toString()).set("expires_what", at == null ? null : what);
    }

    /** @param value what Jackson writes; null for what is not known */
    public IntegrationRecord set(String field, Object value) {
        doc.put(field, value == null ? null : Json.MAPPER.convertValue(value, Object.class));
        return this;
    }

    public void keep() {
        if (!Values.same(doc, before.doc())) {
            changes.put(Kind.INTEGRATION, before.id(), doc, null);
        }
    }

    /** The setting that an error is about; null when it is about none: a consent that was taken back is no setting. */
    private static String guilty(Integration integration, SyncError error) {
        Way way = Way.ofWire(integration.way()).orElse(Way.KEY);
        List<Setting> settings = Platform.ofWire(integration.type())
                .map(platform -> platform.settings(way))
                .orElse(List.of());
        FailureKind kind = FailureKind.ofWire(error.kind()).orElse(FailureKind.UNKNOWN);
        boolean consent = way == Way.OAUTH && !"invalid_client".equals(error.vendorCode());
        if (kind == FailureKind.AUTH && !consent) {
            return settings.stream()
                    .filter(Setting::secret)
                    .map(Setting::name)
                    .findFirst()
                    .orElse(null);
        }
        boolean place = kind == FailureKind.NOT_FOUND || kind == FailureKind.TLS || kind == FailureKind.NETWORK;
        return settings.stream()
                .filter(setting -> place && setting.place())
                .map(Setting::name)
                .findFirst()
                .orElse(null);
    }
}
