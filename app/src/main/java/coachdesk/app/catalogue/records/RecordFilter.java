package coachdesk.app.catalogue.records;

import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;

/** Which of the records are listed. */
public final class RecordFilter<T> extends ComboBox<T> {
    /**
     * @param values the first holds at the beginning
     * @param word what a value is called
     * @param chosen called when somebody chooses
     */
    public RecordFilter(Texts texts, List<T> values, Function<T, String> word, Consumer<T> chosen) {
        getStyleClass().add("record-filter");
        getItems().addAll(values);
        Shown.in(this, texts, value -> value == null ? "" : word.apply(value));
        setValue(values.getFirst());
        setMaxWidth(Double.MAX_VALUE);
        accessibleTextProperty().bind(texts.bind("catalogue.filter"));
        valueProperty().addListener((property, before, now) -> chosen.accept(now));
    }
}
