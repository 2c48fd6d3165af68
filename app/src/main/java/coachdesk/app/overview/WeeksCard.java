package coachdesk.app.overview;

import coachdesk.app.shell.Navigation;
import coachdesk.app.shell.Target;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.overview.Attendance;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.WeekCount;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Bookings and attendance by week, as bars or as a table. */
final class WeeksCard {
    private final OverviewWords words;
    private final Texts texts;
    private final Navigation navigation;
    private final ToggleButton table = new ToggleButton(null, Icons.of("fth-list"));
    private final FlowPane legend = new FlowPane(16, 4);
    private final WeekChart chart;
    private final Card card;
    private List<WeekCount> weeks = List.of();

    WeeksCard(OverviewWords words, Navigation navigation) {
        this.words = words;
        this.texts = words.texts();
        this.navigation = navigation;
        chart = new WeekChart(words, slice -> navigation.go(new Target.Bookings(slice)));
        table.getStyleClass().addAll("flat", "button-icon", "weeks-as-table");
        table.accessibleTextProperty().bind(texts.bind("overview.as-table"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("overview.as-table"));
        table.setTooltip(tip);
        table.setOnAction(event -> fill());
        card = new Card("fth-bar-chart-2", texts.bind("overview.attendance"), table);
        card.getStyleClass().add("weeks-card");
    }

    Card card() {
        return card;
    }

    void show(OverviewPage page) {
        Attendance attendance = page.attendance();
        weeks = attendance.weeks();
        int span = page.period().weeks();
        card.said(
                texts.get("overview.week.counts", attendance.booked(), attendance.came()),
                texts.get(
                        "overview.attendance.before",
                        words.beside(attendance.booked(), attendance.bookedBefore(), span),
                        words.beside(attendance.came(), attendance.cameBefore(), span)));
        legend.getChildren()
                .setAll(
                        legend("bar-booked", texts.get("overview.booked")),
                        legend("bar-came", texts.get("overview.came")));
        chart.show(weeks);
        fill();
    }

    private static Node legend(String styleClass, String word) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll(styleClass, "legend");
        Label label = new Label(word, swatch);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void fill() {
        if (!table.isSelected()) {
            card.rows(List.of(legend, chart));
            return;
        }
        List<Node> rows = new ArrayList<>();
        for (WeekCount week : weeks.reversed()) {
            rows.add(new CardRow(
                            words.week(week),
                            words.counts(week),
                            () -> navigation.go(new Target.Bookings(WeekChart.slice(week, true))))
                    .bar("bar-came", week.came(), week.booked()));
        }
        card.rows(rows);
    }
}
