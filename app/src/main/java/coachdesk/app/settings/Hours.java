package coachdesk.app.settings;

import coachdesk.app.ui.Shown;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;

/** The hours of a day to choose from. */
final class Hours {
    private static final int ALL = 24;

    private Hours() {}

    static ComboBox<Integer> choice() {
        ComboBox<Integer> hours = new ComboBox<>();
        hours.getItems().addAll(IntStream.range(0, ALL).boxed().toList());
        Shown.named(hours, hour -> hour == null ? "" : "%02d:00".formatted(hour));
        return hours;
    }
}
