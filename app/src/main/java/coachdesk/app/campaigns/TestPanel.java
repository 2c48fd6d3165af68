package coachdesk.app.campaigns;

import coachdesk.app.campaigns.basket.BasketModel;
import coachdesk.app.campaigns.basket.BasketView;
import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.BasketEntry;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** To whom a test goes: oneself, or a list that was kept for it. */
final class TestPanel extends VBox {
    /** @param send gets who was chosen */
    TestPanel(
            BasketModel basket,
            CampaignWords words,
            FileChoice files,
            Consumer<String> told,
            Consumer<List<BasketEntry>> send) {
        Texts texts = words.texts();
        getStyleClass().add("test-panel");
        getStylesheets().add(CampaignPages.STYLES);
        Label advice = new Label();
        advice.textProperty().bind(texts.bind("trial.advice"));
        advice.setWrapText(true);
        advice.getStyleClass().add("text-muted");
        Button go = new Button(null, Icons.of("fth-send"));
        go.getStyleClass().add("accent");
        go.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("trial.send", basket.entries().size()),
                        basket.entries(),
                        texts.localeProperty()));
        go.disableProperty().bind(Bindings.isEmpty(basket.entries()));
        go.setOnAction(event -> send.accept(List.copyOf(basket.entries())));
        getChildren().addAll(advice, new BasketView(basket, words, files, told), go);
    }
}
