package coachdesk.app.ui;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/** What values to choose from are called. They are chosen, never typed. */
public final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> word;

    private Shown(Function<T, String> word) {
        this.word = word;
    }

    /** Calls the choices of a box by names that are the same in every language. @param word of null when nothing is chosen */
    public static <T> void named(ComboBox<T> box, Function<T, String> word) {
        box.setConverter(new Shown<>(word));
    }

    /**
     * Calls the choices of a box so, also once the language is another: by itself it goes on showing the word it had.
     *
     * @param word of null when nothing is chosen
     */
    public static <T> void in(ComboBox<T> box, Texts texts, Function<T, String> word) {
        texts.localeIn(box).subscribe(locale -> {
            box.setConverter(new Shown<>(word));
            box.setButtonCell(new Chosen<>(box));
        });
    }

    private static final class Chosen<T> extends ListCell<T> {
        private final ComboBox<T> box;

        /** Where nothing is chosen it is never told so. */
        Chosen(ComboBox<T> box) {
            this.box = box;
            setText(box.getConverter().toString(box.getValue()));
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(box.getConverter().toString(empty ? null : item));
        }
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
