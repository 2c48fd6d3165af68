package coachdesk.app.checkin;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Texts;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Today's sessions: how many booked, how many came. */
final class SessionsPanel extends VBox {
    private static final int MOST = 4;

    private final ObservableList<SessionToday> sessions;
    private final Texts texts;

    SessionsPanel(ObservableList<SessionToday> sessions, Texts texts) {
        this.sessions = sessions;
        this.texts = texts;
        getStyleClass().addAll("surface", "sessions");
        sessions.addListener((ListChangeListener<SessionToday>) change -> fill());
        texts.localeProperty().addListener((property, before, now) -> fill());
        fill();
    }

    private void fill() {
        Label title = new Label(texts.get("checkin.today"));
        title.getStyleClass().add("section-title");
        getChildren().setAll(title);
        if (sessions.isEmpty()) {
            Label none = new Label(texts.get("checkin.today.none"));
            none.getStyleClass().add("text-muted");
            none.setWrapText(true);
            getChildren().add(none);
        }
        sessions.stream().limit(MOST).map(this::session).forEach(getChildren()::add);
    }

    private Node session(SessionToday session) {
        Label name = EmojiText.label(session.course(), "session-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = new Label(texts.get("checkin.today.count", session.came(), session.booked()));
        count.getStyleClass().add("session-count");
        count.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar =
                new ProgressBar(session.booked() == 0 ? 1 : Math.min(1.0, (double) session.came() / session.booked()));
        bar.getStyleClass().add("small");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(count.getText());
        HBox line = new HBox(name, count);
        line.getStyleClass().add("session-line");
        VBox box = new VBox(line, bar);
        box.getStyleClass().add("session");
        return box;
    }
}
