package coachdesk.app.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few values side by side, of which one holds. */
public final class Choice<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> chosen;

    /** @param chosen called when the user chooses, not for {@link #show} */
    public Choice(Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().add("choice");
    }

    public Choice<T> option(T value, ObservableValue<String> word) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(word);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.accept(value);
        });
        buttons.put(value, button);
        getChildren().add(button);
        return this;
    }

    public void show(T value) {
        buttons.forEach((each, button) -> button.setSelected(Objects.equals(each, value)));
    }
}
