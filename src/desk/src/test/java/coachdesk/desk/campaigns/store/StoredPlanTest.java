package coachdesk.desk.campaigns.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.Due;
import coachdesk.desk.campaigns.Campaigns.Moment;
import coachdesk.desk.schedule.Plan;
import coachdesk.desk.schedule.Planned;
import coachdesk.desk.settings.FolderMark;
import coachdesk.desk.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPlanTest {
    @TempDir
    Path folder;

    private static Moment in(int minutes) {
        return new Moment(CampaignDesk.NOW.plus(Duration.ofMinutes(minutes)), CampaignDesk.ZONE);
    }

    private static Plan plan(CampaignDesk desk, Path folder) {
        return new StoredPlan(desk.store, desk.outbox, desk.clock, new FolderMark(folder.resolve(Store.FILE), "m"));
    }

    private static String planned(CampaignDesk desk, Moment... moments) {
        String id = desk.campaigns.save(CampaignDesk.draft("Rappel", BasketEntry.person("p", "Ana")));
        desk.campaigns.plan(id, List.of(moments));
        return id;
    }

    @Test
    void what_waits_is_told_in_order_with_its_campaign() {
        try (CampaignDesk desk = new CampaignDesk(folder)) {
            String id = planned(desk, in(60), in(30));
            desk.campaigns.sendNow(id, false);
            desk.campaigns.sendTest(id, List.of());

            assertThat(plan(desk, folder).waiting())
                    .extracting(it -> it.dispatch().at(), Planned::campaign, Planned::lateMinutes)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(in(30).at(), "Rappel", 30),
                            org.assertj.core.groups.Tuple.tuple(in(60).at(), "Rappel", 30));
        }
    }

    @Test
    void going_is_one_change_that_happens_once() {
        try (CampaignDesk desk = new CampaignDesk(folder)) {
            String id = planned(desk, in(30), in(60));
            Plan plan = plan(desk, folder);
            List<Planned> waiting = plan.waiting();
            Due due = new Due(waiting.get(1).dispatch(), List.of(waiting.get(0).dispatch()));

            assertThat(plan.go(due)).isTrue();
            assertThat(plan.go(due)).isFalse();
            assertThat(desk.campaigns.dispatches(id)).extracting(Dispatch::wish).containsExactly(Wish.SKIP, Wish.GO);
            assertThat(desk.campaigns.dispatches(id).getLast().goAt()).isEqualTo(in(60).at());
        }
    }

    @Test
    void what_was_moved_or_cancelled_meanwhile_does_not_go() {
        try (CampaignDesk desk = new CampaignDesk(folder)) {
            planned(desk, in(30), in(60));
            Plan plan = plan(desk, folder);
            List<Planned> waiting = plan.waiting();
            desk.campaigns.move(waiting.get(0).dispatch().id(), in(90));
            desk.campaigns.wish(waiting.get(1).dispatch().id(), Wish.CANCEL);

            assertThat(waiting).noneMatch(it -> plan.go(new Due(it.dispatch(), List.of())));
        }
    }

    @Test
    void a_copy_of_the_folder_sends_nothing_until_a_person_says_so() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (CampaignDesk desk = new CampaignDesk(folder)) {
            assertThat(plan(desk, folder).confirmed()).isTrue();
            assertThat(plan(desk, folder).confirmed()).isTrue();
        }
        Files.copy(folder.resolve(Store.FILE), copy.resolve(Store.FILE));
        try (CampaignDesk desk = new CampaignDesk(copy)) {
            Plan plan = plan(desk, copy);
            assertThat(plan.confirmed()).isFalse();

            plan.confirm();
            assertThat(plan.confirmed()).isTrue();
        }
    }
}
