package coachdesk.desk.assistant.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.assistant.AssistantSettings;
import coachdesk.desk.assistant.LoggedAnswer;
import coachdesk.desk.assistant.Trial;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredAssistantTest {
    private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");

    @TempDir
    Path folder;

    private final Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
    private Store store;
    private StoredAssistant assistant;

    @BeforeEach
    void open() {
        store = NewStore.in(folder);
        assistant = new StoredAssistant(
                store,
                records,
                new Outbox(records, new RandomIds(new Random(5))),
                new SettableClock(NOW),
                (message, own) -> new Trial(message + " | " + own, Duration.ofMillis(1_200), null));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void told(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> records.told(tx, kind, id, 1, new LinkedHashMap<>(doc)));
    }

    private Map<String, Object> doc() {
        return store.reading(reading -> records.find(reading, Kind.AI_CONFIG, Kind.THE_ASSISTANT))
                .orElseThrow()
                .doc();
    }

    @Test
    void nobody_has_touched_it_until_somebody_does() {
        assertThat(assistant.settings()).isEqualTo(AssistantSettings.NONE);
        Undo undo = assistant.change(
                AssistantSettings.NONE, new AssistantSettings(true, "", " Promo ", "", "https://twint.example.com/x"));
        assertThat(queued()).as("edited, never made").containsOnly("edit");
        assertThat(doc()).doesNotContainKeys("systemPrompt", "model").containsEntry("campaignPrompt", "Promo");
        assertThat(AssistantSettings.payable(assistant.settings().twint())).isTrue();
        undo.undo();
        assertThat(assistant.settings()).isEqualTo(AssistantSettings.NONE);
        assertThat(queued()).containsOnly("edit");
    }

    private List<String> queued() {
        return store.reading(
                reading -> reading.statements().all("SELECT type FROM operation ORDER BY n", row -> row.getString(1)));
    }

    @Test
    void what_nobody_touched_stays_as_somebody_else_has_set_it_meanwhile() {
        AssistantSettings seen = assistant.settings();
        told(
                Kind.AI_CONFIG,
                Kind.THE_ASSISTANT,
                Map.of("id", Kind.THE_ASSISTANT, "enabled", false, "systemPrompt", "Tutoie."));
        assistant.change(seen, new AssistantSettings(false, "", "Promo", "", ""));
        assertThat(assistant.settings()).isEqualTo(new AssistantSettings(false, "Tutoie.", "Promo", "", ""));
    }

    @Test
    void what_the_server_says_beside_it_stays() {
        told(
                Kind.AI_CONFIG,
                Kind.THE_ASSISTANT,
                Map.of(
                        "id",
                        Kind.THE_ASSISTANT,
                        "enabled",
                        true,
                        "systemPrompt",
                        "Avant",
                        "lastMediaUrl",
                        "x",
                        "future",
                        1));
        Undo undo = assistant.change(assistant.settings(), new AssistantSettings(false, "Après", "", "gpt-5", ""));
        assertThat(doc())
                .containsEntry("systemPrompt", "Après")
                .containsEntry("lastMediaUrl", "x")
                .containsEntry("future", 1);
        undo.undo();
        assertThat(assistant.settings()).isEqualTo(new AssistantSettings(true, "Avant", "", "", ""));
    }

    @Test
    void answers_are_read_in_whatever_shape_a_server_wrote_them_the_latest_first() {
        told(
                Kind.AI_LOG,
                "a",
                Map.of(
                        "id",
                        "a",
                        "timestamp",
                        "2026-11-21T10:00:00Z",
                        "session_id",
                        "k",
                        "from",
                        "Ana",
                        "message",
                        "Où ?",
                        "response",
                        "Ici.",
                        "responseTime",
                        1.25,
                        "strict",
                        true));
        told(
                Kind.AI_LOG,
                "b",
                Map.of(
                        "id",
                        "b",
                        "timestamp",
                        "2026-11-21T11:00:00Z",
                        "clientName",
                        "Béa",
                        "incomingMessage",
                        "Quand ?",
                        "code",
                        "model.rate",
                        "responseTime",
                        -4));
        told(Kind.AI_LOG, "c", Map.of("id", "c", "timestamp", "soon", "response", 7));
        List<LoggedAnswer> log = assistant.log(10);
        assertThat(log).extracting(LoggedAnswer::id).containsExactly("b", "a", "c");
        assertThat(log.getFirst()).satisfies(failed -> {
            assertThat(failed.who()).isEqualTo("Béa");
            assertThat(failed.answer()).isNull();
            assertThat(failed.code()).isEqualTo("model.rate");
            assertThat(failed.took()).isNull();
        });
        assertThat(log.get(1).took()).isEqualTo(Duration.ofMillis(1_250));
        assertThat(log.get(1).strict()).isTrue();
        assertThat(assistant.log(1)).hasSize(1);
    }

    @Test
    void a_trial_is_the_servers() {
        assertThat(assistant.test("Bonjour", null).answer()).isEqualTo("Bonjour | null");
    }
}
