package coachdesk.backend.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.backend.Town;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.json.Json;
import coachdesk.contract.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody says is stored once, in order, and only where the one takes part. */
class SaidTest {
    private Town town;
    private Member ana;

    @BeforeEach
    void start() {
        town = new Town();
        put(Kind.PARTICIPANT, "ana", Map.of("name", "Ana"));
        put(Kind.CONVERSATION, "c", Map.of("mode", "ai", "participant_ids", List.of("ana")));
        put(Kind.CONVERSATION, "away", Map.of("mode", "ai", "participant_ids", List.of("ana"), "is_deleted", true));
        put(Kind.CONVERSATION, "others", Map.of("mode", "vip", "participant_ids", List.of("bo", 7)));
        ana = town.members().of("c", "ana").orElseThrow();
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private void put(Kind kind, String id, Map<String, Object> fields) {
        town.records().change(town.tenant("nord"), changes -> {
            Map<String, Object> doc = new java.util.LinkedHashMap<>(fields);
            doc.put("id", id);
            return changes.put(kind, id, doc, null);
        });
    }

    @Test
    void a_message_has_the_classic_fields_and_is_there_for_every_desk() {
        Map<String, Object> said = town.said().byMember(ana, "c", "Bonjour 🦁");
        assertThat(said)
                .containsEntry("session_id", "c")
                .containsEntry("sender_id", "ana")
                .containsEntry("sender_name", "Ana")
                .containsEntry("sender_type", "user")
                .containsEntry("content", "Bonjour 🦁")
                .containsEntry("mode", "ai")
                .containsEntry("notified", false)
                .containsEntry("created_at", "2026-11-21T18:00:00Z");
        assertThat(town.coach("nord").get("/api/sync/changes?kind=message").text())
                .contains(Json.write(said));
    }

    @Test
    void what_is_said_in_the_same_millisecond_keeps_its_order() {
        List<String> times = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            times.add((String) town.said()
                    .say(ana.tenant(), "c", Voice.assistant("Assistant"), "n" + i, Map.of())
                    .get("created_at"));
        }
        assertThat(times.stream().map(java.time.Instant::parse)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void nobody_speaks_where_the_one_does_not_take_part() {
        for (String elsewhere : List.of("others", "away", "unknown", "")) {
            assertThatThrownBy(() -> town.said().byMember(ana, elsewhere, "x"))
                    .as(elsewhere)
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(404));
            assertThat(town.members().of(elsewhere, "ana")).as(elsewhere).isEmpty();
        }
        assertThat(town.members().of("c", "bo")).isEmpty();
        assertThat(town.members().of("unknown")).isEmpty();
        assertThat(town.members().of("ana\0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t ", "\u0301\u0308\u20dd", "\u200b\u200d\ufeff", "\u0000"})
    void what_says_nothing_is_not_stored(String text) {
        assertThatThrownBy(() -> town.said().byMember(ana, "c", text)).isInstanceOf(Refusal.class);
        assertThat(town.records().docs(ana.tenant(), Kind.MESSAGE)).isEmpty();
    }

    @Test
    void half_a_character_is_mended_rather_than_lost_with_the_rest() {
        assertThat(town.said().byMember(ana, "c", "a\ud83dz")).containsEntry("content", "a\ufffdz");
    }

    @Test
    void a_message_with_an_id_of_its_own_is_said_once_and_known_afterwards() {
        String id = "7b0d9c3e-2f7e-4c5e-9d54-0b1d8e6f2a10";
        assertThat(town.said().known(ana, id)).isFalse();
        Map<String, Object> first = town.said().byMember(ana, "c", "Une fois", id);
        assertThat(town.said().byMember(ana, "c", "Une fois", id)).isEqualTo(first);
        assertThat(town.said().known(ana, id)).isTrue();
        assertThat(town.said().known(ana, null)).isFalse();
        assertThat(town.records().docs(ana.tenant(), Kind.MESSAGE)).hasSize(1);
        assertThatThrownBy(() -> Said.clientId(Map.of("client_id", "1; DROP"))).isInstanceOf(Refusal.class);
    }
}
