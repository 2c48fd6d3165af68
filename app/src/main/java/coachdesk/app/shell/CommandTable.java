package coachdesk.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Every command of the window: its own, which work everywhere, and each tab's, which work while the tab shows. */
public final class CommandTable {
    /** What the commands that show a tab are called, before its id. */
    static final String GO = "go.";

    private final List<Entry> entries = new ArrayList<>();
    private final Supplier<Tab> current;
    private Set<String> away = Set.of();

    CommandTable(Supplier<Tab> current) {
        this.current = current;
    }

    /** @param tab null for a command of the window itself */
    public record Entry(Command command, Tab tab) {}

    void add(Tab tab, List<Command> commands) {
        commands.forEach(command -> entries.add(new Entry(command, tab)));
    }

    /** @param tabs ids of those that are not there for this account */
    void away(Set<String> tabs) {
        away = Set.copyOf(tabs);
    }

    public List<Entry> all() {
        return entries.stream().filter(this::isThere).toList();
    }

    /** The window's and the current tab's. */
    public List<Entry> here() {
        return all().stream().filter(this::isHere).toList();
    }

    /** Whether this account has it. */
    boolean isThere(Tab tab) {
        return !away.contains(tab.id());
    }

    private boolean isThere(Entry entry) {
        return entry.tab() == null
                ? !entry.command().id().startsWith(GO)
                        || !away.contains(entry.command().id().substring(GO.length()))
                : isThere(entry.tab());
    }

    private boolean isHere(Entry entry) {
        return entry.tab() == null || entry.tab() == current.get();
    }

    /** Runs what the keys stand for; for keys that nothing inside the page wanted. */
    void press(KeyEvent event) {
        match(event).ifPresent(command -> {
            event.consume();
            command.run();
        });
    }

    private Optional<Command> match(KeyEvent event) {
        return here().stream()
                .map(Entry::command)
                .filter(command -> command.matches(event))
                .filter(command -> command.enabled().get())
                .filter(command -> !typing(event))
                .findFirst();
    }

    /** A bare letter or Delete in a text field is typing, whatever command it stands for elsewhere. */
    private static boolean typing(KeyEvent event) {
        boolean bare = !event.isShortcutDown()
                && !event.isAltDown()
                && !event.getCode().isFunctionKey();
        return bare && event.getTarget() instanceof TextInputControl;
    }
}
