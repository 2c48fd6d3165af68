package coachdesk.app.campaigns.basket;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.campaigns.words.ChannelIcon;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.contract.campaigns.basket.LeftOut;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** For how many it is ready, how many each channel reaches, and who is left out and why. */
final class ReachPane extends VBox {
    private static final int NAMED = 60;

    private final BasketModel model;
    private final CampaignWords words;
    private final Set<Channel> unfolded = new TreeSet<>();

    ReachPane(BasketModel model, CampaignWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("reach");
        model.audienceProperty().addListener((property, before, now) -> fill());
        words.texts().localeProperty().addListener((property, before, now) -> fill());
        fill();
    }

    private void fill() {
        Audience audience = model.audienceProperty().get();
        getChildren().clear();
        if (model.entries().isEmpty()) {
            return;
        }
        Texts texts = words.texts();
        Head head = Head.of(audience, model.entries());
        Label counter = EmojiText.label(
                head.recipients() == 0
                        ? texts.get("basket.ready.nobody")
                        : texts.get("basket.ready", head.recipients(), words.basket(head.groups(), head.people())));
        counter.getStyleClass().addAll("basket-counter", head.recipients() == 0 ? "is-nobody" : "is-ready");
        getChildren().add(counter);
        Stream.concat(
                        audience.recipients().stream().map(recipient -> recipient.channel()),
                        audience.leftOut().stream().map(LeftOut::channel))
                .distinct()
                .sorted()
                .forEach(channel -> channel(channel, audience, texts));
    }

    private void channel(Channel channel, Audience audience, Texts texts) {
        long reached = audience.recipients().stream()
                .filter(recipient -> recipient.channel() == channel)
                .count();
        List<LeftOut> out = audience.leftOut().stream()
                .filter(one -> one.channel() == channel)
                .toList();
        Label name = new Label(words.channel(channel), Icons.of(ChannelIcon.of(channel)));
        Label count = new Label(texts.get("basket.reached", reached));
        count.getStyleClass().add("text-muted");
        HBox line = new HBox(name, count);
        line.getStyleClass().add("reach-line");
        getChildren().add(line);
        if (out.isEmpty()) {
            return;
        }
        boolean open = unfolded.contains(channel);
        Button left = new Button(
                texts.get("basket.left-out", out.size()), Icons.of(open ? "fth-chevron-up" : "fth-chevron-down"));
        left.getStyleClass().addAll("small", "flat", "reach-left-out");
        left.setOnAction(event -> {
            if (!unfolded.remove(channel)) {
                unfolded.add(channel);
            }
            fill();
        });
        line.getChildren().add(left);
        if (open) {
            out.stream().limit(NAMED).map(this::reason).forEach(getChildren()::add);
            if (out.size() > NAMED) {
                getChildren().add(new Label(texts.get("basket.others", out.size() - NAMED)));
            }
        }
    }

    private Node reason(LeftOut one) {
        Label name = EmojiText.label(
                Objects.requireNonNullElse(one.name(), words.texts().get("basket.nameless")), "reach-name");
        Label why = new Label();
        EmojiText.show(why, words.why(one));
        why.getStyleClass().add("text-muted");
        why.setWrapText(true);
        HBox line = new HBox(name, why);
        line.getStyleClass().add("reach-reason");
        return line;
    }
}
