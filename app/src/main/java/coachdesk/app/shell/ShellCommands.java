package coachdesk.app.shell;

import coachdesk.desk.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The commands of the window itself. */
final class ShellCommands {
    static final KeyCombination UNDO = shortcut(KeyCode.Z);

    private static final int STEP = 25;
    private static final int SMALLEST = 100;
    private static final int LARGEST = 200;

    private final AppContext context;
    private final Layers layers;
    private final TabSet tabs;
    private final CommandTable table;
    private final Theme theme;
    private final List<Command> commands = new ArrayList<>();
    private final Command palette;
    private final Command shortcuts;

    ShellCommands(AppContext context, Layers layers, TabSet tabs, CommandTable table, Theme theme) {
        this.context = context;
        this.layers = layers;
        this.tabs = tabs;
        this.table = table;
        this.theme = theme;
        this.palette = command("shell.palette", "fth-search", shortcut(KeyCode.K), this::showPalette);
        this.shortcuts = command(
                "shell.shortcuts",
                "fth-help-circle",
                List.of(new KeyCodeCombination(KeyCode.F1), new TypedSign("?")),
                this::showSheet);
        for (int i = 0; i < tabs.places().size(); i++) {
            TabPlace tab = tabs.places().get(i);
            command(CommandTable.GO + tab.id(), tab.icon(), digit(i + 1), () -> context.navigation()
                    .show(tab.id()));
        }
        command("shell.theme", "fth-moon", shortcut(KeyCode.L, KeyCombination.SHIFT_DOWN), this::switchTheme);
        command(
                "shell.larger",
                "fth-zoom-in",
                new TypedSign("+", KeyCombination.SHORTCUT_DOWN),
                () -> size(percent -> percent + STEP));
        command(
                "shell.smaller",
                "fth-zoom-out",
                new TypedSign("-", KeyCombination.SHORTCUT_DOWN),
                () -> size(percent -> percent - STEP));
        command("shell.usual-size", "fth-type", shortcut(KeyCode.DIGIT0), () -> size(percent -> SMALLEST));
    }

    List<Command> commands() {
        return commands;
    }

    /** Those that have their place at the foot of the navigation. */
    List<Command> foot() {
        return List.of(palette, shortcuts);
    }

    private Command command(String id, String icon, KeyCombination keys, Runnable action) {
        return command(id, icon, List.of(keys), action);
    }

    private Command command(String id, String icon, List<KeyCombination> keys, Runnable action) {
        Command command = new Command(id, icon, keys, Command.ALWAYS, action);
        commands.add(command);
        return command;
    }

    /** There are nine of them. */
    private static List<KeyCombination> digit(int place) {
        return place > 9 ? List.of() : List.of(shortcut(KeyCode.getKeyCode(Integer.toString(place))));
    }

    private static KeyCombination shortcut(KeyCode code, KeyCombination.Modifier... more) {
        KeyCombination.Modifier[] modifiers = new KeyCombination.Modifier[more.length + 1];
        modifiers[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, modifiers, 1, more.length);
        return new KeyCodeCombination(code, modifiers);
    }

    private void showPalette() {
        tabs.makeAll();
        PaletteModel model = new PaletteModel(
                table,
                tabs.places().stream().filter(table::isThere).toList(),
                context.texts(),
                context.moments(),
                context.desk().search(),
                context.tasks(),
                context.toasts()::problem);
        model.start();
        layers.modal().show(new Palette(model, context.texts(), this::choose), model::stop);
    }

    private void choose(Offer offer) {
        layers.modal().hide();
        switch (offer) {
            case Offer.Deed deed -> {
                if (deed.entry().tab() != null) {
                    context.navigation().show(deed.entry().tab());
                }
                deed.entry().command().run();
            }
            case Offer.Thing thing -> context.navigation().open(thing.tab().id(), thing.id());
        }
    }

    private void showSheet() {
        tabs.makeAll();
        layers.modal().show(new ShortcutSheet(table, context.texts()), () -> {});
    }

    private void switchTheme() {
        String other = theme.darkProperty().get() ? "light" : "dark";
        context.desk().settings().change(values -> values.withTheme(other));
    }

    private void size(IntUnaryOperator change) {
        Settings settings = context.desk().settings();
        int now = settings.values().textPercent();
        int wanted = Math.clamp(change.applyAsInt(now), SMALLEST, LARGEST);
        settings.change(values -> values.withTextPercent(wanted));
    }
}
