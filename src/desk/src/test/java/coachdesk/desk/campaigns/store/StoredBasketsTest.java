package coachdesk.desk.campaigns.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.contract.campaigns.basket.LeftOut;
import coachdesk.contract.campaigns.basket.Recipient;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.desk.campaigns.Baskets;
import coachdesk.desk.campaigns.Baskets.Candidate;
import coachdesk.desk.campaigns.Baskets.Pasted;
import coachdesk.desk.campaigns.Baskets.Saved;
import coachdesk.desk.reservations.Reservations.Undo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredBasketsTest {
    @TempDir
    Path folder;

    private CampaignDesk desk;
    private Baskets baskets;

    @BeforeEach
    void open() {
        desk = new CampaignDesk(folder);
        baskets = desk.baskets;
        desk.told(Kind.PERSON, "p1", "name", "Zoé Martinet", "email", "zoe@example.com", "whatsapp", "079 000 01 02");
        desk.told(Kind.PERSON, "p2", "name", "Ana Müller", "email", "ana@example.com");
        desk.told(Kind.PARTICIPANT, "c1", "name", "Zoé 🌸", "email", "ZOE@example.com");
        desk.told(Kind.PARTICIPANT, "c2", "name", "Luc", "whatsapp", "+41790000103");
        desk.told(
                Kind.CONVERSATION,
                "g",
                "mode",
                "vip",
                "title",
                "Élite",
                "participant_ids",
                List.of("p2", "c2", "gone"));
        desk.told(Kind.CONVERSATION, "one", "mode", "user", "participant_ids", List.of("p1"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> found(String text) {
        return baskets.search(text, 100).stream().map(Candidate::name).toList();
    }

    @Test
    void groups_come_first_then_people_by_name_each_once() {
        assertThat(found("")).containsExactly("Élite", "Ana Müller", "Luc", "Zoé Martinet");
        assertThat(baskets.count("")).isEqualTo(4);
        assertThat(baskets.all("")).hasSize(4);
    }

    @Test
    void any_part_of_a_name_an_address_or_a_number_finds() {
        assertThat(found("MULLER")).containsExactly("Ana Müller");
        assertThat(found("elite")).containsExactly("Élite");
        assertThat(found("martinet zoe")).containsExactly("Zoé Martinet");
        assertThat(found("zoe@exa")).containsExactly("Zoé Martinet");
        assertThat(found("079 000 01 03")).containsExactly("Luc");
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void whoever_comes_meanwhile_is_found() {
        assertThat(found("nino")).isEmpty();
        desk.told(Kind.PERSON, "p3", "name", "Niño");
        assertThat(found("nino")).containsExactly("Niño");
    }

    @Test
    void a_group_has_its_members_by_name() {
        assertThat(baskets.members("g")).extracting(Candidate::name).containsExactly("Ana Müller", "Luc");
        assertThat(baskets.members("unknown")).isEmpty();
    }

    @Test
    void opted_out_people_are_left_out_with_the_reason() {
        desk.told(Kind.OPT_OUT, "o", "address", "ANA@example.com", "channels", List.of("email"));

        Audience audience = baskets.audience(
                List.of(BasketEntry.group("g", "Élite")), Set.of(Channel.EMAIL), false, CampaignDesk.NOW);

        assertThat(audience.recipients()).isEmpty();
        assertThat(audience.leftOut())
                .extracting(LeftOut::id, LeftOut::why)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("p2", LeftOut.Why.OPTED_OUT),
                        org.assertj.core.groups.Tuple.tuple("c2", LeftOut.Why.NO_ADDRESS),
                        org.assertj.core.groups.Tuple.tuple("gone", LeftOut.Why.GONE));
    }

    @Test
    void a_text_that_was_pasted_gives_contacts_and_plain_addresses() {
        Pasted pasted = baskets.pasted(
                "Zoé Martinet <zoe@example.com>; 079 000 01 03\nneu@example.com, +41 79 000 09 09\nAna Müller\t???");

        assertThat(pasted.entries())
                .extracting(BasketEntry::kind, BasketEntry::id)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(BasketEntry.Kind.PERSON, "p1"),
                        org.assertj.core.groups.Tuple.tuple(BasketEntry.Kind.PERSON, "c2"),
                        org.assertj.core.groups.Tuple.tuple(BasketEntry.Kind.EMAIL, "neu@example.com"),
                        org.assertj.core.groups.Tuple.tuple(BasketEntry.Kind.PHONE, "+41790000909"),
                        org.assertj.core.groups.Tuple.tuple(BasketEntry.Kind.PERSON, "p2"));
        assertThat(pasted.ignored()).containsExactly("???");
    }

    @Test
    void a_file_is_read_whatever_its_columns_and_its_letters() throws Exception {
        Path file = Files.write(
                folder.resolve("a.csv"), "Nom;Mail\nAna M\u00fcller;ana@example.com\n".getBytes("ISO-8859-1"));

        assertThat(baskets.csv(file).entries()).extracting(BasketEntry::id).containsExactly("p2");
    }

    @Test
    void a_row_of_a_file_is_one_person_also_when_a_comma_is_quoted() throws Exception {
        Path file = Files.writeString(folder.resolve("b.csv"), """
            Name,Mail,Phone
            "Martinet, Zoé",zoe@example.com,079 000 01 02
            "Neu, ""No"" Nora",nora@example.com,+41 79 000 09 09
            Luc,,079 000 01 03
            Müller,,
            ,,
            """);

        Pasted read = baskets.csv(file);

        assertThat(read.entries())
                .extracting(BasketEntry::kind, BasketEntry::id)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(BasketEntry.Kind.PERSON, "p1"),
                        org.assertj.core.groups.Tuple.tuple(BasketEntry.Kind.EMAIL, "nora@example.com"),
                        org.assertj.core.groups.Tuple.tuple(BasketEntry.Kind.PERSON, "c2"));
        assertThat(read.ignored()).containsExactly("Müller");
    }

    @Test
    void a_basket_is_kept_under_its_name_replaced_and_removed() {
        baskets.save("Fidèles", List.of(BasketEntry.person("p1", "Zoé")));
        baskets.save("Fidèles", List.of(BasketEntry.group("g", "Élite")));
        Saved saved = baskets.saved().getFirst();
        assertThat(saved.entries()).containsExactly(BasketEntry.group("g", "Élite"));

        Undo undo = baskets.remove(saved.id());
        assertThat(baskets.saved()).isEmpty();
        undo.undo();
        assertThat(baskets.saved()).hasSize(1);
    }

    @Test
    void whoever_gets_it_is_told_why() {
        Audience audience = baskets.audience(
                List.of(BasketEntry.person("p2", "Ana"), BasketEntry.group("g", "Élite")),
                Set.of(Channel.INTERNAL),
                false,
                CampaignDesk.NOW);

        assertThat(audience.recipients()).extracting(Recipient::id).containsExactly("p2", "c2");
        assertThat(audience.recipients().getFirst().because()).hasSize(2);
    }

    @Test
    void whoever_is_a_contact_and_a_participant_gets_it_once_under_one_name() {
        desk.told(Kind.CONVERSATION, "h", "mode", "vip", "title", "Ville", "participant_ids", List.of("c1"));

        Audience audience = baskets.audience(
                List.of(BasketEntry.person("p1", "Zoé"), BasketEntry.group("h", "Ville")),
                Set.of(Channel.INTERNAL),
                false,
                CampaignDesk.NOW);

        assertThat(audience.recipients()).extracting(Recipient::id).containsExactly("p1");
        assertThat(audience.recipients().getFirst().because()).hasSize(2);
    }

    @Test
    void variables_speak_of_the_course_or_of_what_the_person_booked() {
        desk.told(Kind.COURSE, "yoga", "name", "Yoga", "weekday", 0, "time", "18:30");
        desk.told(
                Kind.RESERVATION,
                "r",
                "userId",
                "p1",
                "courseName",
                "Danse",
                "courseTime",
                "19:00",
                "selectedDates",
                List.of("2026-11-24T18:00:00Z"));
        Campaign own = said("{prénom} {nom} {cours} {date} {heure}", null);
        Recipient zoe = baskets.audience(
                        List.of(BasketEntry.person("p1", "Zoé")), Set.of(Channel.INTERNAL), false, CampaignDesk.NOW)
                .recipients()
                .getFirst();

        assertThat(baskets.values(own, zoe, CampaignDesk.NOW))
                .containsEntry(Variable.FIRST_NAME, "Zoé")
                .containsEntry(Variable.LAST_NAME, "Martinet")
                .containsEntry(Variable.COURSE, "Danse")
                .containsEntry(Variable.DATE, "mardi 24 novembre")
                .containsEntry(Variable.TIME, "19:00");
        assertThat(baskets.values(said("{cours} {date}", "yoga"), zoe, CampaignDesk.NOW))
                .containsEntry(Variable.COURSE, "Yoga")
                .containsEntry(Variable.DATE, "dimanche 22 novembre")
                .containsEntry(Variable.TIME, "18:30");
    }

    @Test
    void days_are_written_in_the_language_of_whoever_wrote_the_campaign() {
        desk.told(Kind.COURSE, "yoga", "name", "Yoga", "weekday", 0, "time", "18:30");
        Recipient zoe = new Recipient(Channel.INTERNAL, "p1", "Zoé", null, false, List.of());

        assertThat(baskets.values(said("{date}", "yoga", "en"), zoe, CampaignDesk.NOW))
                .containsEntry(Variable.DATE, "Sunday 22 November");
        assertThat(baskets.values(said("{date}", "yoga", "de"), zoe, CampaignDesk.NOW))
                .containsEntry(Variable.DATE, "Sonntag, 22. November");
        assertThat(baskets.values(said("{date}", "yoga", "tlh"), zoe, CampaignDesk.NOW))
                .containsEntry(Variable.DATE, "dimanche 22 novembre");
    }

    private static Campaign said(String message, String course) {
        return said(message, course, null);
    }

    private static Campaign said(String message, String course, String language) {
        Map<String, Object> doc = new HashMap<>(Map.of("name", "N", "message", message));
        doc.put("courseId", course);
        doc.put("language", language);
        return Campaign.of(doc);
    }
}
