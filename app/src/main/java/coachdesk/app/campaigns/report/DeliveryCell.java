package coachdesk.app.campaigns.report;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.campaigns.words.ChannelIcon;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.RowCell;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryState;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One recipient by one channel. */
final class DeliveryCell extends RowCell<Delivery> {
    private final CampaignWords words;
    private final FontIcon channel = Icons.of("fth-message-square");
    private final Label name = new Label();
    private final Label address = new Label();
    private final Label code = new Label();
    private final Label time = new Label();
    private final Label state = new Label();
    private final Button open;
    private final Button more;
    private final HBox row;

    /**
     * @param byHand shows how to send it by hand
     * @param page opens the provider's page about a code
     */
    DeliveryCell(CampaignWords words, Consumer<Delivery> byHand, Consumer<String> page) {
        this.words = words;
        name.getStyleClass().add("campaign-name");
        address.getStyleClass().add("text-muted");
        code.getStyleClass().add("text-muted");
        code.setWrapText(true);
        state.getStyleClass().add("delivery-state");
        state.setMinWidth(USE_PREF_SIZE);
        time.setMinWidth(USE_PREF_SIZE);
        open = new Button(null, Icons.of("fth-external-link"));
        open.getStyleClass().addAll("flat", "small");
        open.setMinWidth(USE_PREF_SIZE);
        does(open, byHand);
        VBox who = new VBox(name, address);
        who.setAlignment(Pos.CENTER_LEFT);
        who.getStyleClass().add("delivery-who");
        name.setMinWidth(0);
        address.setMinWidth(0);
        HBox.setHgrow(code, Priority.ALWAYS);
        code.setMaxWidth(Double.MAX_VALUE);
        more = new Button(null, Icons.of("fth-info"));
        more.getStyleClass().addAll("flat", "button-icon", "small");
        does(more, delivery -> page.accept(delivery.info()));
        row = new HBox(channel, who, code, more, open, time, state);
        row.getStyleClass().add("delivery-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected Node row(Delivery delivery) {
        Channel by = Channel.ofWire(delivery.channel()).orElse(Channel.INTERNAL);
        channel.setIconLiteral(ChannelIcon.of(by));
        EmojiText.show(name, Objects.requireNonNullElse(delivery.name(), delivery.recipient()));
        address.setText(delivery.address());
        address.setManaged(delivery.address() != null);
        code.setText(delivery.code() == null ? "" : words.code(delivery.code()));
        code.setTooltip(
                delivery.code() == null ? null : new Tooltip(words.texts().get("campaigns.code", delivery.code())));
        open.setText(words.texts().get("report.open"));
        more.setAccessibleText(words.texts().get("report.page"));
        more.setTooltip(new Tooltip(more.getAccessibleText()));
        more.setVisible(delivery.info() != null);
        more.setManaged(delivery.info() != null);
        time.setText(time(delivery.at()));
        DeliveryState now = DeliveryState.ofWire(delivery.state()).orElse(DeliveryState.UNKNOWN);
        state.setText(words.state(now));
        state.getStyleClass().removeIf(style -> style.startsWith("is-"));
        state.getStyleClass().add("is-" + now.wire());
        open.setVisible(now == DeliveryState.MANUAL);
        open.setManaged(now == DeliveryState.MANUAL);
        tell(name.getText(), words.channel(by), state.getText(), code.getText());
        return row;
    }

    private String time(String at) {
        try {
            return at == null ? "" : words.moment(Instant.parse(at));
        } catch (DateTimeException e) {
            return "";
        }
    }
}
