package coachdesk.app.campaigns.preview;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.EmojiFlow;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A message in the look of its channel. */
record Letter(PreviewModel.Page page, Channel channel, CampaignWords words) {
    List<Node> parts() {
        List<Node> parts = new ArrayList<>();
        Campaign campaign = page.campaign();
        if (channel == Channel.EMAIL) {
            String subject = Objects.requireNonNullElse(campaign.subject(), campaign.name());
            parts.add(text(subject.isBlank() ? words.texts().get("preview.no-subject") : subject, "letter-subject"));
        }
        VBox bubble = new VBox();
        bubble.getStyleClass().add("letter-bubble");
        if (campaign.media() != null) {
            Label media = new Label(words.texts().get("preview.media", campaign.format()), Icons.of("fth-image"));
            media.getStyleClass()
                    .addAll("letter-media", Campaign.TALL.equals(campaign.format()) ? "is-tall" : "is-wide");
            bubble.getChildren().add(media);
        }
        if (!page.rendered().text().isBlank()) {
            bubble.getChildren().add(new EmojiFlow(page.rendered().text(), "letter-line"));
        }
        if (page.rendered().text().isBlank()) {
            bubble.getChildren().add(text(words.texts().get("preview.empty"), "text-muted"));
        }
        if (campaign.action() != null && campaign.action().text() != null) {
            Label button = text(campaign.action().text(), "letter-button");
            button.setMaxWidth(Double.MAX_VALUE);
            bubble.getChildren().add(button);
        }
        parts.add(bubble);
        if (channel == Channel.EMAIL) {
            parts.add(text(words.texts().get("preview.unsubscribe"), "text-muted"));
        }
        return parts;
    }

    private static Label text(String text, String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(style);
        EmojiText.show(label, text);
        return label;
    }
}
