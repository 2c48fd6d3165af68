package coachdesk.app.catalogue.week;

import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.CourseSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A week day by day, where there is no room for a grid. */
final class WeekList extends ScrollPane {
    private final VBox days = new VBox();
    private final List<SessionBlock> blocks = new ArrayList<>();

    WeekList() {
        days.getStyleClass().add("week-days");
        setContent(days);
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        setMinSize(0, 0);
    }

    void show(WeekModel.Week week, Texts texts, WeekPlaces places) {
        days.getChildren().clear();
        blocks.clear();
        for (int i = 0; i < WeekModel.DAYS; i++) {
            LocalDate day = week.monday().plusDays(i);
            days.getChildren()
                    .add(new DayHead(day, day.equals(week.now().toLocalDate()), "EEEE d MMMM", texts, places));
            for (CourseSession session : week.of(day)) {
                SessionBlock block = new SessionBlock(session, week.now(), texts, places::session);
                blocks.add(block);
                days.getChildren().add(block);
            }
        }
    }

    List<SessionBlock> blocks() {
        return blocks;
    }
}
