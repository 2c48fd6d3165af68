package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.sync.Change;
import coachdesk.desk.remote.StubServer.Answer;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.Pull;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the website has made: campaigns with their sendings, participants and conversations, as the recording tells them. */
class RecordedCampaignsTest {
    private final StubServer server = Recorded.server();
    private final ClassicRemote remote = new ClassicRemote(
            server.address(),
            Clock.fixed(Instant.parse("2026-02-28T09:05:00Z"), ZoneOffset.UTC),
            () -> ZoneId.of("Europe/Zurich"),
            () -> "CH",
            (kind, id) -> Optional.empty());

    @AfterEach
    void close() {
        remote.close();
        server.close();
    }

    private static List<Change> of(Pull pull, Kind kind) {
        return pull.page().changes().stream()
                .filter(change -> change.kind().equals(kind.wire()))
                .toList();
    }

    private List<Dispatch> sendings(String campaign) {
        Pull pull = remote.pull(null, null);
        String id = of(pull, Kind.CAMPAIGN).stream()
                .filter(change -> campaign.equals(change.doc().get("name")))
                .map(Change::id)
                .findFirst()
                .orElseThrow();
        return of(pull, Kind.DISPATCH).stream()
                .flatMap(change -> Dispatch.of(change.doc()).stream())
                .filter(dispatch -> dispatch.campaignId().equals(id))
                .toList();
    }

    @Test
    void campaigns_participants_and_conversations_come_as_they_are_written() {
        Pull pull = remote.pull(null, null);

        for (Kind kind : List.of(Kind.CAMPAIGN, Kind.PARTICIPANT, Kind.CONVERSATION)) {
            assertThat(of(pull, kind)).extracting(Change::doc).isEqualTo(Recorded.rows(kind));
        }
    }

    @Test
    void a_planned_one_is_with_the_hosted_scheduler() {
        assertThat(sendings("Rappel mars")).singleElement().satisfies(dispatch -> {
            assertThat(dispatch.state()).isEqualTo(DispatchState.PLANNED);
            assertThat(dispatch.hosted()).isTrue();
            assertThat(dispatch.at()).isEqualTo(Instant.parse("2026-03-15T17:00:00Z"));
        });
    }

    @Test
    void a_time_without_a_zone_is_one_of_paris() {
        assertThat(sendings("Rappel du samedi")).singleElement().satisfies(dispatch -> {
            assertThat(dispatch.at()).isEqualTo(Instant.parse("2026-02-28T08:56:10Z"));
            assertThat(dispatch.state()).isEqualTo(DispatchState.DONE);
            assertThat(dispatch.counts()).isEqualTo(Map.of("internal", Map.of("sent", 3)));
        });
    }

    @Test
    void several_times_are_several_sendings_and_each_knows_whether_it_has_gone() {
        assertThat(sendings("Groupe – trois dates"))
                .extracting(Dispatch::state)
                .containsExactly(DispatchState.DONE, DispatchState.PLANNED, DispatchState.PLANNED);
    }

    @Test
    void what_only_pretended_to_leave_did_not_leave() {
        Dispatch launch = sendings("WhatsApp réel (deux numéros refusés)").getFirst();
        assertThat(launch.counts()).isEqualTo(Map.of("whatsapp", Map.of("sent", 4), "email", Map.of("failed", 4)));
        assertThat(sendings("Programmée vers un utilisateur").getFirst().counts())
                .isEqualTo(Map.of("internal", Map.of("failed", 1)));
    }

    @Test
    void a_draft_has_no_sending_and_one_with_the_old_single_target_keeps_it() {
        assertThat(sendings("Brouillon – idée de mars")).isEmpty();
        Map<String, Object> old = Recorded.rows(Kind.CAMPAIGN).stream()
                .filter(doc -> "Ancien format (programmé)".equals(doc.get("name")))
                .findFirst()
                .orElseThrow();
        assertThat(Campaign.of(old).basket()).singleElement().satisfies(entry -> assertThat(entry.id())
                .isEqualTo("f6df5f2b-78ca-47a9-8723-c4230b889a86"));
    }

    @Test
    void a_time_that_nobody_can_read_makes_no_sending_and_breaks_nothing() {
        List<Object> rows = new ArrayList<>(Recorded.rows(Kind.CAMPAIGN));
        rows.add(
                Map.of("id", "x", "name", "Illisible", "message", "m", "status", "scheduled", "scheduledAt", "demain"));
        server.on("GET /api/campaigns", Answer.json(Json.write(rows)));

        assertThat(sendings("Illisible")).isEmpty();
    }

    @Test
    void beyond_a_hundred_the_pages_tell_the_other_conversations_without_what_they_add() {
        List<Map<String, Object>> all = IntStream.range(0, 150)
                .mapToObj(i -> {
                    Map<String, Object> session = new LinkedHashMap<>();
                    session.put("id", "s" + i);
                    session.put("participant_ids", List.of("p" + i));
                    return session;
                })
                .toList();
        server.on("GET /api/chat/sessions", Answer.json(Json.write(all.subList(0, 100))));
        server.on("GET /api/conversations", query -> {
            boolean first = query.startsWith("page=1&");
            List<Map<String, Object>> rows = all.subList(first ? 0 : 100, first ? 100 : 150).stream()
                    .map(session -> {
                        Map<String, Object> row = new LinkedHashMap<>(session);
                        row.put("participants", List.of());
                        row.put("last_message", Map.of("content", "x"));
                        row.put("message_count", 1);
                        return row;
                    })
                    .toList();
            return Answer.json(Json.write(Map.of("conversations", rows, "total", 150, "has_more", first)));
        });

        Pull pull = remote.pull(null, null);

        assertThat(of(pull, Kind.CONVERSATION)).extracting(Change::doc).isEqualTo(all);
        assertThat(pull.complete()).contains(Kind.CONVERSATION);
    }

    @Test
    void conversations_that_cannot_be_read_stay_as_they_were() {
        server.on("GET /api/chat/sessions", Answer.broken());
        server.on("GET /api/conversations", Answer.broken());

        Pull pull = remote.pull(null, null);

        assertThat(pull.complete()).doesNotContain(Kind.CONVERSATION).contains(Kind.CAMPAIGN);
    }
}
