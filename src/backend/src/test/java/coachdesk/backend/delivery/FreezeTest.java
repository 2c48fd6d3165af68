package coachdesk.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.testkit.clock.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets what is decided when it begins, by what the server knows then. */
class FreezeTest {
    private final Database database = TestDatabases.inMemory();
    private Sent studio;

    @BeforeEach
    void open() {
        studio = new Sent(database, Senders.NONE);
        studio.person("ana", "Ana Exemple", "ana@example.com", null);
        studio.person("bo", null, "bo@example.com", null);
        studio.conversation("vide", "group", "Vide");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_opted_out_or_was_deleted_after_it_was_planned_gets_nothing() {
        studio.person("cy", "Cy", "cy@example.com", null);
        studio.campaign("c", "Bonjour", List.of("ana", "bo", "cy", "vide", "nobody"), Channel.INTERNAL);
        studio.create(Kind.OPT_OUT, "o", Sent.fields("contactId", "ana"));
        studio.delete(Kind.PERSON, "cy");
        studio.go("d", "c");
        studio.run(3);
        assertThat(studio.states("d")).isEqualTo(Map.of("bo internal", "sent"));
        assertThat(studio.leftOut("d"))
                .containsExactlyInAnyOrder(
                        "ana internal left-out.opted_out",
                        "cy internal left-out.gone",
                        "vide internal left-out.empty_group",
                        "nobody internal left-out.gone");
        assertThat(studio.dispatch("d").counts()).isEqualTo(Map.of("internal", Map.of("sent", 1)));
    }

    @Test
    void nobody_to_send_to_is_over_at_once_and_says_so() {
        studio.campaign("c", "Bonjour", List.of("vide"), Channel.INTERNAL);
        studio.go("d", "c");
        studio.run(3);
        assertThat(studio.state("d")).isEqualTo(DispatchState.DONE);
        assertThat(studio.doc(Kind.DISPATCH, "d")).containsEntry("problem", Sendings.NOBODY);
        assertThat(studio.leftOut("d")).containsExactly("vide internal left-out.empty_group");
    }

    @Test
    void variables_have_values_fallbacks_or_nothing() {
        studio.create(
                Kind.COURSE, "k", Sent.fields("name", "Afro", "weekday", 3, "time", "18:30", "locationName", "Salle"));
        studio.create(
                Kind.CAMPAIGN,
                "c",
                Sent.fields(
                        "name",
                        "n",
                        "message",
                        "{prénom}: {cours} {date} {heure} {inconnu}",
                        "courseId",
                        "k",
                        "fallbacks",
                        Map.of("prénom", "toi"),
                        "channels",
                        Map.of("internal", true),
                        "targetIds",
                        List.of("ana", "bo")));
        studio.go("d", "c");
        studio.run(3);
        assertThat(studio.rows("d"))
                .extracting(row -> row.content())
                .containsExactlyInAnyOrder(
                        "Ana: Afro mercredi 25 novembre 18:30 {inconnu}",
                        "toi: Afro mercredi 25 novembre 18:30 {inconnu}");
    }

    @Test
    void sent_again_to_those_who_did_not_get_it_leaves_out_those_who_did() {
        studio.campaign("c", "Bonjour", List.of("ana", "bo"), Channel.INTERNAL, Channel.INSTAGRAM);
        studio.go("d", "c");
        studio.run(3);
        studio.person("cy", "Cy", "cy@example.com", null);
        studio.go(
                "e",
                "c",
                "only",
                true,
                "basket",
                List.of(Map.of("kind", "person", "id", "cy"), Map.of("kind", "person", "id", "ana")));
        studio.run(3);
        assertThat(studio.states("e"))
                .isEqualTo(Map.of("cy internal", "sent", "cy instagram", "manual", "ana instagram", "manual"));
        assertThat(studio.leftOut("e")).containsExactly("ana internal left-out.already");
    }

    @Test
    void too_late_is_missed_until_a_person_says_go_and_the_others_of_the_campaign_are_skipped() {
        studio.campaign("c", "Bonjour", List.of("ana"), Channel.INTERNAL);
        studio.go("d", "c", "goAt", "2026-11-21T17:00:00Z");
        studio.go("e", "c", "goAt", "2026-11-21T17:10:00Z");
        studio.run(3);
        assertThat(studio.state("d")).isEqualTo(DispatchState.MISSED);
        assertThat(studio.state("e")).isEqualTo(DispatchState.MISSED);
        studio.wish("e", "goAt", studio.clock.instant().toString());
        studio.run(3);
        assertThat(studio.state("e")).isEqualTo(DispatchState.DONE);
        assertThat(studio.state("d")).isEqualTo(DispatchState.SKIPPED);
        assertThat(studio.docs(Kind.MESSAGE)).hasSize(1);
    }

    @Test
    void another_studio_with_the_same_ids_sends_to_its_own_people() {
        Sent other = new Sent(database, Senders.NONE, new SettableClock(Sent.START), "autre");
        other.person("ana", "Autre Ana", "ana@example.org", null);
        studio.campaign("c", "{prénom}", List.of("ana"), Channel.INTERNAL);
        other.campaign("c", "{prénom}", List.of("ana"), Channel.INTERNAL);
        studio.go("d", "c");
        studio.run(3);
        other.run(3);
        assertThat(other.rows("d")).isEmpty();
        assertThat(other.docs(Kind.MESSAGE)).isEmpty();
        other.go("d", "c");
        other.run(3);
        assertThat(other.rows("d")).extracting(row -> row.content()).containsExactly("Autre");
        assertThat(studio.rows("d")).extracting(row -> row.content()).containsExactly("Ana");
    }
}
