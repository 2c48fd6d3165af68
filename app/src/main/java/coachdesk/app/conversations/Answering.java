package coachdesk.app.conversations;

import coachdesk.app.shell.AppContext;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.Writing;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** All that belongs to answering in the open conversation, put together. UI thread only. */
final class Answering {
    private final AppContext context;
    private final ConversationWords words;
    private final ThreadModel thread;
    private final OthersModel others;
    private final ReplyModel reply;
    private final LaterModel later;
    private final CannedModel canned;
    private final EmojiModel emoji;
    private final PersonModel person;
    private Runnable unfollow = () -> {};
    private ReplyBox box;

    Answering(
            AppContext context,
            ConversationWords words,
            ThreadModel thread,
            OthersModel others,
            Supplier<ZoneId> zone) {
        this.context = context;
        this.words = words;
        this.thread = thread;
        this.others = others;
        Writing writing = context.desk().writing();
        Signals signals = context.desk().store().signals();
        Consumer<Problem> problems = context.toasts()::problem;
        reply = new ReplyModel(
                context.desk().conversations(), writing, signals, context.tasks(), new FxPauses(), problems);
        later = new LaterModel(writing.later(), reply, context.tasks(), context.clock(), zone, problems);
        canned = new CannedModel(writing.cannedReplies(), signals, context.tasks(), problems);
        emoji = new EmojiModel(writing.emoji(), signals, context.tasks(), problems);
        person = new PersonModel(writing.correspondents(), signals, context.tasks(), problems);
    }

    void start() {
        reply.start();
        canned.start();
        emoji.start();
        person.start();
        unfollow.run();
        unfollow = context.desk().settings().listen(values -> context.tasks().home(() -> {
            if (box != null) {
                box.hints();
            }
        }));
    }

    void stop() {
        unfollow.run();
        unfollow = () -> {};
        reply.stop();
        canned.stop();
        emoji.stop();
        person.stop();
    }

    /** @param conversation null for none */
    void open(String conversation) {
        reply.open(conversation);
        person.open(conversation);
        later.close();
        canned.close();
    }

    ConversationsView view(InboxModel inbox, Surroundings surroundings) {
        Texts texts = words.texts();
        DataPictures pictures = new DataPictures(context.tasks());
        SaidText.Draws draws = new SaidText.Draws(emoji, pictures, context.opener());
        Bubbles bubbles = new Bubbles(
                words,
                draws,
                thread,
                new RefusedModel(
                        context.desk().decisions(),
                        context.tasks(),
                        context.toasts()::problem,
                        context.desk().sync()::nudge),
                later,
                context.toasts());
        box = new ReplyBox(
                reply,
                canned,
                others,
                texts,
                () -> context.desk().settings().values().enterSends(),
                context.toasts()::info);
        EmojiPicker picker = new EmojiPicker(
                emoji,
                pictures,
                texts,
                context.toasts(),
                context.tasks(),
                new SystemFileChoice(() -> box.getScene().getWindow()),
                box::write);
        tools(texts, picker);
        VBox foot = new VBox(
                new DraftOffer(reply, texts),
                picker,
                new LaterBar(later, texts, context.toasts()),
                new ReplyPreview(reply.textProperty(), draws, texts),
                box);
        ThreadView open = new ThreadView(
                thread, others, words, context.toasts(), bubbles, surroundings.menu(thread.rowProperty()), foot);
        emoji.allProperty().addListener((property, before, now) -> open.redraw());
        ConversationsView view =
                new ConversationsView(inbox, thread, others, words, open, column(), box::focus, surroundings.buttons());
        Button who = new Button(null, Icons.of("fth-user"));
        who.textProperty().bind(texts.bind("conversations.person"));
        who.getStyleClass().addAll("small", "flat");
        who.setMinWidth(Button.USE_PREF_SIZE);
        who.setOnAction(event -> context.side().open(texts.get("conversations.person"), column(), () -> {}));
        who.visibleProperty().bind(view.columns().personApartProperty());
        who.managedProperty().bind(who.visibleProperty());
        open.deed(who);
        return view;
    }

    private PersonColumn column() {
        return new PersonColumn(
                person,
                words,
                context.people(),
                record -> context.navigation().open("contacts", record),
                reservation -> context.navigation().open("reservations", reservation));
    }

    private void tools(Texts texts, EmojiPicker picker) {
        Button smile = button("fth-smile", texts.bind("emoji.title"));
        smile.setOnAction(event -> {
            later.close();
            picker.toggle();
        });
        Button ready = button("fth-zap", texts.bind("conversations.canned.manage"));
        ready.setOnAction(event -> context.side()
                .open(texts.get("conversations.canned"), new CannedPanel(canned, texts, context.toasts()), () -> {}));
        Button clock = button("fth-clock", texts.bind("conversations.later.choose"));
        clock.setOnAction(event -> {
            picker.close();
            later.choose();
        });
        clock.disableProperty().bind(box.emptyProperty());
        box.tool(smile);
        box.tool(ready);
        box.tool(clock);
    }

    private static Button button(String icon, ObservableValue<String> name) {
        Node graphic = Icons.of(icon);
        Button button = new Button(null, graphic);
        button.getStyleClass().addAll("flat", "button-icon", "small");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(name);
        button.accessibleTextProperty().bind(name);
        button.setTooltip(tip);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }
}
