package coachdesk.backend.integrations.connect;

import coachdesk.backend.integrations.store.SecretTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.ChangeSet;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What opens the studios' accounts, sealed for one studio and one connection wherever it rests. Thread-safe. */
public final class Vault {
    private final SecretTable table;
    private final SecretBox box;
    private final Clock clock;

    /** @param tenant whose it is */
    public record Found(String tenant, Credentials credentials) {}

    public Vault(SecretTable table, SecretBox box, Clock clock) {
        this.table = table;
        this.box = box;
        this.clock = clock;
    }

    SecretTable table() {
        return table;
    }

    /** Empty when there is nothing, and when it is sealed with a key that is gone. */
    public Optional<Credentials> find(String tenant, String integration) {
        return table.find(tenant, integration).flatMap(this::open);
    }

    /** Of whatever studio; ordinarily one. */
    public List<Found> anywhere(String integration) {
        return table.anywhere(integration).stream()
                .flatMap(row -> open(row).map(found -> new Found(row.tenant(), found)).stream())
                .toList();
    }

    Optional<Credentials> open(SecretTable.Row row) {
        return box.open(purpose(row.tenant(), row.integration()), row.sealed())
                .map(json -> Json.read(json, Credentials.class));
    }

    String seal(SecretTable.Row row, Credentials credentials) {
        return box.seal(purpose(row.tenant(), row.integration()), Json.write(credentials));
    }

    /** Takes the place of what was there. */
    void put(ChangeSet changes, String integration, Credentials credentials) {
        SecretTable.put(
                changes, integration, box.seal(purpose(changes.tenant(), integration), Json.write(credentials)));
    }

    /** Within the caller's transaction. */
    public Optional<Credentials> find(ChangeSet changes, String integration) {
        return SecretTable.find(changes, integration).flatMap(this::open);
    }

    /** Changes what is there, or begins it. */
    public void edit(ChangeSet changes, String integration, UnaryOperator<Credentials> edit) {
        put(changes, integration, edit.apply(find(changes, integration).orElse(Credentials.NONE)));
    }

    /** Seals anew what only the key before this one opens. */
    public void renewKeys() {
        for (SecretTable.Row row : table.all()) {
            box.renewed(purpose(row.tenant(), row.integration()), row.sealed())
                    .ifPresent(anew -> table.replace(row, anew, clock.instant()));
        }
    }

    private static String purpose(String tenant, String integration) {
        return "integration/" + tenant + "/" + integration;
    }
}
