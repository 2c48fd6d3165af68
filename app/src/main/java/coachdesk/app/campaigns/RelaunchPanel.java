package coachdesk.app.campaigns;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.campaigns.CampaignRow;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks in words to whom a campaign goes once more. */
final class RelaunchPanel extends VBox {
    RelaunchPanel(CampaignRow row, boolean only, CampaignWords words, Runnable send) {
        Texts texts = words.texts();
        getStyleClass().add("test-panel");
        getStylesheets().add(CampaignPages.STYLES);
        Label name = EmojiText.label(words.name(row), "campaign-name");
        int all = row.sent() + row.failed() + row.unknown();
        Label question = new Label(
                only ? texts.get("relaunch.ask.missing", row.sent()) : texts.get("relaunch.ask.all", all, row.sent()));
        question.setWrapText(true);
        Button go = new Button(
                only ? texts.get("campaigns.relaunch.missing") : texts.get("campaigns.relaunch.all"),
                Icons.of("fth-send"));
        go.getStyleClass().add("accent");
        go.setOnAction(event -> send.run());
        getChildren().addAll(name, question, go);
    }
}
