package coachdesk.app.campaigns.basket;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.desk.campaigns.Baskets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** One entry of the basket; a group's unfolds to its members. */
final class Chip extends HBox {
    private static final int MEMBERS = 40;

    Chip(BasketEntry entry, BasketModel model, CampaignWords words) {
        Texts texts = words.texts();
        getStyleClass().addAll("chip", "chip-" + entry.kind().name().toLowerCase(Locale.ROOT));
        String named = Objects.requireNonNullElse(entry.label(), entry.id());
        Label name = new Label(null);
        EmojiText.show(name, named);
        Label mark = new Label(null, Icons.of(icon(entry.kind())));
        mark.setTooltip(new Tooltip(words.kind(entry.kind())));
        getChildren().addAll(mark, name);
        if (entry.kind() == BasketEntry.Kind.GROUP) {
            getChildren().add(unfold(entry, model, texts));
        }
        Button remove = new Button(null, Icons.of("fth-x"));
        remove.getStyleClass().addAll("flat", "button-icon", "small", "chip-remove");
        remove.setAccessibleText(texts.get("basket.remove", named));
        remove.setOnAction(event -> model.remove(entry));
        setFocusTraversable(true);
        setAccessibleText(words.kind(entry.kind()) + " " + named);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                model.remove(entry);
                event.consume();
            }
        });
        getChildren().add(remove);
    }

    private static MenuButton unfold(BasketEntry entry, BasketModel model, Texts texts) {
        MenuButton members = new MenuButton(null, Icons.of("fth-chevron-down"));
        members.getStyleClass().addAll("flat", "button-icon", "small", "no-arrow");
        members.setAccessibleText(texts.get("basket.unfold"));
        members.getItems().add(new MenuItem());
        members.setOnShowing(event -> model.members(entry.id(), found -> fill(members, found, model, texts)));
        return members;
    }

    private static void fill(MenuButton menu, List<Baskets.Candidate> members, BasketModel model, Texts texts) {
        MenuItem heading = new MenuItem(texts.get("campaigns.people", members.size()));
        heading.setDisable(true);
        menu.getItems().setAll(heading);
        members.stream().limit(MEMBERS).forEach(member -> {
            MenuItem item = new MenuItem();
            item.setGraphic(EmojiText.label(Objects.requireNonNullElse(member.name(), texts.get("basket.nameless"))));
            item.setOnAction(event -> model.add(member.entry()));
            menu.getItems().add(item);
        });
        if (members.size() > MEMBERS) {
            MenuItem rest = new MenuItem(texts.get("basket.others", members.size() - MEMBERS));
            rest.setDisable(true);
            menu.getItems().add(rest);
        }
    }

    private static String icon(BasketEntry.Kind kind) {
        return switch (kind) {
            case PERSON, ANY -> "fth-user";
            case GROUP -> "fth-users";
            case PHONE -> "fth-phone";
            case EMAIL -> "fth-at-sign";
        };
    }
}
