package coachdesk.app.checkin.roster;

import coachdesk.app.ui.EmojiCell;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.CourseSession;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.HBox;

/** A day, and one of its sessions. */
final class SessionPicker extends HBox {
    private final RosterModel model;
    private final DatePicker day = new DatePicker();
    private final ComboBox<CourseSession> sessions;
    private boolean following;

    SessionPicker(RosterModel model, RosterWords words, Texts texts) {
        this.model = model;
        getStyleClass().add("session-picker");
        day.getStyleClass().add("roster-day");
        day.setEditable(false);
        day.accessibleTextProperty().bind(texts.bind("roster.day"));
        sessions = new ComboBox<>(model.sessions());
        sessions.getStyleClass().add("roster-session");
        sessions.accessibleTextProperty().bind(texts.bind("roster.session"));
        sessions.promptTextProperty().bind(texts.bind("roster.session.none"));
        sessions.disableProperty().bind(Bindings.isEmpty(model.sessions()));
        Shown.named(sessions, session -> session == null ? "" : words.session(session));
        EmojiCell.in(sessions);
        getChildren().addAll(day, sessions);
        model.dayProperty().subscribe(now -> follow());
        model.sessionProperty().subscribe(now -> follow());
        day.valueProperty().subscribe(now -> {
            if (!following && now != null) {
                model.choose(now);
            }
        });
        sessions.valueProperty().subscribe(now -> {
            if (!following && now != null) {
                model.choose(now);
            }
        });
    }

    /** Shows what the model has, which is not a choice of the user's. */
    private void follow() {
        following = true;
        day.setValue(model.dayProperty().get());
        CourseSession now = model.sessionProperty().get();
        sessions.setValue(
                now == null
                        ? null
                        : model.sessions().stream()
                                .filter(one -> one.courseId().equals(now.courseId()))
                                .findFirst()
                                .orElse(now));
        following = false;
    }
}
