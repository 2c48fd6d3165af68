package coachdesk.app.checkin.roster;

import coachdesk.app.checkin.WaitingMark;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.RowCell;
import coachdesk.desk.checkin.roster.RosterLine;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One person on the list: whether they are in, who they are, and what is to be known. */
final class RosterCell extends RowCell<RosterLine> {
    private final RosterWords words;
    private final FontIcon mark = Icons.of("fth-circle");
    private final Button presence = new Button(null, mark);
    private final Label name = new Label();
    private final Label about = new Label();
    private final Label note = new Label();
    private final Label code = new Label();
    private final Label state = new Label();
    private final WaitingMark waiting;
    private final HBox row;

    RosterCell(RosterWords words, Consumer<RosterLine> toggle) {
        this.words = words;
        getStyleClass().add("roster-cell");
        presence.getStyleClass().addAll("flat", "button-icon", "roster-presence");
        presence.setFocusTraversable(false);
        does(presence, toggle);
        name.getStyleClass().add("roster-name");
        about.getStyleClass().add("text-muted");
        note.getStyleClass().add("roster-note");
        code.getStyleClass().add("roster-code");
        state.getStyleClass().add("roster-state");
        waiting = new WaitingMark(words.texts());
        VBox who = new VBox(name, about);
        who.setAlignment(Pos.CENTER_LEFT);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        code.setMinWidth(USE_PREF_SIZE);
        state.setMinWidth(USE_PREF_SIZE);
        row = new HBox(presence, who, note, waiting, state, code);
        row.getStyleClass().add("roster-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected Node row(RosterLine line) {
        EmojiText.show(name, words.who(line));
        about.setText(words.about(line));
        about.setManaged(!about.getText().isEmpty());
        EmojiText.show(note, line.note());
        note.setManaged(line.note() != null);
        code.setText(Objects.requireNonNullElse(line.row().code(), ""));
        waiting.setVisible(line.row().waiting());
        state.setText(words.state(line));
        style(LineState.of(line));
        presence.setAccessibleText(words.texts().get("roster.presence", words.who(line)));
        tell(words.who(line), state.getText(), about.getText(), line.note(), code.getText());
        return row;
    }

    private void style(LineState now) {
        mark.setIconLiteral(
                switch (now) {
                    case CAME -> "fth-check-circle";
                    case EXPECTED -> "fth-circle";
                    case NO_SHOW -> "fth-user-x";
                    case LATE_CANCEL -> "fth-clock";
                    case CANCELLED -> "fth-x-circle";
                });
        row.getStyleClass().removeIf(name -> name.startsWith("is-"));
        row.getStyleClass().add("is-" + now.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
