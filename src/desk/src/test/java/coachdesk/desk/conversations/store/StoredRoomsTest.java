package coachdesk.desk.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.conversations.LinkTokens;
import coachdesk.desk.conversations.Participants.Identity;
import coachdesk.desk.conversations.Room;
import coachdesk.desk.conversations.Rooms.Member;
import coachdesk.desk.conversations.Rooms.Mode;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRoomsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");

    @TempDir
    Path folder;

    private final Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
    private Optional<URI> server = Optional.of(URI.create("https://desk.example.com/"));
    private Store store;
    private StoredRooms rooms;
    private StoredParticipants participants;

    @BeforeEach
    void open() {
        store = NewStore.in(folder);
        store.change(tx -> Meta.put(tx, Meta.DEVICE, "d-1"));
        Supplier<String> ids = new RandomIds(new Random(5));
        SettableClock clock = new SettableClock(NOW);
        Outbox outbox = new Outbox(records, ids);
        rooms = new StoredRooms(store, records, outbox, ids, new LinkTokens(ids), clock, () -> server);
        participants = new StoredParticipants(store, records, outbox, clock);
        told(Kind.PARTICIPANT, "ana", Map.of("id", "ana", "name", "Ana", "email", "ana@example.com"));
        told(Kind.PARTICIPANT, "ana-2", Map.of("id", "ana-2", "name", "", "whatsapp", "+41790000001"));
        told(Kind.PERSON, "bea", Map.of("id", "bea", "name", "Béatrice", "email", "bea@example.com"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void told(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> records.told(tx, kind, id, 1, new LinkedHashMap<>(doc)));
    }

    private Map<String, Object> doc(Kind kind, String id) {
        return store.reading(reading -> records.find(reading, kind, id))
                .filter(record -> !record.deleted())
                .map(Records.Stored::doc)
                .orElse(null);
    }

    private int waiting() {
        return store.reading(reading -> reading.statements()
                .first("SELECT count(*) FROM operation WHERE state = 'waiting'", row -> row.getInt(1))
                .orElseThrow());
    }

    @Test
    void a_link_is_ready_to_be_given_away_without_a_network() {
        Room link = rooms.link(" Cours d’essai ", "Ne parle que des cours d’essai.");
        assertThat(link.address()).matches("https://desk\\.example\\.com/chat/[a-z0-9]{12}");
        assertThat(doc(Kind.CONVERSATION, link.id()))
                .containsEntry("title", "Cours d’essai")
                .containsEntry("mode", "ai")
                .containsEntry("is_ai_active", true)
                .containsEntry("custom_prompt", "Ne parle que des cours d’essai.")
                .containsEntry("is_deleted", false);
        assertThat(waiting()).isEqualTo(1);
        assertThat(rooms.link("Autre", " ").address()).isNotEqualTo(link.address());
        assertThat(rooms.all()).hasSize(2).extracting(Room::prompt).contains((String) null);
        server = Optional.empty();
        assertThat(rooms.all()).extracting(Room::address).containsOnlyNulls();
    }

    @Test
    void a_link_that_was_removed_is_gone_until_that_is_taken_back() {
        Room link = rooms.link("Essai", "");
        Undo undo = rooms.remove(link.id());
        assertThat(rooms.all()).isEmpty();
        undo.undo();
        undo.undo();
        assertThat(rooms.all()).extracting(Room::id).containsExactly(link.id());
        rooms.change(link.id(), "Autre titre", "Un seul sujet").undo();
        assertThat(rooms.all()).extracting(Room::title).containsExactly("Essai");
    }

    @Test
    void members_of_a_group_come_from_all_whom_the_studio_knows() {
        Room group = rooms.group("Les Lionnes");
        assertThat(rooms.others(group.id(), "beatrice", 10))
                .extracting(Member::id)
                .containsExactly("bea");
        rooms.add(group.id(), "bea");
        rooms.add(group.id(), "bea");
        rooms.add(group.id(), "gone");
        assertThat(rooms.members(group.id()))
                .containsExactly(new Member("bea", "Béatrice", "bea@example.com"), new Member("gone", null, null));
        assertThat(rooms.others(group.id(), "", 10)).extracting(Member::id).doesNotContain("bea");
        rooms.remove(group.id(), "bea").undo();
        assertThat(rooms.members(group.id())).hasSize(2);
        assertThatThrownBy(() -> rooms.group(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_answers_is_told_in_both_fields_that_the_server_knows() {
        told(Kind.CONVERSATION, "k", Map.of("id", "k", "mode", "human", "participant_ids", List.of("ana")));
        Undo undo = rooms.answeredBy("k", Mode.AI);
        assertThat(doc(Kind.CONVERSATION, "k")).containsEntry("mode", "ai").containsEntry("is_ai_active", true);
        rooms.answeredBy("k", Mode.COMMUNITY);
        assertThat(doc(Kind.CONVERSATION, "k")).containsEntry("is_ai_active", false);
        undo.undo();
        assertThat(doc(Kind.CONVERSATION, "k")).containsEntry("mode", "human").containsEntry("is_ai_active", null);
        assertThatThrownBy(() -> rooms.answeredBy("nowhere", Mode.AI)).isInstanceOf(ProblemException.class);
    }

    private void said(String id, String conversation, String sender) {
        told(
                Kind.MESSAGE,
                id,
                Map.of(
                        "id",
                        id,
                        "session_id",
                        conversation,
                        "sender_id",
                        sender,
                        "content",
                        id,
                        "created_at",
                        NOW.toString()));
    }

    @Test
    void a_history_goes_and_comes_back_whole() {
        told(Kind.CONVERSATION, "k", Map.of("id", "k", "participant_ids", List.of("ana")));
        said("m1", "k", "ana");
        said("m2", "k", "coach");
        said("m3", "other", "ana");
        Undo undo = participants.deleteHistory("k");
        assertThat(doc(Kind.MESSAGE, "m1")).containsEntry("is_deleted", true).containsEntry("deleted_by", "coach");
        assertThat(doc(Kind.MESSAGE, "m3")).doesNotContainKey("is_deleted");
        undo.undo();
        assertThat(doc(Kind.MESSAGE, "m1").get("is_deleted")).isNull();
        assertThat(waiting()).isEqualTo(4);
    }

    @Test
    void a_participant_goes_with_what_they_said_and_comes_back_with_it() {
        told(Kind.CONVERSATION, "k", Map.of("id", "k", "mode", "human", "participant_ids", List.of("ana", "bea")));
        told(Kind.CONVERSATION, "p", Map.of("id", "p", "mode", "private", "participant_ids", List.of("ana")));
        said("m1", "k", "ana");
        said("m2", "k", "coach");
        Undo undo = participants.delete("ana");
        assertThat(doc(Kind.PARTICIPANT, "ana")).isNull();
        assertThat(doc(Kind.CONVERSATION, "k")).containsEntry("participant_ids", List.of("bea"));
        assertThat(doc(Kind.CONVERSATION, "p")).containsEntry("is_deleted", true);
        assertThat(doc(Kind.MESSAGE, "m1")).containsEntry("is_deleted", true);
        assertThat(doc(Kind.MESSAGE, "m2")).doesNotContainKey("is_deleted");
        undo.undo();
        assertThat(doc(Kind.PARTICIPANT, "ana")).containsEntry("name", "Ana");
        assertThat(doc(Kind.CONVERSATION, "k")).containsEntry("participant_ids", List.of("ana", "bea"));
        assertThatThrownBy(() -> participants.delete("nobody")).isInstanceOf(ProblemException.class);
    }

    @Test
    void two_participants_become_one_and_two_again() {
        told(Kind.CONVERSATION, "k", Map.of("id", "k", "participant_ids", List.of("ana-2", "ana")));
        told(
                Kind.CONVERSATION,
                "d",
                Map.of("id", "d", "mode", "private", "participant_1_id", "ana-2", "participant_2_id", "bea"));
        said("m1", "k", "ana-2");
        Undo undo = participants.merge("ana-2", "ana");
        assertThat(doc(Kind.MESSAGE, "m1")).containsEntry("sender_id", "ana");
        assertThat(doc(Kind.CONVERSATION, "k")).containsEntry("participant_ids", List.of("ana"));
        assertThat(doc(Kind.CONVERSATION, "d")).containsEntry("participant_1_id", "ana");
        assertThat(participants.find("ana")).contains(new Identity("Ana", "ana@example.com", "+41790000001"));
        assertThat(participants.find("ana-2")).isEmpty();
        undo.undo();
        assertThat(participants.find("ana-2")).contains(new Identity("", "", "+41790000001"));
        assertThat(doc(Kind.MESSAGE, "m1")).containsEntry("sender_id", "ana-2");
        assertThatThrownBy(() -> participants.merge("ana", "ana")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_identity_is_changed_and_changed_back() {
        Undo undo = participants.change("ana", new Identity(" Ana Rossi ", "ana@example.com", ""));
        assertThat(participants.find("ana")).contains(new Identity("Ana Rossi", "ana@example.com", ""));
        undo.undo();
        assertThat(participants.find("ana")).contains(new Identity("Ana", "ana@example.com", ""));
    }
}
