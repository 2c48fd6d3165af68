package coachdesk.backend.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.sync.OpResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What names many people is long by nature; what is long for no reason is refused. */
class LargeOpsTest {
    private static final int MANY = 10_000;
    private Studio studio;
    private Studio.Desk desk;

    @BeforeEach
    void open() {
        studio = new Studio(TestDatabases.inMemory());
        desk = studio.desk("desk");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static List<String> ids() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})
                        .toString())
                .toList();
    }

    @Test
    void a_group_of_ten_thousand_is_made_and_changed() {
        List<String> members = ids();
        Map<String, Object> group = Map.of("id", "g", "mode", "group", "title", "Tous", "participant_ids", members);
        assertThat(desk.create("conversation", "g", group).status()).isEqualTo(OpResult.APPLIED);
        OpResult fewer = desk.edit(
                "conversation",
                "g",
                Map.of("participant_ids", members),
                Map.of("participant_ids", members.subList(0, MANY - 1)));
        assertThat(fewer.status()).isEqualTo(OpResult.APPLIED);
    }

    @Test
    void a_basket_of_ten_thousand_people_is_written_and_written_again() {
        List<Map<String, String>> basket = ids().stream()
                .map(id -> Map.of("kind", "person", "id", id, "label", "Élodie Personne " + id.substring(0, 4)))
                .toList();
        Map<String, Object> fields = Map.of("basket", basket, "targetIds", ids());
        assertThat(desk.create("campaign", "c", Map.of("id", "c", "name", "Tous"))
                        .status())
                .isEqualTo(OpResult.APPLIED);
        assertThat(desk.edit("campaign", "c", Map.of(), fields).status()).isEqualTo(OpResult.APPLIED);
        assertThat(desk.edit("campaign", "c", fields, Map.of("basket", List.of(), "targetIds", List.of()))
                        .status())
                .isEqualTo(OpResult.APPLIED);
    }

    @Test
    void what_is_long_for_no_reason_is_refused() {
        String long64 = "x".repeat(64 * 1024);
        assertThat(desk.create("person", "p", Map.of("id", "p", "name", long64)).code())
                .isEqualTo(ErrorCode.TOO_LARGE.wire());
        String long4 = "x".repeat(4 * 1024 * 1024);
        assertThat(desk.create("conversation", "g", Map.of("id", "g", "title", long4))
                        .code())
                .isEqualTo(ErrorCode.TOO_LARGE.wire());
    }
}
