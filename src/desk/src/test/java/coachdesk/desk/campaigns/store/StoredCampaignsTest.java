package coachdesk.desk.campaigns.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.desk.campaigns.CampaignQuery;
import coachdesk.desk.campaigns.CampaignRow;
import coachdesk.desk.campaigns.CampaignRow.Status;
import coachdesk.desk.campaigns.Campaigns;
import coachdesk.desk.campaigns.Campaigns.Missed;
import coachdesk.desk.campaigns.Campaigns.Moment;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCampaignsTest {
    private static final Instant TOMORROW = CampaignDesk.NOW.plus(Duration.ofDays(1));

    @TempDir
    Path folder;

    private CampaignDesk desk;
    private Campaigns campaigns;

    @BeforeEach
    void open() {
        desk = new CampaignDesk(folder);
        campaigns = desk.campaigns;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String draft() {
        return campaigns.save(CampaignDesk.draft("Rappel", BasketEntry.person("p1", "Ana")));
    }

    private static Moment at(Instant at) {
        return new Moment(at, CampaignDesk.ZONE);
    }

    private CampaignRow row(String id) {
        return campaigns.list(CampaignQuery.all()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Dispatch only(String id) {
        return campaigns.dispatches(id).getFirst();
    }

    @Test
    void a_draft_is_kept_with_its_change_in_the_queue() {
        String id = draft();

        assertThat(campaigns.find(id).orElseThrow().basket()).containsExactly(BasketEntry.person("p1", "Ana"));
        assertThat(row(id))
                .extracting(CampaignRow::status, CampaignRow::waiting)
                .containsExactly(Status.DRAFT, true);
        assertThat(desk.pending()).isOne();
    }

    @Test
    void saving_the_same_again_queues_nothing() {
        String id = draft();

        campaigns.save(campaigns.find(id).orElseThrow());

        assertThat(desk.pending()).isOne();
    }

    @Test
    void what_only_a_newer_program_knows_survives_an_edit() {
        List<Map<String, Object>> basket = List.of(Map.of("kind", "planet", "id", "mars"));
        desk.told(
                Kind.CAMPAIGN,
                "c",
                "name",
                "Neu",
                "message",
                "x",
                "channels",
                Map.of("telepathy", true),
                "basket",
                basket);
        Campaign read = campaigns.find("c").orElseThrow();

        campaigns.save(Campaign.of(with(read.fields(), "message", "y")));

        assertThat(desk.doc(Kind.CAMPAIGN, "c"))
                .containsEntry("message", "y")
                .containsEntry("channels", Map.of("telepathy", true))
                .containsEntry("basket", basket);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        fields.put(name, value);
        return fields;
    }

    @Test
    void each_moment_is_a_sending_and_the_next_one_is_listed() {
        String id = draft();

        List<String> sendings = campaigns.plan(id, List.of(at(TOMORROW.plusSeconds(60)), at(TOMORROW)));

        assertThat(campaigns.dispatches(id)).extracting(Dispatch::id).containsExactly(sendings.get(1), sendings.get(0));
        assertThat(row(id))
                .extracting(CampaignRow::status, CampaignRow::at)
                .containsExactly(Status.SCHEDULED, TOMORROW);
        assertThat(campaigns.between(TOMORROW, TOMORROW.plusSeconds(60))).hasSize(1);
    }

    @Test
    void sending_now_can_be_taken_back_while_it_is_held() {
        String id = draft();
        String sending = campaigns.sendNow(id, false);
        assertThat(only(id))
                .extracting(Dispatch::wish, Dispatch::goAt)
                .containsExactly(Wish.GO, CampaignDesk.NOW.plus(Campaigns.HOLD));

        campaigns.wish(sending, Wish.CANCEL);

        assertThat(row(id).status()).isEqualTo(Status.DRAFT);
        assertThat(refusal(() -> campaigns.wish(sending, Wish.GO))).isEqualTo(ErrorCode.INVALID);
    }

    private static ErrorCode refusal(Runnable action) {
        return catchThrowableOfType(ProblemException.class, action::run)
                .problem()
                .code();
    }

    @Test
    void what_runs_can_be_paused_and_stopped_but_not_moved_or_cancelled() {
        String id = draft();
        String sending = campaigns.sendNow(id, false);
        desk.server(sending, "state", "running", "counts", Map.of("internal", Map.of("planned", 3, "sent", 2)));

        assertThat(row(id))
                .extracting(CampaignRow::status, CampaignRow::sent, CampaignRow::open)
                .containsExactly(Status.SENDING, 2, 3);
        assertThat(refusal(() -> campaigns.move(sending, at(TOMORROW)))).isEqualTo(ErrorCode.INVALID);
        assertThat(refusal(() -> campaigns.wish(sending, Wish.CANCEL))).isEqualTo(ErrorCode.INVALID);
        campaigns.wish(sending, Wish.PAUSE);
        assertThat(only(id).wish()).isEqualTo(Wish.PAUSE);
    }

    @Test
    void only_what_is_done_is_tried_again() {
        String id = draft();
        String sending = campaigns.sendNow(id, false);
        assertThat(refusal(() -> campaigns.retryFailed(sending))).isEqualTo(ErrorCode.INVALID);

        desk.server(sending, "state", "done", "counts", Map.of("internal", Map.of("failed", 1, "sent", 2)));
        campaigns.retryFailed(sending);

        assertThat(only(id).retries()).isOne();
        assertThat(row(id).status()).isEqualTo(Status.PARTIAL);
    }

    @Test
    void a_deleted_campaign_takes_its_waiting_sendings_along_and_brings_them_back() {
        String id = draft();
        campaigns.plan(id, List.of(at(TOMORROW)));

        Undo undo = campaigns.delete(id);
        assertThat(campaigns.list(CampaignQuery.all())).isEmpty();
        assertThat(only(id).wish()).isEqualTo(Wish.CANCEL);

        undo.undo();
        undo.undo();
        assertThat(row(id).status()).isEqualTo(Status.SCHEDULED);
        assertThat(desk.pending()).isEqualTo(6);
    }

    @Test
    void several_missed_times_are_one_decision_of_which_the_latest_goes() {
        String id = draft();
        campaigns.plan(id, List.of(at(TOMORROW), at(TOMORROW.plusSeconds(3_600))));
        desk.clock.set(TOMORROW.plus(Duration.ofHours(3)));

        Missed missed = campaigns.missed().getFirst();
        assertThat(missed.dispatches()).hasSize(2);
        assertThat(row(id).status()).isEqualTo(Status.MISSED);
        campaigns.sendMissed(missed);

        assertThat(campaigns.missed()).isEmpty();
        assertThat(campaigns.dispatches(id)).extracting(Dispatch::wish).containsExactly(Wish.SKIP, Wish.GO);
        assertThat(refusal(() -> campaigns.sendMissed(missed))).isEqualTo(ErrorCode.INVALID);
    }

    @Test
    void missed_ones_can_be_moved_or_left_unsent() {
        String first = draft();
        String second = draft();
        campaigns.plan(first, List.of(at(TOMORROW)));
        campaigns.plan(second, List.of(at(TOMORROW)));
        Instant later = TOMORROW.plus(Duration.ofHours(3));
        desk.clock.set(later);

        List<Missed> missed = campaigns.missed();
        assertThat(missed).hasSize(2);
        campaigns.moveMissed(missed.get(0), at(later.plusSeconds(600)));
        campaigns.skipMissed(missed.get(1));

        assertThat(campaigns.missed()).isEmpty();
        assertThat(row(missed.get(0).campaign().id()).status()).isEqualTo(Status.SCHEDULED);
        assertThat(row(missed.get(1).campaign().id()).status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void the_list_is_searched_without_accents_and_by_whom_it_goes_to() {
        String people = draft();
        String groups = campaigns.save(CampaignDesk.draft("Été", BasketEntry.group("g", "VIP")));

        assertThat(ids(new CampaignQuery("ETE", CampaignQuery.Audience.ALL, null)))
                .containsExactly(groups);
        assertThat(ids(new CampaignQuery("", CampaignQuery.Audience.GROUPS, null)))
                .containsExactly(groups);
        assertThat(ids(new CampaignQuery("", CampaignQuery.Audience.INDIVIDUALS, Status.DRAFT)))
                .containsExactly(people);
    }

    private List<String> ids(CampaignQuery query) {
        return campaigns.list(query).stream().map(CampaignRow::id).toList();
    }

    @Test
    void an_old_document_with_a_single_target_is_listed_and_read() {
        desk.told(Kind.CONVERSATION, "g1", "mode", "community", "title", "Les Lionnes", "participant_ids", List.of());
        desk.told(
                Kind.CAMPAIGN,
                "old",
                "name",
                "Rappel du samedi",
                "targetConversationId",
                "g1",
                "targetConversationName",
                "👥 Les Lionnes",
                "status",
                "completed",
                "scheduledAt",
                "2026-02-28T09:56:10Z",
                "results",
                List.of(Map.of("status", "sent"), Map.of("status", "failed")));

        CampaignRow row = row("old");
        assertThat(row)
                .extracting(CampaignRow::status, CampaignRow::groups, CampaignRow::people, CampaignRow::sent)
                .containsExactly(Status.PARTIAL, 1, 0, 1);
        assertThat(campaigns.find("old").orElseThrow().basket())
                .containsExactly(new BasketEntry(BasketEntry.Kind.ANY, "g1", "👥 Les Lionnes"));
    }
}
