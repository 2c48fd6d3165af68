package coachdesk.desk.conversations.store;

import static coachdesk.desk.conversations.ConversationQuery.Filter.ALL;
import static coachdesk.desk.conversations.ConversationQuery.Filter.ARCHIVED;
import static coachdesk.desk.conversations.ConversationQuery.Filter.ASSISTANT;
import static coachdesk.desk.conversations.ConversationQuery.Filter.GROUPS;
import static coachdesk.desk.conversations.ConversationQuery.Filter.PEOPLE;
import static coachdesk.desk.conversations.ConversationQuery.Filter.UNREAD;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.store.StoredContacts;
import coachdesk.desk.conversations.ConversationQuery;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Message.Delivery;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredConversationsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final ConversationQuery EVERY = new ConversationQuery("", ALL, 100);

    @TempDir
    Path folder;

    private final Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
    private final SettableClock clock = new SettableClock(NOW);
    private final Map<String, Long> revs = new HashMap<>();
    private Store store;
    private StoredConversations inbox;

    @BeforeEach
    void open() {
        store = NewStore.in(folder);
        store.change(tx -> Meta.put(tx, Meta.DEVICE, "here"));
        RandomIds ids = new RandomIds(new SplittableRandom(5));
        inbox = new StoredConversations(store, records, new Outbox(records, ids), ids, clock, () -> "Coach");
        told(Kind.PARTICIPANT, "zoe", "name", "Zoé Martinet", "email", "zoe@example.com");
        told(Kind.PERSON, "luc", "name", "Luc Perret");
        told(Kind.CONVERSATION, "one", "mode", "ai", "participant_ids", List.of("zoe"));
        told(Kind.CONVERSATION, "two", "mode", "human", "participant_ids", List.of("luc", "ghost"));
        told(Kind.CONVERSATION, "all", "mode", "community", "title", "Les Lionnes", "participant_ids", List.of("zoe"));
        told(Kind.CONVERSATION, "old", "title", "Ancien lien", "is_deleted", true);
        said("m1", "one", "user", "2026-11-20T08:00:00Z", "Il reste de la place ?");
        said("m2", "one", "ai", "2026-11-20T08:00:05Z", "Oui, <b>deux</b> [emoji:fire.svg]");
        said("m3", "all", "user", "2026-11-20T10:00:00.123456+00:00", "Qui vient à la Zumba ?");
        said("m4", "two", "user", "2026-11-20T09:00:00Z", "Bonjour");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void told(Kind kind, String id, Object... fields) {
        Map<String, Object> doc = new LinkedHashMap<>(Map.of("id", id));
        for (int i = 0; i < fields.length; i += 2) {
            doc.put(fields[i].toString(), fields[i + 1]);
        }
        store.change(tx -> records.told(tx, kind, id, revs.merge(kind + id, 1L, Long::sum), doc));
    }

    private void said(String id, String conversation, String by, String at, String text) {
        told(Kind.MESSAGE, id, "session_id", conversation, "sender_type", by, "created_at", at, "content", text);
    }

    private List<String> ids(ConversationQuery query) {
        return inbox.list(query).stream().map(ConversationRow::id).toList();
    }

    private List<String> found(String text) {
        return ids(new ConversationQuery(text, ALL, 100));
    }

    @Test
    void where_something_was_said_last_comes_first_with_names_and_the_last_words() {
        assertThat(ids(EVERY)).containsExactly("all", "two", "one");
        ConversationRow one = inbox.find("one").orElseThrow();
        assertThat(one.name()).isEqualTo("Zoé Martinet");
        assertThat(one.last().text()).isEqualTo("Oui, deux 🔥");
        assertThat(one.group()).isFalse();
        ConversationRow two = inbox.find("two").orElseThrow();
        assertThat(two.name()).isEqualTo("Luc Perret");
        assertThat(two.members()).isEqualTo(2);
        assertThat(inbox.find("all").orElseThrow().name()).isEqualTo("Les Lionnes");
    }

    @Test
    void each_filter_gives_its_own() {
        assertThat(ids(new ConversationQuery("", PEOPLE, 100))).containsExactly("two", "one");
        assertThat(ids(new ConversationQuery("", GROUPS, 100))).containsExactly("all");
        assertThat(ids(new ConversationQuery("", ASSISTANT, 100))).containsExactly("one");
        assertThat(ids(new ConversationQuery("", ARCHIVED, 100))).containsExactly("old");
        assertThat(ids(new ConversationQuery("", UNREAD, 100))).containsExactly("all", "two");
        assertThat(ids(new ConversationQuery("", ALL, 1))).containsExactly("all");
    }

    @Test
    void people_are_found_alike_whether_the_contacts_were_worked_out_or_not() {
        List<String> texts = List.of("MARTINET", "zoe@exa", "perr", "z", "lu", "zzz");
        List<List<String>> before = texts.stream().map(this::found).toList();
        RandomIds ids = new RandomIds(new SplittableRandom(6));
        new StoredContacts(store, records, new Outbox(records, ids), ids, clock, () -> "coach")
                .list(ContactQuery.all());
        assertThat(texts.stream().map(this::found)).isEqualTo(before);

        told(Kind.PARTICIPANT, "zoe", "name", "Zoé Dupond", "email", "zoe@example.com");
        assertThat(found("dupond")).containsExactly("all", "one");
        assertThat(found("martinet")).isEmpty();
    }

    @Test
    void names_addresses_titles_and_what_was_said_are_found_without_accents() {
        assertThat(found("MARTINET")).containsExactly("all", "one");
        assertThat(found("zoe@exa")).containsExactly("all", "one");
        assertThat(found("lionnes")).containsExactly("all");
        assertThat(found("zumba")).containsExactly("all");
        assertThat(inbox.list(new ConversationQuery("a la zumba", ALL, 100))
                        .getFirst()
                        .found())
                .isEqualTo("Qui vient à la Zumba ?");
        assertThat(found("\" OR 1")).isEmpty();
    }

    @Test
    void what_is_new_is_read_once_also_when_another_desk_read_it() {
        assertThat(inbox.unread()).isEqualTo(2);
        inbox.read("two");
        inbox.read("two");
        assertThat(inbox.unread()).isEqualTo(1);
        assertThat(queued(Kind.READ_MARK)).isEqualTo(1);

        told(Kind.READ_MARK, "all@there", "session_id", "all", "at", "2026-11-20T10:00:01Z");
        assertThat(inbox.unread()).isZero();

        said("m5", "two", "user", "2026-11-20T12:00:00Z", "Encore moi");
        assertThat(inbox.find("two").orElseThrow().unread()).isEqualTo(1);
        inbox.read("two");
        assertThat(inbox.unread()).isZero();
    }

    @Test
    void an_answer_waits_in_its_order_and_reads_what_it_answers() {
        clock.set(Instant.parse("2026-11-20T09:00:00Z"));
        inbox.say("two", "Bonjour Luc");
        inbox.say("two", "À ce soir !");

        ThreadPage page = inbox.thread("two", 50);
        assertThat(page.messages()).extracting(Message::text).containsExactly("Bonjour", "Bonjour Luc", "À ce soir !");
        assertThat(page.messages())
                .extracting(Message::delivery)
                .containsExactly(Delivery.THERE, Delivery.WAITING, Delivery.WAITING);
        assertThat(inbox.find("two").orElseThrow().unread()).isZero();
        assertThat(queued(Kind.MESSAGE)).isEqualTo(2);
    }

    @Test
    void a_button_of_a_message_is_known_and_what_is_new_begins_after_the_last_answer() {
        told(
                Kind.MESSAGE,
                "b",
                "session_id",
                "two",
                "sender_type",
                "coach",
                "created_at",
                "2026-11-20T09:30:00Z",
                "cta_type",
                "reserver",
                "cta_text",
                "RÉSERVER",
                "cta_link",
                "https://example.com");
        ThreadPage page = inbox.thread("two", 10);
        assertThat(page.messages().getLast().action().text()).isEqualTo("RÉSERVER");
        assertThat(page.readUpTo()).isEqualTo(Instant.parse("2026-11-20T09:30:00Z"));
        assertThat(inbox.thread("all", 10).readUpTo()).isNull();
    }

    @Test
    void a_long_thread_gives_its_end_and_says_how_much_is_before() {
        for (int i = 0; i < 30; i++) {
            said("n" + i, "two", "user", "2026-11-20T11:00:%02dZ".formatted(i), "n° " + i);
        }
        ThreadPage page = inbox.thread("two", 10);
        assertThat(page.messages()).hasSize(10).last().satisfies(last -> assertThat(last.text())
                .isEqualTo("n° 29"));
        assertThat(page.earlier()).isEqualTo(21);
    }

    @Test
    void what_is_taken_back_or_put_away_can_be_undone() {
        Undo message = inbox.retract("m4");
        assertThat(inbox.thread("two", 50).messages()).isEmpty();
        message.undo();
        assertThat(inbox.thread("two", 50).messages()).hasSize(1);

        Undo away = inbox.archive("two", true);
        assertThat(ids(EVERY)).containsExactly("all", "one");
        away.undo();
        assertThat(ids(EVERY)).containsExactly("all", "two", "one");
    }

    @Test
    void odd_documents_make_no_list_fail() {
        told(Kind.CONVERSATION, "bare");
        told(Kind.CONVERSATION, "odd", "participant_ids", "nobody", "created_at", "tomorrow", "mode", 7);
        told(Kind.MESSAGE, "x", "session_id", "odd", "created_at", 12, "content", List.of("no text"));
        told(Kind.MESSAGE, "y", "content", "of no conversation");
        assertThat(ids(EVERY)).contains("bare", "odd");
        assertThat(inbox.thread("odd", 10).messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEmpty();
            assertThat(message.name()).isNull();
        });
    }

    private int queued(Kind kind) {
        return store.reading(reading -> reading.statements()
                .first("SELECT count(*) FROM operation WHERE kind = ?", row -> row.getInt(1), kind.wire())
                .orElse(0));
    }
}
