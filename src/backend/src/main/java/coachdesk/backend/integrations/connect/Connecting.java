package coachdesk.backend.integrations.connect;

import coachdesk.backend.http.Refusal;
import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.integrations.engine.Connection;
import coachdesk.backend.integrations.engine.RunKeeping;
import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.store.Forgetting;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.ConnectRequest;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Connects platforms: what is typed is looked at, tried at the platform, and only then kept, all of it or nothing. */
public final class Connecting {
    private static final int LONGEST_ID = 200;
    private static final String FIELDS = "platform_fields";

    private final Classic classic;
    private final Vault vault;
    private final Accounts accounts;
    private final OpenConnections connections;
    private final NewRecord newRecord;

    /**
     * What is to be connected, looked at.
     *
     * @param integration as it is; null for a new one
     * @param sealed all that was sealed of it
     */
    record Wanted(String id, Platform platform, Way way, String name, Integration integration, Credentials sealed) {}

    Connecting(Classic classic, Vault vault, Accounts accounts, OpenConnections connections, NewRecord newRecord) {
        this.connections = connections;
        this.classic = classic;
        this.vault = vault;
        this.accounts = accounts;
        this.newRecord = newRecord;
    }

    Optional<Integration> find(String tenant, String id) {
        return classic.store().find(tenant, Kind.INTEGRATION, id).map(IntegrationRecord::read);
    }

    /** @throws Refusal 422 when the platform or the way is none, or the id another platform's */
    Wanted wanted(String tenant, ConnectRequest request) {
        Platform platform = Platform.ofWire(String.valueOf(request.platform())).orElseThrow(() -> wrong("platform"));
        Way way = Way.ofWire(String.valueOf(request.way()))
                .filter(platform.ways()::contains)
                .orElseThrow(() -> wrong("way"));
        String id = request.id() == null ? Classic.newId() : goodId(request.id());
        Integration before = find(tenant, id).orElse(null);
        if (before != null && !platform.wire().equals(before.type())) {
            throw wrong("platform");
        }
        Credentials sealed =
                before == null ? Credentials.NONE : vault.find(tenant, id).orElse(Credentials.NONE);
        String name = request.name() == null || request.name().isBlank()
                ? null
                : request.name().strip();
        return new Wanted(id, platform, way, name, before, sealed);
    }

