package coachdesk.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** A tab of the window. Made once; what it listens to it takes up in {@link #shown} and drops in {@link #hidden}. */
public interface Tab {
    Face face();

    /**
     * What the window knows a tab by.
     *
     * @param id the feature's name; its title is the key {@code tab.<id>}
     * @param icon Ikonli literal
     * @param view made when it is first asked for: the window does not wait for tabs nobody looks at
     */
    record Face(String id, String icon, Supplier<? extends Region> view, List<Command> commands) {}

    default String id() {
        return face().id();
    }

    default String icon() {
        return face().icon();
    }

    default Region view() {
        return face().view().get();
    }

    default List<Command> commands() {
        return face().commands();
    }

    /** Called once for every tab when the window is made, for keys that must be heard in whatever tab. */
    default void attached(Scene scene) {}

    /** Whether it is absent for an account of the front desk. */
    default boolean coachOnly() {
        return false;
    }

    /** Called once the window has its first page, for what goes on whatever tab shows; {@link #end} ends it. */
    default void begin() {}

    default void end() {}

    void shown();

    void hidden();

    /** Shows one of its records, while the tab itself shows. @param id nothing happens for one that it does not know */
    default void open(String id) {}

    /** Shows it, while the tab itself shows. @param target one of those that are this tab's */
    default void go(Target target) {}

    /** Calls once, as soon as the tab shows what it has. */
    default void whenFilled(Runnable then) {
        then.run();
    }

    /** Does once, while it shows, what its first user will wait for; for a start that ends by itself. */
    default void rehearse() {}
}
