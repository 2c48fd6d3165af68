package coachdesk.app.catalogue.form;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/**
 * What fields can do besides being filled in.
 *
 * @param open hands an address of the web to the system; null where addresses are not opened
 * @param openIcon for several addresses, e.g. that they are played; Ikonli literal
 * @param picture what stands before an address of several, made anew whenever it changes; null for nothing
 * @param suggested values of lines that also take others, by the fields' names
 */
public record FormExtras(
        Consumer<String> open, String openIcon, Function<String, Node> picture, Map<String, Suggested> suggested) {
    public static final FormExtras NONE = new FormExtras(null, null, null, Map.of());

    /**
     * Values to choose from.
     *
     * @param values as they are stored
     * @param word what a value is called; others are called as they are stored
     */
    public record Suggested(ObservableList<String> values, Function<String, String> word) {
        String value(String written) {
            return values.stream()
                    .filter(value -> word.apply(value).equalsIgnoreCase(written.strip()))
                    .findFirst()
                    .orElse(written);
        }
    }
}
