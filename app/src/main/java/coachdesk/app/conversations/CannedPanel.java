package coachdesk.app.conversations;

import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.desk.conversations.CannedReply;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the ready answers are made, changed and removed. */
final class CannedPanel extends VBox {
    private final CannedModel model;
    private final Texts texts;
    private final Toasts toasts;
    private final VBox rows = new VBox();
    private final TextField shortcut = new TextField();
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final TextField link = new TextField();
    private final Button keep = new Button();
    private final EmptyState none;
    private String edited;

    CannedPanel(CannedModel model, Texts texts, Toasts toasts) {
        this.model = model;
        this.texts = texts;
        this.toasts = toasts;
        getStyleClass().add("canned-panel");
        getStylesheets().add(ConversationsView.STYLES);
        none = new EmptyState(
                "fth-zap", texts.bind("conversations.canned.none"), texts.bind("conversations.canned.advice"));
        Label variables = new Label();
        variables
                .textProperty()
                .bind(texts.bind(
                        "conversations.canned.variables",
                        Arrays.stream(Variable.values()).map(Variable::written).collect(Collectors.joining(" "))));
        variables.setWrapText(true);
        variables.getStyleClass().add("text-muted");
        text.setWrapText(true);
        text.setPrefRowCount(5);
        keep.getStyleClass().add("accent");
        keep.setOnAction(event -> keep());
        keep.disableProperty().bind(text.textProperty().map(String::isBlank));
        Button other = new Button();
        other.textProperty().bind(texts.bind("conversations.canned.new"));
        other.getStyleClass().add("flat");
        other.setOnAction(event -> edit(CannedReply.EMPTY));
        HBox deeds = new HBox(keep, other);
        deeds.getStyleClass().add("control-row");
        getChildren()
                .addAll(
                        none,
                        rows,
                        field(texts.bind("conversations.canned.shortcut"), shortcut),
                        field(texts.bind("conversations.canned.title"), title),
                        field(texts.bind("conversations.canned.text"), text),
                        variables,
                        field(texts.bind("conversations.canned.link"), link),
                        deeds);
        model.all().addListener((ListChangeListener<CannedReply>) change -> fill());
        fill();
        edit(CannedReply.EMPTY);
    }

    private static VBox field(ObservableValue<String> name, TextInputControl control) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.setLabelFor(control);
        control.accessibleTextProperty().bind(name);
        VBox field = new VBox(label, control);
        field.getStyleClass().add("canned-field");
        return field;
    }

    private void fill() {
        none.setVisible(model.all().isEmpty());
        none.setManaged(model.all().isEmpty());
        rows.getChildren().setAll(model.all().stream().map(this::row).toList());
    }

    private Node row(CannedReply reply) {
        Button name = new Button("/" + reply.shortcut() + "  " + reply.title());
        name.getStyleClass().addAll("flat", "canned-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAlignment(Pos.CENTER_LEFT);
        name.setOnAction(event -> edit(reply));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button remove = new Button(null, Icons.of("fth-trash-2"));
        remove.getStyleClass().addAll("flat", "button-icon", "small");
        remove.setAccessibleText(texts.get("conversations.canned.remove", reply.title()));
        remove.setOnAction(
                event -> model.delete(reply, undo -> toasts.undoable(texts.get("conversations.canned.removed"), undo)));
        HBox row = new HBox(name, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void edit(CannedReply reply) {
        edited = reply.id();
        shortcut.setText(reply.shortcut());
        title.setText(reply.title());
        text.setText(reply.text());
        link.setText(reply.link());
        keep.setText(edited == null ? texts.get("conversations.canned.add") : texts.get("conversations.canned.keep"));
    }

    private void keep() {
        CannedReply now = new CannedReply(edited, shortcut.getText(), title.getText(), text.getText(), link.getText());
        model.keep(now, undo -> {
            toasts.undoable(texts.get("conversations.canned.kept"), undo);
            edit(CannedReply.EMPTY);
        });
    }
}
