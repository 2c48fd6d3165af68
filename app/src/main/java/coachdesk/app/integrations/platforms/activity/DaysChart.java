package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.ui.Controls;
import coachdesk.app.ui.ListRow;
import coachdesk.contract.integrations.IntegrationActivity.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One bar for each day: what went well is filled, what failed is a frame on top of it. The arrows go from day to day; what the
 * day says is written below.
 */
final class DaysChart extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ActivityWords words;
    private final StackedBarChart<String, Number> chart = new StackedBarChart<>(new CategoryAxis(), new NumberAxis());
    private final Label first = Controls.muted("");
    private final Label last = Controls.muted("");
    private final Label said = Controls.words("", "text-medium");
    private List<Day> days = List.of();
    private int chosen;

    DaysChart(ActivityWords words) {
        this.words = words;
        getStyleClass().addAll("bars", "days-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setCategoryGap(2);
        CategoryAxis time = (CategoryAxis) chart.getXAxis();
        time.setAnimated(false);
        time.setTickMarkVisible(false);
        time.setTickLabelsVisible(false);
        NumberAxis count = (NumberAxis) chart.getYAxis();
        count.setAnimated(false);
        count.setMinorTickVisible(false);
        count.setTickMarkVisible(false);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(chart, new HBox(first, between, last), said);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** @param now the latest last */
    void show(Days now) {
        if (now.all().equals(days)) {
            choose(chosen);
            return;
        }
        days = now.all();
        chart.getData().setAll(List.of(series(Day::succeeded), series(Day::failed)));
        for (int kind = 0; kind < chart.getData().size(); kind++) {
            List<Data<String, Number>> bars = chart.getData().get(kind).getData();
            for (int at = 0; at < bars.size(); at++) {
                int day = at;
                bars.get(at).getNode().getStyleClass().add(kind == 0 ? "bar-well" : "bar-failed");
                bars.get(at).getNode().setOnMouseEntered(event -> choose(day));
            }
        }
        choose(days.size() - 1);
    }

    private Series<String, Number> series(ToIntFunction<Day> count) {
        Series<String, Number> series = new Series<>();
        days.forEach(day -> series.getData().add(new Data<>(day.day(), count.applyAsInt(day))));
        return series;
    }

    private void choose(int at) {
        chosen = Math.clamp(at, 0, Math.max(0, days.size() - 1));
        chart.getData().forEach(series -> {
            for (int i = 0; i < series.getData().size(); i++) {
                series.getData().get(i).getNode().pseudoClassStateChanged(CHOSEN, i == chosen);
            }
        });
        ListRow.show(said, !days.isEmpty());
        if (!days.isEmpty()) {
            Day day = days.get(chosen);
            said.setText(words.texts().get("platform.activity.day", day(day), day.succeeded(), day.failed()));
            first.setText(day(days.getFirst()));
            last.setText(day(days.getLast()));
        }
        setAccessibleText(said.getText());
    }

    private String day(Day day) {
        LocalDate today = LocalDate.parse(days.getLast().day());
        return words.connections().moments().shortly(LocalDate.parse(day.day()), today);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> choose(chosen - 1);
            case RIGHT -> choose(chosen + 1);
            case HOME -> choose(0);
            case END -> choose(days.size() - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
