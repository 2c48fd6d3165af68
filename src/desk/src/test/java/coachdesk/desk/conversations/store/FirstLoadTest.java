package coachdesk.desk.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.ConversationQuery;
import coachdesk.desk.store.SpareIndexes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLoadTest {
    @TempDir
    Path folder;

    private static List<String> indexes(InboxStore desk) {
        return desk.store.reading(reading -> reading.statements()
                .all(
                        "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'message' AND sql IS NOT"
                                + " NULL ORDER BY name",
                        row -> row.getString(1)));
    }

    private static List<String> listed(InboxStore desk) {
        return desk.conversations.list(new ConversationQuery("", ConversationQuery.Filter.ALL, 10)).stream()
                .map(Object::toString)
                .toList();
    }

    private static void said(InboxStore desk, int from, int to) {
        for (int i = from; i < to; i++) {
            desk.told(
                    Kind.MESSAGE,
                    "m" + i,
                    "session_id",
                    "c" + i % 3,
                    "content",
                    "Bonjour " + i,
                    "sender_type",
                    i % 4 == 0 ? "coach" : "user",
                    "created_at",
                    "2026-11-20T10:00:" + (10 + i) + "Z");
        }
    }

    @Test
    void theListSaysTheSameWhileTheIndexOfMembersIsLeftOut() {
        try (InboxStore desk = new InboxStore(folder, "here")) {
            List<String> before = indexes(desk);
            for (int i = 0; i < 3; i++) {
                desk.told(Kind.CONVERSATION, "c" + i, "title", "Salle " + i);
            }
            said(desk, 0, 10);
            SpareIndexes.leaveOut(desk.store, desk.records.kinds());
            assertThat(indexes(desk)).isNotEqualTo(before).containsExactly("message_conversation");
            said(desk, 10, 20);
            // One is taken back, and so another one was said last.
            desk.told(Kind.MESSAGE, "m19", "session_id", "c1", "content", "Bonjour", "is_deleted", true);
            List<String> meanwhile = listed(desk);
            assertThat(meanwhile).hasSize(3);

            SpareIndexes.build(desk.store, desk.records.kinds(), () -> false);
            assertThat(indexes(desk)).isEqualTo(before);
            assertThat(listed(desk)).isEqualTo(meanwhile);
        }
    }
}
