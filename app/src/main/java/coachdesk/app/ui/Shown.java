package coachdesk.app.ui;

import java.util.function.Function;
import javafx.util.StringConverter;

/** What values to choose from are called. They are chosen, never typed. */
public final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> word;

    /** @param word of a value; of null when nothing is chosen */
    public Shown(Function<T, String> word) {
        this.word = word;
    }

    @Override
    public String toString(T value) {
        return word.apply(value);
    }

    @Override
    public T fromString(String text) {
        return null;
    }
}
