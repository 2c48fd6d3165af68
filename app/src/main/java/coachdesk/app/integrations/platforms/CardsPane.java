package coachdesk.app.integrations.platforms;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Controls;
import coachdesk.contract.integrations.Platform;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The platforms by what they are for, as many beside each other as have room. */
final class CardsPane extends ScrollPane {
    private static final double GAP = 16;
    private static final double NARROWEST_EM = 24;
    private static final int MOST = 3;

    private final PlatformsModel model;
    private final ConnectionTexts words;
    private final PlatformActions actions;
    private final VBox body = new VBox();
    private final Label measure = new Label();
    private boolean able = true;

    CardsPane(PlatformsModel model, ConnectionTexts words, PlatformActions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
        body.getStyleClass().add("platform-body");
        setContent(body);
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        model.connectionsProperty().subscribe(now -> lay());
        words.texts().localeProperty().addListener((property, before, now) -> lay());
    }

    /** @param now whether anything can be connected at all */
    void able(boolean now) {
        if (able != now) {
            able = now;
            lay();
        }
    }

    private void lay() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String focus = focused == null ? null : focused.getId();
        body.getChildren().clear();
        // Its letters are as large as those of the page: the cards are measured in them.
        measure.setManaged(false);
        body.getChildren().add(measure);
        if (able && model.connectionsProperty().get().isEmpty()) {
            body.getChildren().add(Controls.muted(words.texts().get("platform.none")));
        }
        for (Platform.Category category : Platform.Category.values()) {
            body.getChildren().add(Controls.words(words.platforms().category(category), "section-title"));
            body.getChildren().add(cards(category));
        }
        if (focus != null && lookup("#" + focus) != null) {
            lookup("#" + focus).requestFocus();
        }
    }

    private FlowPane cards(Platform.Category category) {
        FlowPane cards = new FlowPane(GAP, GAP);
        Arrays.stream(Platform.values())
                .filter(platform -> platform.category() == category)
                .forEach(platform -> {
                    PlatformCard card = new PlatformCard(platform, model.of(platform), words, actions, able);
                    card.prefWidthProperty()
                            .bind(Bindings.createDoubleBinding(
                                    () -> width(cards.getWidth()), cards.widthProperty(), measure.fontProperty()));
                    cards.getChildren().add(card);
                });
        return cards;
    }

    private double width(double room) {
        double least = NARROWEST_EM * measure.getFont().getSize();
        int columns = Math.clamp((int) ((room + GAP) / (least + GAP)), 1, MOST);
        return Math.floor((room - GAP * (columns - 1)) / columns);
    }
}
