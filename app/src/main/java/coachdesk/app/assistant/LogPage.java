package coachdesk.app.assistant;

import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.assistant.LoggedAnswer;
import coachdesk.desk.words.Excerpt;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What the assistant said lately, and why it could not. Read from this computer: also without a network. */
final class LogPage extends VBox {
    private static final int LONGEST = 600;

    private final AppContext context;
    private final Texts texts;
    private final AssistantModel model;
    private final Moments moments;

    LogPage(AppContext context, AssistantModel model, Moments moments) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.moments = moments;
        getStyleClass().addAll("assistant-page", "assistant-log");
        model.log().addListener((ListChangeListener<LoggedAnswer>) change -> show());
        show();
    }

    private void show() {
        if (model.log().isEmpty()) {
            getChildren().setAll(Controls.muted(texts.get("assist.log.none")));
        } else {
            getChildren().setAll(model.log().stream().map(this::card).toList());
        }
    }

    private Node card(LoggedAnswer entry) {
        VBox card = new VBox(Controls.muted(head(entry)));
        if (entry.question() != null) {
            card.getChildren().add(Controls.words(Excerpt.of(entry.question(), LONGEST), "text-medium"));
        }
        card.getChildren()
                .add(
                        entry.answer() != null
                                ? Controls.words(Excerpt.of(entry.answer(), LONGEST), "assistant-said")
                                : AssistantPanel.warning(TrialPage.failed(texts, entry.code())));
        if (entry.conversationId() != null) {
            Button open = Controls.button("fth-message-square", texts.get("rooms.open"), () -> context.navigation()
                    .open("conversations", entry.conversationId()));
            open.getStyleClass().addAll("small", "flat");
            card.getChildren().add(open);
        }
        card.getStyleClass().addAll("surface", "room-card");
        return card;
    }

    private String head(LoggedAnswer entry) {
        List<String> parts = new ArrayList<>();
        if (entry.at() != null) {
            parts.add(moments.shortly(entry.at()));
        }
        if (entry.who() != null) {
            parts.add(entry.who());
        }
        if (entry.took() != null) {
            parts.add(texts.get("assist.took", TrialPage.seconds(entry.took())));
        }
        if (entry.strict()) {
            parts.add(texts.get("assist.strict"));
        }
        return String.join(" · ", parts);
    }
}
