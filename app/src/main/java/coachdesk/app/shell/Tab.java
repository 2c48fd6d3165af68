package coachdesk.app.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** A tab of the window. Made once; what it listens to it takes up in {@link #shown} and drops in {@link #hidden}. */
public interface Tab {
    /** Made when it is first asked for: the window does not wait for what nobody looks at. */
    Region view();

    /** Of this tab, in their order; the same each time. */
    List<Command> commands();

    /** Called once when the window is made, of a tab that is made at once, for keys that must be heard in whatever tab. */
    default void attached(Scene scene) {}

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
