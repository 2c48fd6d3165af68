package coachdesk.desk.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.desk.conversations.CannedReplies.Worded;
import coachdesk.desk.conversations.CannedReply;
import coachdesk.desk.conversations.Correspondent;
import coachdesk.desk.conversations.Correspondents.History;
import coachdesk.desk.conversations.Correspondents.Occasion;
import coachdesk.desk.conversations.EmojiPicture;
import coachdesk.desk.conversations.OwnEmoji;
import coachdesk.desk.reservations.Reservations.Undo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredWritingTest {
    private static final EmojiPicture PICTURE = new EmojiPicture("data:image/png;base64,AAAA");

    @TempDir
    Path folder;

    private InboxStore desk;

    @BeforeEach
    void open() {
        desk = new InboxStore(folder, "here");
        desk.told(Kind.PARTICIPANT, "zoe", "name", "Zoé Martinet", "email", "Zoe@example.com", "source", "link_x");
        desk.told(Kind.PERSON, "luc", "name", "Luc Perret", "whatsapp", "079 000 00 01");
        desk.told(Kind.CONVERSATION, "k", "mode", "human", "participant_ids", List.of("ghost", "zoe"));
        desk.told(Kind.CONVERSATION, "two", "mode", "private", "participant_1_id", "luc", "participant_2_id", "zoe");
        booked("r1", "zoe@example.com", null, "2026-11-22T17:30:00Z", "Zumba");
        booked("r2", "ZOE@example.com", null, "2026-11-01T17:30:00Z", "Yoga");
        booked("r3", null, "+41790000001", "2026-11-25T17:30:00Z", "Pilates");
        desk.told(Kind.ATTENDANCE, "a1", "reservationId", "r2", "session", "2026-11-01", "at", "2026-11-01T17:25:00Z");
    }

    private void booked(String id, String email, String phone, String at, String course) {
        desk.told(
                Kind.RESERVATION,
                id,
                "userEmail",
                email == null ? "" : email,
                "userWhatsapp",
                phone == null ? "" : phone,
                "courseName",
                course,
                "selectedDates",
                List.of(at),
                "datetime",
                at);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_ready_answer_speaks_of_whom_it_is_for_and_leaves_to_be_filled_what_nobody_knows() {
        CannedReply reply = new CannedReply(
                null,
                "/salut",
                "Accueil",
                "Bonjour {prénom}, {cours} {date} à {heure} : {lien} {x}",
                "https://example.com");
        desk.replies.keep(reply);
        CannedReply kept = desk.replies.all().getFirst();
        assertThat(kept.shortcut()).isEqualTo("salut");
        Worded worded = desk.replies.wording(kept, "k");
        assertThat(worded.text())
                .isEqualTo("Bonjour Zoé, Zumba dimanche 22 novembre à 18:30 : https://example.com {x}");
        assertThat(worded.missing()).isEmpty();

        desk.told(Kind.CONVERSATION, "empty", "mode", "human");
        Worded nobody = desk.replies.wording(kept, "empty");
        assertThat(nobody.text()).startsWith("Bonjour {prénom}, {cours}");
        assertThat(nobody.missing())
                .contains(Variable.FIRST_NAME, Variable.COURSE)
                .doesNotContain(Variable.LINK);
    }

    @Test
    void ready_answers_are_found_by_what_is_typed_and_every_change_can_be_undone() {
        desk.replies.keep(new CannedReply(null, "prix", "Tarifs", "Dix séances : 150.–", ""));
        Undo second = desk.replies.keep(new CannedReply(null, "lieu", "Où c’est", "Rue du Lac 3", ""));
        assertThat(desk.replies.all()).filteredOn(reply -> reply.answers("PR")).hasSize(1);
        assertThat(desk.replies.all()).filteredOn(reply -> reply.answers("lac")).hasSize(1);
        assertThat(desk.replies.all()).filteredOn(reply -> reply.answers("")).hasSize(2);
        second.undo();
        CannedReply prices = desk.replies.all().getFirst();
        Undo change =
                desk.replies.keep(new CannedReply(prices.id(), "tarif", "Tarifs", "autre", "https://example.com"));
        assertThat(desk.replies.all().getFirst().shortcut()).isEqualTo("tarif");
        change.undo();
        assertThat(desk.replies.all()).containsExactly(prices);
        Undo gone = desk.replies.delete(prices.id());
        assertThat(desk.replies.all()).isEmpty();
        gone.undo();
        assertThat(desk.replies.all()).containsExactly(prices);
    }

    @Test
    void the_studios_emoji_have_a_name_of_their_own_and_come_back_when_they_are_removed() {
        desk.emoji.add("Lion [rouge]", PICTURE);
        desk.emoji.add("lion-rouge", PICTURE);
        desk.told(Kind.EMOJI, "classic", "name", "fire", "image_data", "data:image/png;base64,BBBB", "active", true);
        desk.told(Kind.EMOJI, "off", "name", "off", "image_data", "data:image/png;base64,BBBB", "active", false);
        desk.told(Kind.EMOJI, "bad", "name", "bad", "image_data", "https://example.com/x.png");
        assertThat(desk.emoji.all()).extracting(OwnEmoji::name).containsExactly("Lion-rouge", "fire", "lion-rouge-2");
        String lion = desk.emoji.all().getFirst().id();
        Undo removed = desk.emoji.remove(lion);
        assertThat(desk.emoji.all()).hasSize(2);
        removed.undo();
        assertThat(desk.emoji.all().getFirst().id()).isEqualTo(lion);
        desk.emoji.add("  ", PICTURE).undo();
        assertThat(desk.emoji.all()).hasSize(3);
    }

    @Test
    void who_takes_part_is_known_with_what_they_booked_and_when_they_came() {
        Correspondent zoe = desk.people.of("k", 9).getFirst();
        assertThat(zoe.record()).isEqualTo("participant:zoe");
        assertThat(zoe.bareId()).isEqualTo("zoe");
        assertThat(zoe.source()).isEqualTo("link_x");
        History history = desk.people.history(zoe);
        assertThat(history.bookings()).isEqualTo(2);
        assertThat(history.coming()).extracting(Occasion::course).containsExactly("Zumba");
        assertThat(history.visits()).extracting(Occasion::course).containsExactly("Yoga");

        assertThat(desk.people.of("two", 9))
                .extracting(Correspondent::record)
                .containsExactly("person:luc", "participant:zoe");
        assertThat(desk.people.history(desk.people.of("two", 1).getFirst()).coming())
                .extracting(Occasion::reservation)
                .containsExactly("r3");
        assertThat(desk.people.of("nowhere", 9)).isEmpty();
        desk.told(Kind.PARTICIPANT, "bare", "created_at", "2026-01-01T00:00:00Z");
        desk.told(Kind.CONVERSATION, "b", "participant_ids", List.of("bare"));
        Correspondent bare = desk.people.of("b", 9).getFirst();
        assertThat(bare.name()).isNull();
        assertThat(desk.people.history(bare)).isEqualTo(History.NONE);
    }

    @Test
    void whoever_is_one_contact_by_several_records_is_shown_whole_and_once() {
        desk.told(Kind.PARTICIPANT, "ines", "name", "Inès", "whatsapp", "+41790000071");
        desk.told(Kind.CONVERSATION, "i", "participant_ids", List.of("ines"));
        assertThat(desk.people.of("i", 9).getFirst().addresses()).containsExactly("+41790000071");

        desk.told(
                Kind.PERSON,
                "book",
                "name",
                "Inès Rochat",
                "email",
                "ines@example.com",
                "whatsapp",
                "079 000 00 71",
                "createdAt",
                "2025-01-01T00:00:00Z");
        desk.told(
                Kind.CONTACT, "said", "members", List.of("participant:ines"), "status", "vip", "tags", List.of("duo"));
        desk.told(Kind.RESERVATION, "by-mail", "userName", "Inès", "userEmail", "INES@example.com");
        desk.told(Kind.CONVERSATION, "both", "participant_ids", List.of("ines", "book"));

        Correspondent ines = desk.people.of("i", 9).getFirst();
        assertThat(ines.record()).isEqualTo("participant:ines");
        assertThat(ines.name()).isEqualTo("Inès Rochat");
        assertThat(ines.addresses()).contains("ines@example.com").hasSize(2);
        assertThat(ines.since()).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(ines.status()).isEqualTo("vip");
        assertThat(ines.tags()).containsExactly("duo");
        assertThat(desk.people.history(ines).bookings()).isEqualTo(1);
        assertThat(desk.people.of("both", 9)).hasSize(1);
    }
}
