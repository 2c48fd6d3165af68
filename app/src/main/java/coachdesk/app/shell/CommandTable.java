package coachdesk.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Every command of the window: its own, which work everywhere, and each tab's, which work while the tab shows. */
public final class CommandTable {
    /** What the commands that show a tab are called, before its id. */
    static final String GO = "go.";

    /** By tab, the window's own under null, in the order in which they were first named. */
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

    private final Supplier<String> current;
    private Set<String> away = Set.of();

    /** @param current id of the tab that shows; null for none */
    CommandTable(Supplier<String> current) {
        this.current = current;
    }

    /** @param tab its id; null for a command of the window itself */
    public record Entry(Command command, String tab) {}

    /**
     * Those of a tab instead of what it had.
     *
     * @param tab its id; null for the window itself
     */
    void add(String tab, List<Command> commands) {
        entries.put(
                tab, commands.stream().map(command -> new Entry(command, tab)).toList());
    }

    /** @param tabs ids of those that are not there for this account */
    void away(Set<String> tabs) {
        away = Set.copyOf(tabs);
    }

    public List<Entry> all() {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(this::isThere)
                .toList();
    }

    /** The window's and the current tab's. */
    public List<Entry> here() {
        return all().stream().filter(this::isHere).toList();
    }

    /** Whether this account has it. */
    boolean isThere(TabPlace tab) {
        return !away.contains(tab.id());
    }

    private boolean isThere(Entry entry) {
        return entry.tab() == null
                ? !entry.command().id().startsWith(GO)
                        || !away.contains(entry.command().id().substring(GO.length()))
                : !away.contains(entry.tab());
    }

    private boolean isHere(Entry entry) {
        return entry.tab() == null || entry.tab().equals(current.get());
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
