package coachdesk.desk.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.notifications.Arrival;
import coachdesk.desk.notifications.Arrivals.Look;
import coachdesk.desk.notifications.Arrivals.Missed;
import coachdesk.desk.store.Meta;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredArrivalsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOW);
    private final Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
    private Store store;
    private StoredConversations conversations;
    private StoredArrivals arrivals;
    private int count;

    @BeforeEach
    void open() {
        store = NewStore.in(folder);
        store.change(tx -> Meta.put(tx, Meta.DEVICE, "d-1"));
        Supplier<String> ids = new RandomIds(new Random(5));
        conversations = new StoredConversations(store, records, new Outbox(records, ids), ids, clock, () -> "Coach");
        arrivals = new StoredArrivals(store, clock::instant);
        told(Kind.CONVERSATION, "k", Map.of("id", "k", "mode", "human"));
        told(Kind.CONVERSATION, "p", Map.of("id", "p", "mode", "private"));
        member("k", NOW.minusSeconds(30), "Already here");
        assertThat(arrivals.look()).isEqualTo(Look.NOTHING);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void told(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> records.told(tx, kind, id, 1, new LinkedHashMap<>(doc)));
    }

    private void said(String conversation, Instant at, String type, String sender, String text) {
        String id = "m-" + count++;
        told(
                Kind.MESSAGE,
                id,
                Map.of(
                        "id", id,
                        "session_id", conversation,
                        "sender_type", type,
                        "sender_id", sender,
                        "sender_name", "Ana",
                        "content", text,
                        "created_at", at.toString()));
    }

    private void member(String conversation, Instant at, String text) {
        said(conversation, at, "user", "ana", text);
    }

    private List<String> fresh() {
        return arrivals.look().fresh().stream()
                .map(arrival -> arrival.kind() + " " + arrival.text())
                .toList();
    }

    @Test
    void what_has_just_come_is_named_once_and_in_its_order() {
        member("k", NOW, "One");
        member("p", NOW.plusSeconds(1), "Two");
        said("k", NOW, "ai", "ai", "Three");
        said("k", NOW, "coach", "coach", "Four");
        assertThat(fresh()).containsExactly("MEMBER One", "PERSONAL Two", "ASSISTANT Three", "COACH Four");
        assertThat(arrivals.look()).isEqualTo(Look.NOTHING);
    }

    @Test
    void what_this_desk_says_a_campaign_and_the_system_are_no_arrivals() {
        conversations.say("k", "Mine");
        said("k", NOW, "coach", "coach-campaign", "To all");
        said("k", NOW, "system", "system", "Joined");
        assertThat(arrivals.look()).isEqualTo(Look.NOTHING);
    }

    @Test
    void what_was_read_here_or_elsewhere_is_no_arrival_any_more() {
        member("k", NOW, "Read at another desk");
        told(Kind.READ_MARK, "k@d-2", Map.of("id", "k@d-2", "session_id", "k", "at", NOW.toString()));
        assertThat(fresh()).isEmpty();
        member("k", NOW.plusSeconds(5), "Read in a moment");
        List<Arrival> come = arrivals.look().fresh();
        assertThat(arrivals.unread(come)).hasSize(1);
        conversations.read("k");
        assertThat(arrivals.unread(come)).isEmpty();
    }

    @Test
    void an_archived_conversation_and_a_message_taken_back_are_silent() {
        member("k", NOW, "Taken back");
        List<Arrival> come = arrivals.look().fresh();
        conversations.retract(come.getFirst().messageId());
        assertThat(arrivals.unread(come)).isEmpty();
        conversations.archive("k", true);
        member("k", NOW, "Put away");
        assertThat(fresh()).isEmpty();
    }

    @Test
    void what_was_said_while_the_desk_was_away_is_counted_and_not_named() {
        member("k", NOW.minus(Duration.ofHours(3)), "Before the answer");
        said("k", NOW.minus(Duration.ofHours(2)), "coach", "coach", "Answer");
        Look answered = arrivals.look();
        assertThat(answered.fresh()).isEmpty();

        member("p", NOW.minusSeconds(4_000), "One");
        member("p", NOW.minusSeconds(3_000), "Two");
        Look away = arrivals.look();
        assertThat(away.fresh()).isEmpty();
        assertThat(away.missed()).isTrue();
        member("p", NOW.minusSeconds(2_000), "Three");
        arrivals.look();
        assertThat(arrivals.missed()).isEqualTo(new Missed(3, 1));
        assertThat(arrivals.missed()).isEqualTo(new Missed(0, 0));
    }

    @Test
    void what_was_answered_or_read_since_is_not_missed() {
        member("k", NOW.minusSeconds(4_000), "One");
        assertThat(arrivals.look().missed()).isTrue();
        conversations.read("k");
        assertThat(arrivals.missed()).isEqualTo(new Missed(0, 0));
    }

    @Test
    void a_time_in_the_future_or_one_that_cannot_be_read_does_no_harm() {
        member("k", NOW.plus(Duration.ofDays(400)), "From the future");
        told(Kind.MESSAGE, "bad", Map.of("id", "bad", "session_id", "k", "sender_type", "user", "created_at", "soon"));
        told(Kind.MESSAGE, "lost", Map.of("id", "lost", "session_id", "nowhere", "created_at", NOW.toString()));
        member("k", NOW.plus(Duration.ofMinutes(5)), "By a clock that is fast");
        assertThat(fresh()).containsExactly("MEMBER By a clock that is fast");
    }
}
