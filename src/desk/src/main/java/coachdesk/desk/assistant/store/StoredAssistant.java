package coachdesk.desk.assistant.store;

import coachdesk.contract.Kind;
import coachdesk.desk.assistant.Assistant;
import coachdesk.desk.assistant.AssistantServer;
import coachdesk.desk.assistant.AssistantSettings;
import coachdesk.desk.assistant.LoggedAnswer;
import coachdesk.desk.assistant.Trial;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Reversible;
import coachdesk.desk.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The assistant over the store, where its settings wait like everything else. Any thread. */
public final class StoredAssistant implements Assistant {
    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Clock clock;
    private final AssistantServer server;

    public StoredAssistant(Store store, Records records, Outbox outbox, Clock clock, AssistantServer server) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
        this.server = server;
    }

    @Override
    public AssistantSettings settings() {
        return store.reading(reading -> records.find(reading, Kind.AI_CONFIG, Kind.THE_ASSISTANT))
                .filter(record -> !record.deleted())
                .map(record -> AssistantSettings.of(record.doc()))
                .orElse(AssistantSettings.NONE);
    }

    @Override
    public Undo change(AssistantSettings seen, AssistantSettings now) {
        var back = store.write(tx -> {
            Reversible changes = new Reversible(records, outbox, tx, clock);
            changes.edit(Kind.AI_CONFIG, Kind.THE_ASSISTANT, now.changedFrom(seen));
            return changes.back();
        });
        return Undo.once(() -> store.change(back));
    }

    @Override
    public List<LoggedAnswer> log(int most) {
        return store.reading(reading -> reading.statements()
                .all(
                        "SELECT id, doc FROM ai_log WHERE NOT deleted ORDER BY at DESC NULLS LAST, row DESC LIMIT ?",
                        row -> LoggedAnswer.of(
                                row.getString(1), Json.tryRead(row.getString(2)).orElse(Map.of())),
                        most));
    }

    @Override
    public Trial test(String message, String ownPrompt) {
        return server.test(message, ownPrompt);
    }
}