    private static String goodId(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID || id.codePoints().anyMatch(Character::isISOControl)) {
            throw wrong("id");
        }
        return id;
    }

    static Refusal wrong(String field) {
        return Refusal.invalid("value_error", List.of("body", field), "This is not a valid value");
    }

    /** What is typed belongs to the way in which it was connected before: another way begins anew. */
    SettingsCheck.Checked checked(Wanted wanted, Map<String, String> written) {
        boolean same = wanted.integration() != null
                && wanted.way().wire().equals(wanted.integration().way());
        return SettingsCheck.of(
                wanted.platform(), wanted.way(), written, same ? wanted.sealed().values() : Map.of(), accounts::hidden);
    }

    ConnectAnswer connect(String tenant, String person, ConnectRequest request) {
        if (Integration.N8N.equals(request.way())) {
            return handedOn(tenant, person, request);
        }
        Wanted wanted = wanted(tenant, request);
        if (wanted.way() == Way.OAUTH) {
            throw wrong("way");
        }
        SettingsCheck.Checked checked = checked(wanted, request.values());
        if (!checked.wrong().isEmpty()) {
            return new ConnectAnswer(null, null, checked.wrong());
        }
        return keptIfGood(
                tenant, person, wanted, wanted.sealed().with(checked.values()).with((Tokens) null));
    }

    /** One whose keys n8n has: there is nothing to try, and nothing to seal. Where the account is has to be said all the same. */
    private ConnectAnswer handedOn(String tenant, String person, ConnectRequest request) {
        Platform platform = Platform.ofWire(String.valueOf(request.platform())).orElseThrow(() -> wrong("platform"));
        String id = request.id() == null ? Classic.newId() : goodId(request.id());
        SettingsCheck.Checked checked = SettingsCheck.place(platform, request.values(), accounts::hidden);
        if (!checked.wrong().isEmpty()) {
            return new ConnectAnswer(null, null, checked.wrong());
        }
        Integration kept = classic.change(tenant, person, work -> {
            if (work.changes().find(Kind.INTEGRATION, id).isPresent()) {
                throw wrong("id");
            }
            Map<String, Object> doc =
                    newRecord.handedOn(id, platform, work.changes().now());
            doc.put("config_public", checked.values());
            if (request.name() != null && !request.name().isBlank()) {
                doc.put("integration_name", request.name().strip());
            }
            return IntegrationRecord.read(work.create(Kind.INTEGRATION, id, doc));
        });
        return new ConnectAnswer(kept, null, Map.of());
    }

    /** Tries it, and keeps record and secrets together when the platform says yes. */
    ConnectAnswer keptIfGood(String tenant, String person, Wanted wanted, Credentials credentials) {
        Accounts.Tried tried = accounts.tried(wanted.platform(), wanted.way(), credentials);
        if (!tried.trial().ok()) {
            return new ConnectAnswer(null, tried.trial(), Map.of());
        }
        Integration kept = classic.change(tenant, person, work -> {
            Optional<Stored> before = work.changes().find(Kind.INTEGRATION, wanted.id());
            if (before.filter(Stored::deleted).isPresent()) {
                throw new Refusal(409, ErrorCode.SYNC_DELETED, "This connection was taken away meanwhile.");
            }
            Map<String, Object> doc = newRecord.of(
                    wanted,
                    before.orElse(null),
                    tried.credentials(),
                    tried.trial(),
                    work.changes().now());
            Integration now = Json.MAPPER.convertValue(doc, Integration.class);
            if (connectedTwice(work.changes(), now)) {
                return null;
            }
            if (before.isPresent() && now.elsewhere(IntegrationRecord.read(before.get()))) {
                Forgetting.account(work.changes(), wanted.id(), People.KINDS);
            }
            tried.fields().ifPresent(fields -> doc.put(FIELDS, fields));
            // Another secret may have been set since the platform was asked: that stays.
            vault.edit(work.changes(), wanted.id(), there -> there.with(
                            tried.credentials().values())
                    .with(tried.credentials().tokens()));
            Stored after = before.isEmpty()
                    ? work.create(Kind.INTEGRATION, wanted.id(), doc)
                    : work.changes().put(Kind.INTEGRATION, wanted.id(), doc, null);
            return IntegrationRecord.read(after);
        });
        return kept == null
                ? new ConnectAnswer(null, tried.trial(), Map.of(telling(wanted), "twice"))
                : new ConnectAnswer(kept, tried.trial(), Map.of());
    }

    /** Both would make whoever is new there at the same moment. */
    private static boolean connectedTwice(ChangeSet changes, Integration now) {
        return now.place().isPresent()
                && changes.all(Kind.INTEGRATION).stream()
                        .map(IntegrationRecord::read)
                        .anyMatch(other -> !now.id().equals(other.id())
                                && now.type().equals(other.type())
                                && Integration.CONNECTED.equals(other.status())
                                && now.place().equals(other.place()));
    }

    /** The setting that says which account it is. */
    private static String telling(Wanted wanted) {
        List<Setting> settings = wanted.platform().settings(wanted.way());
        return settings.stream()
                .filter(Setting::place)
                .findFirst()
                .orElse(settings.getFirst())
                .name();
    }

    /** A real call. What comes of it is in the record too. @throws Refusal 404 */
    PlatformTrial test(String tenant, String id) {
        Integration integration = find(tenant, id).orElseThrow(Connecting::unknown);
        Supplier<Connector> connector = () ->
                connections.open(tenant, integration).map(Connection::connector).orElseThrow(OpenConnections::locked);
        PlatformTrial trial = accounts.test(connector);
        List<String> fields =
                (trial.ok() ? accounts.fields(connector) : Optional.<List<String>>empty()).orElse(integration.fields());
        classic.store().change(tenant, changes -> {
            IntegrationRecord.of(changes, id)
                    .ifPresent(record -> told(record, trial).set(FIELDS, fields).keep());
            return null;
        });
        return trial;
    }

    /** Trouble on the way there says nothing about the key. */
    private static IntegrationRecord told(IntegrationRecord record, PlatformTrial trial) {
        if (trial.ok()) {
            record.mended();
            return trial.account() == null ? record : record.set("account_label", trial.account());
        }
        SyncError error = trial.error();
        return error == null
                        || FailureKind.ofWire(error.kind())
                                .filter(FailureKind::passing)
                                .isPresent()
                ? record
                : record.broken(error);
    }

    /** Forgets the keys, who is whom there, and what was asked of it. @throws Refusal 404 */
    void disconnect(String tenant, String person, String id) {
        classic.change(tenant, person, work -> {
            work.delete(work.live(Kind.INTEGRATION, id).orElseThrow(Connecting::unknown));
            Forgetting.all(work.changes(), id);
            RunKeeping.forget(work.changes(), id);
            return null;
        });
    }

    static Refusal unknown() {
        return Refusal.notFound("There is no such integration.");
    }
}
