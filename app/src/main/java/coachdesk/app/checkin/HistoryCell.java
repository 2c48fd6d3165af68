package coachdesk.app.checkin;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.RowCell;
import coachdesk.app.ui.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the history. */
final class HistoryCell extends RowCell<HistoryLine> {
    private final Texts texts;
    private final Moments moments;
    private final Clock clock;
    private final FontIcon mark = Icons.of("fth-check");
    private final Label state = new Label(null, mark);
    private final Label time = new Label();
    private final Label day = new Label();
    private final Label name = new Label();
    private final Label course = new Label();
    private final Label where = new Label();
    private final WaitingMark waiting;
    private final Button undo;
    private final HBox row;
    private final Tooltip moment = new Tooltip();

    HistoryCell(Texts texts, Moments moments, Clock clock, Consumer<HistoryLine> undoing) {
        this.texts = texts;
        this.moments = moments;
        this.clock = clock;
        getStyleClass().add("history-cell");
        time.setTooltip(moment);
        day.setTooltip(moment);
        day.getStyleClass().add("history-day");
        name.getStyleClass().add("history-name");
        course.getStyleClass().add("text-muted");
        state.getStyleClass().add("history-state");
        where.getStyleClass().add("history-where");
        waiting = new WaitingMark(texts);
        undo = new Button(texts.get("checkin.history.undo"), Icons.of("fth-corner-up-left"));
        undo.getStyleClass().addAll("flat", "small");
        does(undo, undoing);
        undo.setMinWidth(USE_PREF_SIZE);
        VBox who = new VBox(name, course);
        HBox.setHgrow(who, Priority.ALWAYS);
        course.setMinWidth(0);
        where.setMinWidth(0);
        who.setAlignment(Pos.CENTER_LEFT);
        VBox when = new VBox(time, day);
        when.getStyleClass().add("history-when");
        row = new HBox(when, who, where, waiting, state, undo);
        row.getStyleClass().add("history-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected Node row(HistoryLine line) {
        time.setText(moments.time(line.at()));
        String otherDay = moments.otherDay(line.at(), clock.instant());
        day.setText(otherDay);
        day.setVisible(!otherDay.isEmpty());
        day.setManaged(!otherDay.isEmpty());
        moment.setText(moments.fully(line.at()));
        EmojiText.show(name, Objects.requireNonNullElse(who(line), texts.get("checkin.history.nobody")));
        EmojiText.show(course, line.course());
        course.setManaged(line.course() != null);
        where.setText(where(line));
        waiting.setVisible(line.waiting());
        undo.setText(texts.get("checkin.history.undo"));
        undo.setVisible(line.canUndo());
        state(line.state());
        tell(day.getText(), time.getText(), who(line), line.course(), state.getText(), where.getText());
        return row;
    }

    private static String who(HistoryLine line) {
        return line.person() != null ? line.person() : line.code();
    }

    private String where(HistoryLine line) {
        String via = line.via() == null ? null : via(line);
        return Stream.of(line.device(), via).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private String via(HistoryLine line) {
        return texts.get("checkin.via." + line.via().name().toLowerCase(Locale.ROOT));
    }

    private void state(HistoryState now) {
        state.setText(texts.get("checkin.state." + now.name().toLowerCase(Locale.ROOT)));
        mark.setIconLiteral(
                switch (now) {
                    case ACCEPTED -> "fth-check";
                    case AGAIN -> "fth-repeat";
                    case UNDONE -> "fth-corner-up-left";
                    case NOT_TODAY -> "fth-calendar";
                    case CANCELLED, UNKNOWN, NOT_A_TICKET -> "fth-x";
                });
        state.getStyleClass().removeAll("good", "careful", "bad", "quiet");
        state.getStyleClass()
                .add(
                        switch (now) {
                            case ACCEPTED -> "good";
                            case AGAIN, NOT_TODAY -> "careful";
                            case UNDONE -> "quiet";
                            case CANCELLED, UNKNOWN, NOT_A_TICKET -> "bad";
                        });
    }
}
