package coachdesk.app.conversations;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.desk.conversations.CannedReply;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where an answer is written, and which key sends it. */
final class ReplyBox extends VBox {
    private static final int ROWS = 2;

    /** The server takes no more. */
    private static final int LONGEST = 16_000;

    private final TextArea area = new TextArea();
    private final Texts texts;
    private final ReplyModel model;
    private final CannedModel canned;
    private final CannedList suggestions;
    private final BooleanSupplier enterSends;
    private final Consumer<String> told;
    private final HBox tools = new HBox();
    private final Label hint = new Label();

    /**
     * @param enterSends whether Enter sends, at the moment; else Ctrl or ⌘ with it
     * @param told gets sentences for the user
     */
    ReplyBox(
            ReplyModel model,
            CannedModel canned,
            OthersModel others,
            Texts texts,
            BooleanSupplier enterSends,
            Consumer<String> told) {
        this.texts = texts;
        this.model = model;
        this.canned = canned;
        this.enterSends = enterSends;
        this.told = told;
        this.suggestions = new CannedList(canned, this::insert, texts);
        getStyleClass().add("reply-box");
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.promptTextProperty().bind(texts.bind("conversations.reply.prompt"));
        area.accessibleTextProperty().bind(texts.bind("conversations.reply.name"));
        area.textProperty().bindBidirectional(model.textProperty());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        area.textProperty().addListener((property, before, now) -> {
            // What comes into the field from elsewhere, such as a draft, is not being written.
            if (area.isFocused() && model.conversation() != null) {
                others.wrote(model.conversation(), now);
            }
        });
        area.caretPositionProperty().addListener((property, before, now) -> look());
        hint.getStyleClass().addAll("text-muted", "reply-hint");
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        tools.getStyleClass().add("reply-tools");
        tools.getChildren().addAll(hint, send());
        getChildren().addAll(suggestions, area, tools);
        texts.localeProperty().subscribe(this::hints);
        hints();
    }

    private Button send() {
        Button send = new Button(null, Icons.of("fth-send"));
        send.textProperty().bind(texts.bind("conversations.send"));
        send.getStyleClass().add("accent");
        send.setMinWidth(USE_PREF_SIZE);
        send.setOnAction(event -> say());
        send.disableProperty().bind(emptyProperty());
        return send;
    }

    /** Whether there is nothing to send. */
    ObservableValue<Boolean> emptyProperty() {
        return Bindings.createBooleanBinding(() -> model.textProperty().get().isBlank(), model.textProperty());
    }

    /** @param button stands before the hint */
    void tool(Button button) {
        tools.getChildren().add(tools.getChildren().indexOf(hint), button);
    }

    /** Says which key sends: it may have been chosen anew. */
    void hints() {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        hint.setText(
                enterSends.getAsBoolean()
                        ? texts.get("conversations.hint.enter")
                        : mac ? texts.get("conversations.hint.command") : texts.get("conversations.hint.control"));
    }

    private void press(KeyEvent event) {
        if (suggestions.press(event.getCode())) {
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            boolean with = event.isShortcutDown() || event.isControlDown();
            if (event.isShiftDown() || event.isAltDown() || !with && !enterSends.getAsBoolean()) {
                area.replaceSelection("\n");
            } else {
                say();
            }
            event.consume();
        }
    }

    private void say() {
        if (area.getLength() > LONGEST) {
            told.accept(texts.get("conversations.too-long", area.getLength(), LONGEST));
        } else {
            model.say();
        }
    }

    private void look() {
        int caret = Math.min(area.getCaretPosition(), area.getLength());
        canned.typed(area.isFocused() || suggestions.isVisible() ? area.getText(0, caret) : "");
    }

    private void insert(CannedReply reply) {
        String conversation = model.conversation();
        canned.wording(reply, conversation, worded -> {
            if (conversation != null && conversation.equals(model.conversation())) {
                int caret = area.getCaretPosition();
                int start = CannedModel.start(area.getText(0, caret));
                area.replaceText(start, caret, worded.text());
                canned.close();
                area.requestFocus();
                if (!worded.missing().isEmpty()) {
                    told.accept(texts.get(
                            "conversations.canned.missing",
                            worded.missing().stream().map(Variable::written).collect(Collectors.joining(" "))));
                }
            }
        });
    }

    /** Where one writes. */
    void write(String words) {
        area.replaceSelection(words);
        area.requestFocus();
    }

    void focus() {
        area.requestFocus();
    }
}
