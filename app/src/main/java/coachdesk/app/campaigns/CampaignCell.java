package coachdesk.app.campaigns;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.campaigns.words.ChannelIcon;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.RowCell;
import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.campaigns.CampaignRow;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One campaign of the list: what it is, how things stand, and what can be done now. */
final class CampaignCell extends RowCell<CampaignRow> {
    private static final int AT_HAND = 2;
    /** Below so many letters' widths all actions are in the menu. */
    private static final double WIDE = 68;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final CampaignWords words;
    private final RowActions actions;
    private final Label name = new Label();
    private final Label message = new Label();
    private final HBox channels = new HBox();
    private final Label basket = new Label();
    private final Label when = new Label();
    private final Label outcome = new Label();
    private final Label status = new Label();
    private final HBox buttons = new HBox();
    private final HBox row;
    private boolean narrow;

    CampaignCell(CampaignWords words, RowActions actions) {
        this.words = words;
        this.actions = actions;
        getStyleClass().add("campaign-cell");
        name.getStyleClass().add("campaign-name");
        message.getStyleClass().addAll("text-muted", "campaign-message");
        channels.getStyleClass().add("campaign-channels");
        basket.getStyleClass().add("campaign-basket");
        outcome.getStyleClass().add("text-muted");
        status.getStyleClass().add("campaign-status");
        buttons.getStyleClass().add("campaign-buttons");
        VBox what = new VBox(name, message);
        what.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMinWidth(0);
        name.setMinWidth(0);
        message.setMinWidth(0);
        VBox who = new VBox(basket, channels);
        who.getStyleClass().add("campaign-who");
        VBox how = new VBox(when, outcome);
        how.getStyleClass().add("campaign-when");
        status.setMinWidth(USE_PREF_SIZE);
        buttons.setMinWidth(USE_PREF_SIZE);
        HBox state = new HBox(status);
        state.getStyleClass().add("campaign-state");
        row = new HBox(what, who, how, state, buttons);
        row.getStyleClass().add("campaign-row");
        row.setAlignment(Pos.CENTER_LEFT);
        widthProperty().addListener((property, before, now) -> {
            boolean tight = now.doubleValue() / name.getFont().getSize() < WIDE;
            if (tight != narrow) {
                narrow = tight;
                pseudoClassStateChanged(NARROW, narrow);
                if (getItem() != null) {
                    fillButtons(getItem());
                }
            }
        });
    }

    @Override
    protected Node row(CampaignRow campaign) {
        EmojiText.show(name, words.name(campaign));
        EmojiText.show(message, campaign.message().lines().findFirst().orElse(""));
        basket.setText(words.basket(campaign.groups(), campaign.people()));
        channels.getChildren()
                .setAll(campaign.channels().stream()
                        .map(channel -> icon(channel))
                        .toList());
        when.setText(words.when(campaign));
        outcome.setText(words.outcome(campaign));
        outcome.setManaged(!outcome.getText().isEmpty());
        outcome.setTooltip(outcome.isManaged() ? new Tooltip(outcome.getText()) : null);
        EmojiText.show(status, words.status(campaign.status()));
        status.getStyleClass().removeIf(style -> style.startsWith("is-"));
        status.getStyleClass().add("is-" + campaign.status().name().toLowerCase(Locale.ROOT));
        fillButtons(campaign);
        tell(
                words.name(campaign),
                words.status(campaign.status()),
                basket.getText(),
                when.getText(),
                outcome.getText());
        return row;
    }

    private Label icon(Channel channel) {
        Label icon = new Label(null, Icons.of(ChannelIcon.of(channel)));
        icon.setTooltip(new Tooltip(words.channel(channel)));
        icon.setAccessibleText(words.channel(channel));
        return icon;
    }

    private void fillButtons(CampaignRow campaign) {
        List<RowAction> possible = RowAction.of(campaign.status());
        int atHand = narrow ? 0 : AT_HAND;
        buttons.getChildren().clear();
        possible.stream().limit(atHand).map(action -> button(action, campaign)).forEach(buttons.getChildren()::add);
        MenuButton more = new MenuButton(null, Icons.of("fth-more-horizontal"));
        more.getStyleClass().addAll("flat", "button-icon", "no-arrow");
        more.setAccessibleText(words.texts().get("campaigns.more"));
        possible.stream().skip(atHand).forEach(action -> more.getItems().addAll(items(action, campaign)));
        more.setVisible(!more.getItems().isEmpty());
        buttons.getChildren().add(more);
    }

    private Button button(RowAction action, CampaignRow campaign) {
        Button button = new Button(word(action), Icons.of(action.icon()));
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        if (action == RowAction.RELAUNCH) {
            button.setOnAction(event -> actions.relaunch(campaign, true));
            button.setTooltip(new Tooltip(words.texts().get("campaigns.relaunch.missing")));
        } else {
            button.setOnAction(event -> actions.run(action, campaign));
        }
        return button;
    }

    private List<MenuItem> items(RowAction action, CampaignRow campaign) {
        if (action == RowAction.RELAUNCH) {
            return List.of(relaunch(campaign, true), relaunch(campaign, false));
        }
        MenuItem item = new MenuItem(word(action), Icons.of(action.icon()));
        item.setOnAction(event -> actions.run(action, campaign));
        return !narrow
                        && action == RowAction.COPY
                        && RowAction.of(campaign.status()).contains(RowAction.RELAUNCH)
                ? List.of(relaunch(campaign, false), item)
                : List.of(item);
    }

    private MenuItem relaunch(CampaignRow campaign, boolean only) {
        MenuItem item = new MenuItem(
                only
                        ? words.texts().get("campaigns.relaunch.missing")
                        : words.texts().get("campaigns.relaunch.all"),
                Icons.of(RowAction.RELAUNCH.icon()));
        item.setOnAction(event -> actions.relaunch(campaign, only));
        return item;
    }

    private String word(RowAction action) {
        return words.texts().get("campaigns.action." + action.name().toLowerCase(Locale.ROOT));
    }
}
