package coachdesk.app.catalogue.week;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.words.DayPattern;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The name of a day, and beside it what makes a course on that day. */
final class DayHead extends HBox {
    DayHead(LocalDate day, boolean today, String pattern, Texts texts, WeekPlaces places) {
        Label name = new Label(DayPattern.of(pattern, texts.locale()).format(day));
        name.getStyleClass().add(today ? "week-today" : "week-day-name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = new Button(null, Icons.of("fth-plus"));
        add.getStyleClass().addAll("flat", "button-icon", "week-add");
        add.setAccessibleText(texts.get(
                "catalogue.week.add",
                DateTimeFormatter.ofPattern("EEEE", texts.locale()).format(day)));
        add.setOnAction(event -> places.free(day, null));
        getStyleClass().add("week-head");
        getChildren().addAll(name, gap, add);
    }
}
