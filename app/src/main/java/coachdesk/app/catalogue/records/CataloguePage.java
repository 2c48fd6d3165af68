package coachdesk.app.catalogue.records;

import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.contacts.Numbers;
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
    default List<Command> commands() {
        return List.of();
    }

    void shown();

    void hidden();

    /** Shows one of its records; nothing happens for one that it does not know. */
    default void open(String recordId) {}

    /** The records of a kind, as the pages show them. */
    static RecordsModel records(AppContext context, Sheet sheet) {
        return new RecordsModel(
                sheet,
                context.desk().catalogue(),
                context.desk().store().signals(),
                context.tasks(),
                () -> new Numbers(context.desk().settings().values().sending().country()),
                context.toasts()::problem);
    }
}
