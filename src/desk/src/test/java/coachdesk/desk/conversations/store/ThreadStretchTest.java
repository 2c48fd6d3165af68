package coachdesk.desk.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Place;
import coachdesk.desk.conversations.Stretch;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.store.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadStretchTest {
    private static final int PAGE = 500;

    @TempDir
    Path folder;

    private InboxStore inbox;

    @BeforeEach
    void open() {
        inbox = new InboxStore(folder, "here");
        inbox.told(Kind.CONVERSATION, "k", "mode", "human", "participant_ids", List.of("zoe"));
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    private void many(int count) {
        long start = InboxStore.NOW.minusSeconds(4L * count).toEpochMilli();
        inbox.store.change(tx -> {
            List<Told> told = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String at = Instant.ofEpochMilli(start + 2_000L * (i / 3)).toString();
                told.add(inbox.records.prepare(
                        Kind.MESSAGE,
                        id(i),
                        1,
                        Map.of(
                                "id",
                                id(i),
                                "session_id",
                                "k",
                                "sender_type",
                                "user",
                                "created_at",
                                at,
                                "content",
                                "n° " + i)));
            }
            inbox.records.told(tx, Kind.MESSAGE, told, one -> true, () -> false);
        });
    }

    /** Three of one moment stand by their ids. */
    private static String id(int i) {
        return "m%05d".formatted(i);
    }

    private ThreadPage page(Stretch stretch) {
        return inbox.conversations.thread("k", stretch);
    }

    private static List<String> ids(ThreadPage page) {
        return page.messages().stream().map(Message::id).toList();
    }

    @Test
    void fifty_thousand_messages_are_walked_through_in_pages_each_once_and_in_order() {
        many(50_000);
        ThreadPage page = page(new Stretch.Newest(PAGE));
        assertThat(page.later()).isZero();
        assertThat(page.earlier()).isEqualTo(50_000 - PAGE);

        List<String> up = new ArrayList<>(ids(page).reversed());
        while (page.earlier() > 0) {
            page = page(new Stretch.Before(page.messages().getFirst().place(), PAGE));
            assertThat(page.messages()).hasSize(PAGE);
            up.addAll(ids(page).reversed());
        }
        List<String> all =
                IntStream.range(0, 50_000).mapToObj(ThreadStretchTest::id).toList();
        assertThat(up.reversed()).isEqualTo(all);
        ThreadPage after = page(new Stretch.After(page.messages().getLast().place(), PAGE));
        assertThat(ids(after)).isEqualTo(all.subList(PAGE, 2 * PAGE));
    }

    @Test
    void a_stretch_is_found_by_the_index_and_not_by_sorting_all_messages() {
        many(300);
        List<String> steps = inbox.store.reading(reading -> reading.statements()
                .all(
                        "EXPLAIN QUERY PLAN SELECT m.id FROM message m WHERE m.conversation_id = ? AND m.gone = 0"
                                + " AND m.deleted = 0 AND m.at <= ? AND (m.at < ? OR m.id < ?) ORDER BY m.at DESC,"
                                + " m.id DESC LIMIT ?",
                        row -> row.getString(4),
                        "k",
                        1L,
                        1L,
                        "m",
                        1));
        assertThat(steps).singleElement().asString().contains("message_conversation", "at<?");
    }

    @Test
    void it_opens_at_what_is_new_with_what_stands_above_it() {
        many(3_000);
        inbox.told(
                Kind.READ_MARK,
                "k@there",
                "session_id",
                "k",
                "at",
                inbox.conversations
                        .thread("k", 2_000)
                        .messages()
                        .getFirst()
                        .at()
                        .toString());
        ThreadPage page = page(new Stretch.Opening(100));
        List<Message> fresh = page.messages().stream()
                .filter(message -> message.at().isAfter(page.readUpTo()))
                .toList();
        assertThat(page.messages().indexOf(fresh.getFirst())).isEqualTo(20);
        assertThat(fresh).hasSize(80);
        assertThat(page.later()).isGreaterThan(1_800);

        inbox.conversations.read("k");
        assertThat(page(new Stretch.Opening(100)).messages().getLast().id()).isEqualTo("m02999");
    }

    @Test
    void what_is_new_near_the_end_comes_with_a_full_page() {
        many(300);
        inbox.conversations.read("k");
        inbox.clock.advance(Duration.ofMinutes(1));
        inbox.said("fresh", "k", "user", InboxStore.NOW.plusSeconds(30).toString(), "Encore");
        ThreadPage page = page(new Stretch.Opening(100));
        assertThat(page.messages()).hasSize(100);
        assertThat(page.messages().getLast().id()).isEqualTo("fresh");
    }

    @Test
    void messages_without_a_readable_time_stand_first_and_are_paged_through_too() {
        for (int i = 0; i < 5; i++) {
            inbox.said("u" + i, "k", "user", "bientôt", "?");
        }
        many(7);
        ThreadPage end = page(new Stretch.Newest(9));
        assertThat(ids(end))
                .containsExactly("u3", "u4", "m00000", "m00001", "m00002", "m00003", "m00004", "m00005", "m00006");
        assertThat(end.earlier()).isEqualTo(3);
        Place first = end.messages().getFirst().place();
        assertThat(ids(page(new Stretch.Before(first, 2)))).containsExactly("u1", "u2");
        Place m1 = end.messages().get(3).place();
        assertThat(ids(page(new Stretch.Before(m1, 4)))).containsExactly("u2", "u3", "u4", "m00000");
        Place u3 = end.messages().getFirst().place();
        assertThat(ids(page(new Stretch.After(u3, 3)))).containsExactly("u4", "m00000", "m00001");
    }

    @Test
    void the_same_stretch_again_has_what_came_into_it_and_at_the_end_what_came_after() {
        many(30);
        ThreadPage page = page(new Stretch.Newest(10));
        Place from = page.messages().getFirst().place();
        Place to = page.messages().get(4).place();
        assertThat(ids(page(new Stretch.Again(from, to, 100))))
                .containsExactly("m00020", "m00021", "m00022", "m00023", "m00024");
        inbox.said("z-late", "k", "user", page.messages().get(2).at().toString(), "arrived late");
        assertThat(ids(page(new Stretch.Again(from, to, 100))))
                .contains("z-late")
                .hasSize(6);
        inbox.said("new", "k", "user", InboxStore.NOW.toString(), "new");
        assertThat(ids(page(new Stretch.Again(from, null, 100)))).hasSize(12).endsWith("m00029", "new");
        assertThat(ids(page(new Stretch.Again(from, null, 5)))).hasSize(5).endsWith("m00029", "new");
    }

    @Test
    void a_message_from_the_future_neither_reads_nor_hides_what_comes_before_it() {
        inbox.said("m", "k", "user", "2026-11-20T17:00:00Z", "Bonjour");
        inbox.said("odd", "k", "coach", "2099-01-01T00:00:00Z", "?");
        inbox.said("odder", "k", "user", "2099-01-02T00:00:00Z", "?");
        assertThat(inbox.conversations.find("k").orElseThrow().unread()).isEqualTo(1);
        assertThat(inbox.conversations.find("k").orElseThrow().at()).isEqualTo("2026-11-20T17:00:00Z");
        inbox.conversations.read("k");
        assertThat(inbox.conversations.unread()).isZero();
        inbox.said("next", "k", "user", "2026-11-20T17:30:00Z", "Encore moi");
        assertThat(inbox.conversations.unread()).isEqualTo(1);
        assertThat(ids(page(new Stretch.Newest(10)))).containsExactly("m", "next", "odd", "odder");
    }

    @Test
    void what_the_server_refused_stands_behind_the_end_with_the_reason() {
        String id = inbox.conversations.say("k", "Bonjour");
        inbox.store.change(tx -> {
            tx.statements().run("UPDATE operation SET state = 'aside', n = NULL, code = 'server.too-large'");
            inbox.records.refresh(tx, Kind.MESSAGE, id);
        });
        ThreadPage page = page(new Stretch.Newest(10));
        assertThat(page.messages()).isEmpty();
        assertThat(page.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.message().text()).isEqualTo("Bonjour");
            assertThat(refused.message().delivery()).isEqualTo(Message.Delivery.REFUSED);
            assertThat(refused.code()).isEqualTo(ErrorCode.TOO_LARGE);
        });
        inbox.told(Kind.CONVERSATION, "other", "mode", "human");
        assertThat(inbox.conversations.thread("other", 10).refused()).isEmpty();
    }
}
