package coachdesk.app.contacts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;

/**
 * Something that can be done with people wherever they are listed.
 *
 * @param word follows the language
 * @param icon Ikonli literal
 * @param fits whether it can be done with these; they are never none
 * @param run does it; UI thread
 */
public record PeopleAction(
        ObservableValue<String> word, String icon, Predicate<List<Contact>> fits, Consumer<List<Contact>> run) {}
