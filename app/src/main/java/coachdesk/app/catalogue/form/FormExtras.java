package coachdesk.app.catalogue.form;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * What fields can do besides being filled in.
 *
 * @param open hands an address of the web to the system; null where addresses are not opened
 * @param openIcon for several addresses, e.g. that they are played; Ikonli literal
 * @param picture what stands before an address of several, made anew whenever it changes; null for nothing
 * @param suggested values of lines that also take others, by the fields' names
 * @param own makes the controls of fields that are not filled in as their type usually is, by the fields' names; each gets
 *     the field's value
 */
public record FormExtras(
        Consumer<String> open,
        String openIcon,
        Function<String, Node> picture,
        Map<String, Suggested> suggested,
        Map<String, Function<Property<Object>, Region>> own) {
    public static final FormExtras NONE = new FormExtras(null, null, null, Map.of());

    public FormExtras(
            Consumer<String> open, String openIcon, Function<String, Node> picture, Map<String, Suggested> suggested) {
        this(open, openIcon, picture, suggested, Map.of());
    }

    /** Nothing but these. */
    public static FormExtras own(Map<String, Function<Property<Object>, Region>> own) {
        return new FormExtras(null, null, null, Map.of(), own);
    }

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
