package coachdesk.app.onboarding;

import coachdesk.app.shell.BrandMark;
import coachdesk.app.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The first page a new user sees. */
public final class FirstStart extends ScrollPane {
    public FirstStart(ServerModel model, Texts texts) {
        getStyleClass().addAll("edge-to-edge", "lone-page");
        Label title = new Label();
        title.textProperty().bind(texts.bind("first-start.title"));
        title.getStyleClass().add("text-28");
        title.getStyleClass().add("text-strong");
        title.setWrapText(true);
        Label lead = new Label();
        lead.textProperty().bind(texts.bind("first-start.lead"));
        lead.getStyleClass().addAll("text-16", "text-muted");
        lead.setWrapText(true);
        lead.setMinHeight(USE_PREF_SIZE);
        VBox card = new VBox(new BrandMark(), title, lead, new ServerSteps(model, texts));
        card.getStyleClass().add("lone-card");
        VBox middle = new VBox(card);
        middle.getStyleClass().add("lone-middle");
        setContent(middle);
        setFitToWidth(true);
        setFitToHeight(true);
    }
}
