package coachdesk.app.conversations;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.desk.conversations.ConversationRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One conversation of the list. */
final class ConversationCell extends ListCell<ConversationRow> {
    private static final PseudoClass WRITING = PseudoClass.getPseudoClass("writing");
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final ConversationWords words;
    private final OthersModel others;
    private final FontIcon icon = Icons.of("fth-user");
    private final Label name = new Label();
    private final Label when = new Label();
    private final Label last = new Label();
    private final Label mode = new Label();
    private final Label unread = new Label();
    private final HBox row;

    ConversationCell(ConversationWords words, OthersModel others) {
        this.words = words;
        this.others = others;
        getStyleClass().add("conversation-cell");
        name.getStyleClass().add("conversation-name");
        when.getStyleClass().add("text-muted");
        last.getStyleClass().add("conversation-last");
        mode.getStyleClass().add("conversation-mode");
        unread.getStyleClass().add("badge");
        name.setMinWidth(0);
        last.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        last.setMaxWidth(Double.MAX_VALUE);
        for (Label fixed : new Label[] {when, mode, unread}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(last, Priority.ALWAYS);
        HBox head = new HBox(name, when);
        head.getStyleClass().add("conversation-line");
        HBox foot = new HBox(last, mode, unread);
        foot.getStyleClass().add("conversation-line");
        VBox said = new VBox(head, foot);
        said.setMinWidth(0);
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        row = new HBox(icon, said);
        row.getStyleClass().add("conversation-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ConversationRow conversation, boolean empty) {
        super.updateItem(conversation, empty);
        boolean nothing = empty || conversation == null;
        pseudoClassStateChanged(UNREAD, !nothing && conversation.unread() > 0);
        List<String> writing = nothing ? List.of() : others.writingIn(conversation.id());
        pseudoClassStateChanged(WRITING, !writing.isEmpty());
        if (nothing) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(row);
        icon.setIconLiteral(conversation.group() ? "fth-users" : "fth-user");
        icon.getStyleClass().removeAll("is-group", "is-person");
        icon.getStyleClass().add(conversation.group() ? "is-group" : "is-person");
        EmojiText.show(name, words.name(conversation));
        String line = writing.isEmpty() ? words.last(conversation) : WritingLine.said(writing, words.texts());
        EmojiText.show(last, line);
        when.setText(words.when(conversation.at()));
        String kind = words.mode(conversation);
        mode.setText(kind);
        mode.setVisible(kind != null);
        mode.setManaged(kind != null);
        unread.setText(Integer.toString(conversation.unread()));
        unread.setVisible(conversation.unread() > 0);
        unread.setManaged(conversation.unread() > 0);
        setAccessibleText(Stream.of(
                        words.name(conversation),
                        kind,
                        conversation.unread() > 0
                                ? words.texts().get("conversations.unread", conversation.unread())
                                : null,
                        when.getText(),
                        line)
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }
}
