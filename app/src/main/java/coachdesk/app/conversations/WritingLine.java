package coachdesk.app.conversations;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Texts;
import java.util.List;
import javafx.scene.control.Label;

/** Says under a conversation who is writing in it. Keeps its place when nobody is, so that nothing moves. */
final class WritingLine extends Label {
    private final ThreadModel thread;
    private final OthersModel others;
    private final Texts texts;

    WritingLine(ThreadModel thread, OthersModel others, Texts texts) {
        this.thread = thread;
        this.others = others;
        this.texts = texts;
        getStyleClass().add("writing-line");
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(thread.rowProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        thread.rowProperty().subscribe(this::show);
        others.nowProperty().subscribe(this::show);
        texts.localeProperty().subscribe(this::show);
    }

    private void show() {
        List<String> names = thread.rowProperty().get() == null
                ? List.of()
                : others.writingIn(thread.rowProperty().get().id());
        EmojiText.show(this, names.isEmpty() ? " " : said(names, texts));
    }

    /** @param names of who writes; at least one */
    static String said(List<String> names, Texts texts) {
        return switch (names.size()) {
            case 1 -> texts.get("conversations.writes", name(names.getFirst(), texts));
            case 2 -> texts.get("conversations.write.two", name(names.getFirst(), texts), name(names.getLast(), texts));
            default -> texts.get("conversations.write.many", names.size());
        };
    }

    private static String name(String name, Texts texts) {
        return name.isEmpty() ? texts.get("conversations.somebody") : name;
    }
}
