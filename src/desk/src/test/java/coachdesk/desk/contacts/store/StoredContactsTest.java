package coachdesk.desk.contacts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.ContactFields;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactQuery.Filter;
import coachdesk.desk.contacts.ContactQuery.Sort;
import coachdesk.desk.contacts.ContactQuery.Way;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Duplicate;
import coachdesk.desk.contacts.Happened;
import coachdesk.desk.contacts.Happened.What;
import coachdesk.desk.contacts.matching.Reason;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredContactsTest {
    private static final ContactQuery ALL = ContactQuery.all();

    @TempDir
    Path folder;

    private ContactDesk desk;

    @BeforeEach
    void open() {
        desk = new ContactDesk(folder, 3);
        desk.told(
                Kind.PERSON,
                "zoe",
                "name",
                "Zoé Martinet",
                "email",
                "Zoe@example.com",
                "createdAt",
                "2026-01-05T08:00:00Z");
        desk.told(Kind.PARTICIPANT, "zoe2", "name", "Zoé", "email", "zoe@example.com", "whatsapp", "079 000 00 12");
        desk.told(Kind.LEAD, "zoe3", "firstName", "Zoé", "whatsapp", "+41 79 000 00 12", "source", "widget_ia");
        desk.told(Kind.PERSON, "luc", "name", "Luc Perret", "email", "luc@example.com");
        desk.told(Kind.PERSON, "eva", "name", "Eva Perret", "email", "luc@example.com");
        desk.told(
                Kind.CUSTOMER,
                "sofie",
                "first_name",
                "Sofie",
                "last_name",
                "Keler",
                "phone",
                "0790000099",
                "tags",
                "[\"yoga\",\"mardi\"]",
                "status",
                "vip",
                "preferred_contact_method",
                "sms");
        desk.told(Kind.PERSON, "sophie", "name", "Sophie Keller", "email", "sk@example.com");
        desk.told(
                Kind.RESERVATION,
                "b1",
                "userName",
                "Zoé M.",
                "userEmail",
                "ZOE@example.com",
                "courseName",
                "Zumba",
                "reservationCode",
                "AFR-1",
                "createdAt",
                "2026-11-01T10:00:00Z");
        desk.told(
                Kind.RESERVATION,
                "b2",
                "userName",
                "Eva",
                "userEmail",
                "luc@example.com",
                "courseName",
                "Yoga",
                "createdAt",
                "2026-11-02T10:00:00Z");
        desk.told(Kind.ATTENDANCE, "a1", "reservationId", "b1", "at", "2026-11-10T18:00:00Z");
        desk.told(Kind.CONVERSATION, "chat", "participant_ids", List.of("zoe2"));
        desk.told(
                Kind.MESSAGE,
                "m1",
                "session_id",
                "chat",
                "sender_type",
                "user",
                "content",
                "<b>Bonjour</b>",
                "created_at",
                "2026-11-11T18:00:00Z");
        desk.told(Kind.OPT_OUT, "o1", "address", "luc@example.com", "channels", List.of("email"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> names(ContactQuery query) {
        return desk.contacts.list(query).stream().map(ContactRow::name).toList();
    }

    private ContactDetail find(String ref) {
        return desk.contacts.find(ref).orElseThrow();
    }

    @Test
    void everybodyStandsInTheListOnceAndIsFoundByWhatTheyAreReachedWith() {
        assertThat(names(ALL))
                .containsExactly("Eva Perret", "Luc Perret", "Sofie Keler", "Sophie Keller", "Zoé Martinet");
        assertThat(names(ALL.withText("perret eva"))).containsExactly("Eva Perret");
        assertThat(names(ALL.withText("zo"))).containsExactly("Zoé Martinet");
        assertThat(names(ALL.withText("079 000 0012"))).containsExactly("Zoé Martinet");
        assertThat(names(ALL.withText("+41 79 000 00 12"))).containsExactly("Zoé Martinet");
        assertThat(names(ALL.withText("ZOE@EXAMPLE"))).containsExactly("Zoé Martinet");
        assertThat(names(ALL.withText("mardi"))).containsExactly("Sofie Keler");
        assertThat(names(ALL.withText("\"'*%"))).isEmpty();
        assertThat(names(ALL.withStatus("vip"))).containsExactly("Sofie Keler");
        assertThat(names(ALL.withTag("yoga"))).containsExactly("Sofie Keler");
        assertThat(names(ALL.withWay(Way.CHAT))).containsExactly("Zoé Martinet");
        assertThat(names(ALL.withFilter(Filter.REFUSED))).containsExactly("Eva Perret", "Luc Perret");
        assertThat(names(ALL.withFilter(Filter.SEEN_LATELY))).containsExactly("Zoé Martinet");
        assertThat(names(ALL.withFilter(Filter.NEVER_CAME))).hasSize(4);
        assertThat(names(ALL.withSort(Sort.BOOKINGS, true)).subList(0, 2)).contains("Zoé Martinet", "Eva Perret");
        assertThat(desk.contacts.choices().tags()).containsExactly("mardi", "yoga");
    }

    @Test
    void aContactShowsEveryRecordWithTheReasonAndEverythingThatHappened() {
        ContactDetail zoe = find("lead:zoe3");
        assertThat(zoe.records())
                .extracting(entry -> entry.ref().text())
                .containsExactly("person:zoe", "participant:zoe2", "lead:zoe3");
        assertThat(zoe.records())
                .extracting(ContactDetail.Entry::why)
                .containsExactly(
                        Set.of(Reason.SAME_EMAIL),
                        Set.of(Reason.SAME_EMAIL, Reason.SAME_PHONE),
                        Set.of(Reason.SAME_PHONE));
        assertThat(zoe.emails()).extracting(ContactDetail.Value::value).containsExactly("Zoe@example.com");
        assertThat(zoe.conversation()).isEqualTo("chat");
        assertThat(desk.contacts.happened("person:zoe", 50))
                .extracting(Happened::what)
                .containsExactly(What.SAID, What.CAME, What.BOOKED);
        assertThat(desk.contacts.happened("person:eva", 50))
                .extracting(Happened::text)
                .containsExactly("Yoga");
        assertThat(desk.contacts.happened("person:luc", 50)).isEmpty();
        assertThat(find("person:luc").refused()).containsExactly(Channel.EMAIL);
        assertThat(desk.contacts.find("person:nobody")).isEmpty();
    }

    @Test
    void notesTagsAndStatusAreKeptAndTakenBack() {
        Undo note = desk.contacts.note("participant:zoe2", " Genou fragile ");
        desk.contacts.say("person:zoe", "vip", "email", List.of("équipe"));
        ContactDetail zoe = find("person:zoe");
        assertThat(zoe.notes())
                .extracting(ContactDetail.Note::text, ContactDetail.Note::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Genou fragile", "Nadia"));
        assertThat(zoe.row().status()).isEqualTo("vip");
        assertThat(names(ALL.withTag("équipe"))).containsExactly("Zoé Martinet");
        desk.contacts.editNote(zoe.notes().getFirst().id(), "Épaule");
        assertThat(find("lead:zoe3").notes().getFirst().text()).isEqualTo("Épaule");
        Undo gone = desk.contacts.deleteNote(zoe.notes().getFirst().id());
        assertThat(find("lead:zoe3").notes()).isEmpty();
        gone.undo();
        assertThat(find("lead:zoe3").notes()).hasSize(1);
        note.undo();
        assertThat(find("lead:zoe3").notes()).isEmpty();
        desk.contacts.say("customer:sofie", "inactive", null, List.of("yoga"));
        assertThat(find("customer:sofie").row().tags()).containsExactly("yoga");
        assertThat(find("customer:sofie").row().status()).isEqualTo("inactive");
    }

    @Test
    void anEditGoesToTheRecordsThatSaidIt() {
        Undo undo = edit("person:zoe", new ContactFields("Zoé Martinet", "neu@example.com", "079 000 00 13"));
        assertThat(find("person:zoe").emails())
                .extracting(ContactDetail.Value::value)
                .containsExactly("neu@example.com");
        assertThat(find("lead:zoe3").row().phone()).isEqualTo("+41790000013");
        undo.undo();
        assertThat(find("person:zoe").records()).hasSize(3);
        edit("customer:sofie", new ContactFields("Sofie de Keler", null, "0790000099"));
        assertThat(find("customer:sofie").row().name()).isEqualTo("Sofie de Keler");
        assertThatThrownBy(() -> desk.contacts.edit(
                        "person:ghost", new ContactFields(null, null, null), new ContactFields("A", null, null)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aNewContactAndADeletedOneAreTakenBack() {
        var made = desk.contacts.create(new ContactFields("Mia", null, "079 000 00 55"));
        assertThat(made.ref()).startsWith("customer:");
        assertThat(names(ALL.withText("mia"))).containsExactly("Mia");
        made.undo().undo();
        assertThat(names(ALL.withText("mia"))).isEmpty();
        List<String> before = desk.everybody();
        Undo undo = desk.contacts.delete(List.of("lead:zoe3", "person:luc"));
        assertThat(names(ALL)).containsExactly("Eva Perret", "Sofie Keler", "Sophie Keller");
        undo.undo();
        assertThat(desk.everybody()).isEqualTo(before);
    }

    @Test
    void duplicatesAreListedWithTheReasonAndNotTheSameIsRemembered() {
        assertThat(desk.contacts.duplicates(10))
                .extracting(Duplicate::why, one -> one.one().key(), one -> one.other()
                        .key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Reason.SAME_EMAIL, "person:eva", "person:luc"),
                        org.assertj.core.groups.Tuple.tuple(Reason.ALIKE, "customer:sofie", "person:sophie"));
        Undo notSame = desk.contacts.notSame("person:eva", "person:luc");
        Undo joined = desk.contacts.join(List.of("customer:sofie", "person:sophie"));
        assertThat(desk.contacts.duplicates(10)).isEmpty();
        assertThat(find("person:sophie").records())
                .extracting(ContactDetail.Entry::why)
                .containsExactly(Set.of(Reason.BY_HAND), Set.of(Reason.BY_HAND));
        assertThat(find("person:sophie").row().tags()).containsExactly("yoga", "mardi");
        joined.undo();
        notSame.undo();
        assertThat(desk.contacts.duplicates(10)).hasSize(2);
        desk.contacts.notSame("person:eva", "person:luc");
        desk.contacts.join(List.of("person:eva", "person:luc"));
        assertThat(find("person:eva").records()).hasSize(2);
    }

    @Test
    void oddRecordsStopNothing() {
        desk.rows();
        desk.told(Kind.PERSON, "n", "name", 7, "email", List.of("x"), "whatsapp", "abc");
        desk.told(Kind.CONTACT, "odd", "members", "person:zoe", "apart", List.of(1, "x", "room:1"), "tags", 4);
        desk.told(Kind.CONTACT, "far", "members", List.of("person:ghost", "person:luc"), "tags", List.of("loin"));
        desk.told(Kind.NOTE, "note", "contact_id", "person:luc", "text", "Vieux");
        desk.told(Kind.CUSTOMER, "c", "first_name", "x".repeat(5_000), "tags", "[oops");
        assertThat(desk.rows()).hasSize(7);
        assertThat(find("person:luc").notes())
                .extracting(ContactDetail.Note::text)
                .containsExactly("Vieux");
        try (Store other = Store.open(folder)) {
            String whole =
                    other.read(sql -> sql.fetchValue("PRAGMA integrity_check").toString());
            assertThat(whole).isEqualTo("ok");
        }
    }

    @Test
    void whatWasNotedOfSomebodyStaysWhenRecordsArePutTogetherAndTakenApart() {
        desk.told(Kind.PERSON, "ana", "name", "Ana Rossi", "email", "ana@example.com");
        desk.told(Kind.PERSON, "bea", "name", "Béa Müller", "email", "bea@example.com");
        desk.contacts.join(List.of("person:ana", "person:bea"));
        desk.contacts.note("person:ana", "Genou gauche");
        desk.contacts.split("person:bea");
        assertThat(noted("person:ana")).containsExactly("Genou gauche");
        desk.contacts.notSame("person:ana", "person:bea");
        desk.contacts.join(List.of("person:ana", "person:bea"));
        assertThat(noted("person:bea")).containsExactly("Genou gauche");
    }

    private List<String> noted(String ref) {
        return desk.contacts.find(ref).orElseThrow().notes().stream()
                .map(ContactDetail.Note::text)
                .toList();
    }

    @Test
    void anEditChangesNothingThatWasNotChangedInTheForm() {
        desk.told(Kind.PERSON, "ana", "name", "Ana", "email", "ana@example.com", "whatsapp", "+41790000077");
        ContactFields shown = shown("person:ana");
        desk.told(Kind.PERSON, "ana", "name", "Ana", "email", "neu@example.com", "whatsapp", "+41790000077");
        desk.contacts.edit("person:ana", shown, new ContactFields("Ana Rossi", shown.email(), null));
        assertThat(shown("person:ana")).isEqualTo(new ContactFields("Ana Rossi", "neu@example.com", null));
    }

    private ContactFields shown(String ref) {
        var row = find(ref).row();
        return new ContactFields(row.name(), row.email(), row.phone());
    }

    private Undo edit(String ref, ContactFields fields) {
        return desk.contacts.edit(ref, shown(ref), fields);
    }
}
