package coachdesk.app.shell;

import java.util.List;
import javafx.scene.layout.Region;

/** A tab of the window. Made once; what it listens to it takes up in {@link #shown} and drops in {@link #hidden}. */
public interface Tab {
    /** The feature's name; its title is the key {@code tab.<id>}. */
    String id();

    /** Ikonli literal. */
    String icon();

    Region view();

    List<Command> commands();

    void shown();

    void hidden();
}
