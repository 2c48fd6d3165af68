package coachdesk.app.catalogue.records;

import coachdesk.app.shell.Command;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** One of the pages of the catalogue. Made once; what it listens to it takes up in {@link #shown}. */
public interface CataloguePage {
    /** By which others lead to it. */
    String id();

    ObservableValue<String> title();

    /** The same each time. */
    Region view();

    /** Those that are only of use on this page. */
    List<Command> commands();

    void shown();

    void hidden();

    /** Shows one of its records; nothing happens for one that it does not know. */
    default void open(String recordId) {}
}
