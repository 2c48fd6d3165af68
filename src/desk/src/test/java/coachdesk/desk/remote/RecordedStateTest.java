package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Topic;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole state that the recording ends with, brought into a fresh folder. */
class RecordedStateTest {
    @TempDir
    Path folder;

    private RecordedDesk recorded;

    @BeforeEach
    void sync() {
        recorded = new RecordedDesk(folder);
        assertThat(recorded.desk.sync().complete()).isTrue();
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private Map<Kind, Digest> digests() {
        return EnumSet.allOf(Kind.class).stream().collect(Collectors.toMap(kind -> kind, recorded.desk::digest));
    }

    @Test
    void every_row_is_stored_as_the_server_wrote_it_byte_for_byte() {
        recorded.holdsTheRecording();

        Map<Kind, String> files = Map.of(
                Kind.RESERVATION, "reservations_all.json",
                Kind.COURSE, "courses.json",
                Kind.OFFER, "offers.json",
                Kind.PERSON, "users.json",
                Kind.PARTICIPANT, "chat-participants.json",
                Kind.CONVERSATION, "chat-sessions.json",
                Kind.CAMPAIGN, "campaigns.json");
        files.forEach((kind, file) -> {
            String bytes = Recorded.text(file);
            assertThat(Recorded.rows(kind)).allSatisfy(row -> assertThat(bytes)
                    .contains(Json.write(
                            recorded.base(kind, (String) row.get("id")).orElseThrow())));
        });
    }

    @Test
    void nothing_else_is_stored_and_the_validated_ones_have_their_entry() {
        Map<Kind, Digest> digests = digests();

        for (Kind kind : RecordedDesk.LISTED) {
            assertThat(digests.get(kind).count())
                    .as("%s", kind)
                    .isEqualTo(Recorded.rows(kind).size());
        }
        assertThat(digests.get(Kind.ATTENDANCE).count()).isEqualTo(40);
        assertThat(digests.get(Kind.EVENT).count()).isZero();
    }

    @Test
    void a_second_sync_changes_nothing() {
        Map<Kind, Digest> before = digests();
        Set<Topic> changed = EnumSet.noneOf(Topic.class);
        recorded.desk.store.signals().listen(changed::addAll);

        assertThat(recorded.desk.sync().complete()).isTrue();

        assertThat(digests()).isEqualTo(before);
        assertThat(changed).isSubsetOf(Topic.SYNC);
        recorded.holdsTheRecording();
    }

    @Test
    void creation_times_made_up_at_each_reading_change_nothing_either() {
        Map<Kind, Digest> before = digests();
        List<Map<String, Object>> later = Recorded.rows(Kind.PERSON);
        later.forEach(person -> person.put("createdAt", "2026-03-01T10:00:00Z"));
        recorded.server.on("GET /api/users", StubServer.Answer.json(Json.write(later)));

        assertThat(recorded.desk.sync().complete()).isTrue();

        assertThat(digests()).isEqualTo(before);
        recorded.holdsTheRecording();
    }

    @Test
    void what_it_has_no_place_for_stays_here_and_is_sent_nowhere() {
        recorded.server.asked.clear();
        recorded.desk.create(Kind.OPT_OUT, "o", Map.of("id", "o", "contactId", "somebody"));
        recorded.desk.sync();
        recorded.desk.edit(Kind.OPT_OUT, "o", Map.of("source", "asked at the door"));

        assertThat(recorded.desk.sync().complete()).isTrue();

        assertThat(recorded.desk.doc(Kind.OPT_OUT, "o"))
                .containsEntry("contactId", "somebody")
                .containsEntry("source", "asked at the door");
        assertThat(recorded.desk.decisions.open()).isEmpty();
        assertThat(recorded.server.asked).allMatch(asked -> asked.startsWith("GET"));
    }
}
