package coachdesk.app.conversations;

import atlantafx.base.controls.CustomTextField;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.ConversationQuery.Filter;
import coachdesk.desk.conversations.ConversationRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The conversations at the left, the one that is open beside them. */
final class ConversationsView extends VBox {
    static final String STYLES = Objects.requireNonNull(ConversationsView.class.getResource("/css/conversations.css"))
            .toExternalForm();

    /** So many rows before its end is in sight, more are read. */
    private static final int AHEAD = 12;

    private final InboxModel inbox;
    private final ThreadModel thread;
    private final ConversationWords words;
    private final ListView<ConversationRow> list;
    private final Columns columns;
    private final CustomTextField find = new CustomTextField();

    ConversationsView(
            InboxModel inbox,
            ThreadModel thread,
            OthersModel others,
            ConversationWords words,
            ThreadView open,
            Region person,
            Runnable answer,
            Node... actions) {
        this.inbox = inbox;
        this.thread = thread;
        this.words = words;
        Texts texts = words.texts();
        getStyleClass().addAll("page", "conversations");
        getStylesheets().add(STYLES);
        list = new ListView<>(inbox.rows());
        list.getStyleClass().addAll("people-list", "conversation-list", "edge-to-edge");
        list.accessibleTextProperty().bind(texts.bind("tab.conversations"));
        list.setCellFactory(view -> new ConversationCell(words, others, inbox::query));
        EmptyState empty = new EmptyState(
                "fth-message-square", texts.bind("conversations.empty"), texts.bind("conversations.empty.advice"));
        empty.visibleProperty().bind(inbox.readProperty());
        list.setPlaceholder(empty);
        list.setMinHeight(0);
        list.getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (now != null) {
                thread.open(now.id());
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                answer.run();
                event.consume();
            }
        });
        inbox.rows().addListener((ListChangeListener<ConversationRow>) change -> keepOpen());
        texts.localeProperty().addListener((property, before, now) -> list.refresh());
        others.nowProperty().subscribe(now -> list.refresh());
        StackPane rows = new StackPane(list, new StickyDay(list, this::dayAt, words::day, this::endInSight));
        rows.setMinHeight(0);
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox left = new VBox(filters(texts), rows);
        left.getStyleClass().add("conversation-side");
        columns = new Columns(
                left, open, person, thread.openProperty().map(id -> true).orElse(false));
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        open.before(back(texts));
        getChildren().addAll(new PageHeader(texts.bind("tab.conversations"), actions), columns);
    }

    Columns columns() {
        return columns;
    }

    private Button back(Texts texts) {
        Button back = new Button(null, Icons.of("fth-arrow-left"));
        back.getStyleClass().addAll("flat", "button-icon");
        back.accessibleTextProperty().bind(texts.bind("conversations.back"));
        back.setOnAction(event -> {
            thread.open(null);
            list.getSelectionModel().clearSelection();
            list.requestFocus();
        });
        back.visibleProperty().bind(columns.aloneProperty());
        back.managedProperty().bind(back.visibleProperty());
        return back;
    }

    private LocalDate dayAt(int index) {
        return words.dayOf(inbox.rows().get(index));
    }

    private Node filters(Texts texts) {
        find.setLeft(Icons.of("fth-search"));
        find.promptTextProperty().bind(texts.bind("conversations.find"));
        find.accessibleTextProperty().bind(texts.bind("conversations.find"));
        find.textProperty().addListener((property, before, now) -> inbox.search(now));
        find.setMinWidth(0);
        ComboBox<Filter> which = new ComboBox<>();
        which.setMaxWidth(Double.MAX_VALUE);
        which.getItems().setAll(List.of(Filter.values()));
        Shown.in(which, texts, filter -> word(filter, texts));
        inbox.filterProperty().subscribe(which::setValue);
        which.accessibleTextProperty().bind(texts.bind("conversations.which"));
        which.valueProperty().addListener((property, before, now) -> inbox.filter(now));
        VBox above = new VBox(find, which);
        above.getStyleClass().add("conversation-filters");
        return above;
    }

    private static String word(Filter filter, Texts texts) {
        return switch (filter == null ? Filter.ALL : filter) {
            case ALL -> texts.get("conversations.filter.all");
            case UNREAD -> texts.get("conversations.filter.unread");
            case PEOPLE -> texts.get("conversations.filter.people");
            case GROUPS -> texts.get("conversations.filter.groups");
            case PRIVATE -> texts.get("conversations.filter.private");
            case LINKS -> texts.get("conversations.filter.links");
            case ASSISTANT -> texts.get("conversations.filter.assistant");
            case ARCHIVED -> texts.get("conversations.filter.archived");
        };
    }

    /** The rows came anew: the one that is open stays chosen, wherever it stands now. */
    private void keepOpen() {
        ConversationRow row = thread.rowProperty().get();
        if (row != null) {
            inbox.rows().stream()
                    .filter(now -> now.id().equals(row.id()))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }

    private void endInSight() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getLastVisibleCell() != null
                && flow.getLastVisibleCell().getIndex() >= inbox.rows().size() - AHEAD) {
            inbox.more();
        }
    }

    void find() {
        find.requestFocus();
        find.selectAll();
    }
}
