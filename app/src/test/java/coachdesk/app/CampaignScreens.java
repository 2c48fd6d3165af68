package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.app.campaigns.CampaignHand;
import java.util.List;

/** Campaigns: the list, one that is written, its report, the month. */
final class CampaignScreens {
    private CampaignScreens() {}

    static List<Screen> all() {
        Screen list = usual("campaigns", CampaignScreens::filled, hand -> hand.show("campaigns"));
        Screen fresh = usual(
                "campaign-new",
                CampaignScreens::filled,
                hand -> hand.show("campaigns"),
                hand -> hand.command("campaigns.new"));
        Screen editor = usual("campaign-editor", CampaignScreens::filled, CampaignScreens::draft);
        Screen asking = usual(
                "campaign-asking",
                CampaignScreens::filled,
                CampaignScreens::draft,
                hand -> {},
                hand -> CampaignHand.create(hand.window().shell));
        Screen report = usual(
                "campaign-report",
                CampaignScreens::filled,
                hand -> hand.show("campaigns"),
                hand -> CampaignHand.report(hand.window().shell, CampaignSamples.DONE));
        Screen running = usual(
                "campaign-running",
                CampaignScreens::filled,
                hand -> hand.show("campaigns"),
                hand -> CampaignHand.report(hand.window().shell, CampaignSamples.RUNNING));
        Screen held = usual(
                "campaign-held",
                CampaignScreens::filled,
                hand -> CampaignSamples.hold(hand.fixture()),
                hand -> hand.show("campaigns"),
                hand -> CampaignHand.report(hand.window().shell, CampaignSamples.RUNNING));
        Screen month = usual(
                "campaign-month",
                CampaignScreens::filled,
                hand -> hand.show("campaigns"),
                hand -> hand.command("campaigns.month"));
        return List.of(
                list,
                list.small(),
                list.largeText(),
                usual("campaigns-empty", SyncScreens::calm, hand -> hand.show("campaigns"))
                        .ofEmptyStudio(),
                fresh,
                editor,
                editor.small(),
                editor.largeText(),
                asking,
                report,
                report.small(),
                running,
                held,
                held.largeText(),
                month,
                month.small());
    }

    private static void filled(Hand hand) {
        SyncScreens.calm(hand);
        CampaignSamples.fill(hand.fixture());
    }

    private static void draft(Hand hand) {
        hand.show("campaigns");
        CampaignHand.edit(hand.window().shell, hand.fixture().desk.campaigns().save(CampaignSamples.draft()));
    }
}
