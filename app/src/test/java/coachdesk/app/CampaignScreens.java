package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.app.campaigns.CampaignHand;
import coachdesk.app.campaigns.leaving.Leaving;
import coachdesk.app.tasks.FxPauses;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.WindowEvent;

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
                usual(
                        "campaign-when",
                        CampaignScreens::filled,
                        CampaignScreens::draft,
                        hand -> hand.all(ToggleButton.class, ".when .toggle-button")
                                .get(1)
                                .fire(),
                        hand -> hand.find(ScrollPane.class, ".editor-scroll").setVvalue(1)),
                usual(
                        "campaign-test",
                        CampaignScreens::filled,
                        CampaignScreens::draft,
                        hand -> hand.all(Button.class, ".preview > .button")
                                .getLast()
                                .fire(),
                        hand -> {}),
                usual(
                        "campaign-relaunch",
                        CampaignScreens::filled,
                        hand -> hand.show("campaigns"),
                        hand -> CampaignHand.relaunch(hand.window().shell, CampaignSamples.DONE),
                        hand -> {}),
                usual(
                        "campaign-leaving",
                        CampaignScreens::filled,
                        hand -> hand.show("campaigns"),
                        CampaignScreens::leave,
                        hand -> {}),
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

    private static void leave(Hand hand) {
        Window window = hand.window();
        new Leaving(hand.fixture().desk, window.tasks, new FxPauses(), window.layers.modal(), window.texts, () -> {})
                .asked(new WindowEvent(window.layers.getScene().getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static void draft(Hand hand) {
        hand.show("campaigns");
        CampaignHand.edit(hand.window().shell, hand.fixture().desk.campaigns().save(CampaignSamples.draft()));
    }
}
