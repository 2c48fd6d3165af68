package coachdesk.app.conversations;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.RowCell;
import coachdesk.desk.conversations.ConversationKind;
import coachdesk.desk.conversations.ConversationQuery;
import coachdesk.desk.conversations.ConversationRow;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One conversation of the list. */
final class ConversationCell extends RowCell<ConversationRow> {
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
    private final Label day = new Label();
    private final Label kind = new Label();
    private final VBox whole;
    private final Supplier<ConversationQuery> query;

    ConversationCell(ConversationWords words, OthersModel others, Supplier<ConversationQuery> query) {
        this.query = query;
        this.words = words;
        this.others = others;
        getStyleClass().add("conversation-cell");
        name.getStyleClass().add("conversation-name");
        when.getStyleClass().add("text-muted");
        last.getStyleClass().add("conversation-last");
        mode.getStyleClass().add("conversation-mode");
        unread.getStyleClass().add("badge");
        Stream.of(name, last).forEach(ListRow::yields);
        for (Label fixed : new Label[] {when, mode, unread, kind}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        HBox head = new HBox(name, when);
        head.getStyleClass().add("conversation-line");
        HBox foot = new HBox(last, kind, mode, unread);
        kind.getStyleClass().add("conversation-kind");
        day.getStyleClass().add("thread-day");
        foot.getStyleClass().add("conversation-line");
        ListRow row = new ListRow(icon, head, foot);
        row.getStyleClass().add("conversation-row");
        HBox badge = new HBox(day);
        badge.setAlignment(Pos.CENTER);
        badge.getStyleClass().add("conversation-day");
        badge.visibleProperty().bind(day.textProperty().isNotEmpty());
        badge.managedProperty().bind(badge.visibleProperty());
        whole = new VBox(badge, row);
        whole.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void clear() {
        pseudoClassStateChanged(UNREAD, false);
        pseudoClassStateChanged(WRITING, false);
    }

    @Override
    protected Node row(ConversationRow conversation) {
        List<String> writing = others.writingIn(conversation.id());
        pseudoClassStateChanged(UNREAD, conversation.unread() > 0);
        pseudoClassStateChanged(WRITING, !writing.isEmpty());
        icon.setIconLiteral(icon(conversation.kind()));
        String manner = conversation.kind() == ConversationKind.PRIVATE ? null : words.mode(conversation);
        // The mode of such a group says more than that it is one.
        boolean told = conversation.kind() != ConversationKind.PERSON
                && (conversation.kind() != ConversationKind.GROUP || manner == null);
        ListRow.show(kind, told ? words.kind(conversation) : null);
        day.setText(day(conversation));
        icon.getStyleClass().removeAll("is-group", "is-person");
        icon.getStyleClass().add(conversation.group() ? "is-group" : "is-person");
        Marked.show(name, words.name(conversation), query.get().text());
        String line = writing.isEmpty() ? words.last(conversation) : WritingLine.said(writing, words.texts());
        Marked.show(last, line, writing.isEmpty() ? query.get().text() : "");
        when.setText(words.when(conversation.at()));
        ListRow.show(mode, manner);
        unread.setText(Integer.toString(conversation.unread()));
        ListRow.show(unread, conversation.unread() > 0);
        tell(
                words.name(conversation),
                words.kind(conversation),
                manner,
                conversation.unread() > 0 ? words.texts().get("conversations.unread", conversation.unread()) : null,
                conversation.at() == null ? null : words.day(words.dayOf(conversation)),
                when.getText(),
                line);
        return whole;
    }

    private static String icon(ConversationKind kind) {
        return switch (kind) {
            case PERSON -> "fth-user";
            case GROUP -> "fth-users";
            case PRIVATE -> "fth-lock";
            case LINK -> "fth-link";
        };
    }

    /** Over the first of each day; null over the others. */
    private String day(ConversationRow conversation) {
        LocalDate now = words.dayOf(conversation);
        int index = getIndex();
        LocalDate above = index <= 0 || index > getListView().getItems().size()
                ? null
                : words.dayOf(getListView().getItems().get(index - 1));
        return now == null || index > 0 && now.equals(above) ? null : words.day(now);
    }
}
