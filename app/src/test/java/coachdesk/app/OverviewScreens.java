package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.desk.store.SpareIndexes;
import java.util.List;
import javafx.scene.control.ToggleButton;

/** The studio on one page. */
final class OverviewScreens {
    private OverviewScreens() {}

    static List<Screen> all() {
        Screen usual = usual("overview", OverviewScreens::filled, hand -> hand.show("overview"), hand -> {});
        Screen table = usual(
                "overview-table",
                OverviewScreens::filled,
                hand -> hand.show("overview"),
                hand -> hand.find(ToggleButton.class, ".weeks-as-table").fire(),
                hand -> {});
        return List.of(
                usual,
                usual.small(),
                usual.largeText(),
                table,
                usual("overview-offline", OverviewScreens::filled, SyncScreens::offline, hand -> hand.show("overview")),
                usual(
                        "overview-counting",
                        OverviewScreens::filled,
                        hand -> SpareIndexes.leaveOut(hand.fixture().desk.store(), DeskFixture.kinds()),
                        hand -> hand.show("reservations"),
                        hand -> hand.show("overview"),
                        hand -> {}),
                usual("overview-loading", SyncScreens::calm, hand -> {}).opening(fixture -> fixture.overview.waits()),
                usual("overview-failed", SyncScreens::calm, hand -> {}).opening(fixture -> fixture.overview.fails()),
                usual("overview-empty", SyncScreens::calm, hand -> hand.show("overview"))
                        .ofEmptyStudio());
    }

    private static void filled(Hand hand) {
        CampaignSamples.fill(hand.fixture());
        ConversationSamples.fill(hand.fixture());
        SyncScreens.calm(hand);
    }
}
