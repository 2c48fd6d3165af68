package coachdesk.app.overview;

import coachdesk.app.ui.Texts;
import coachdesk.desk.overview.WeekCount;
import coachdesk.desk.overview.words.OverviewText;
import coachdesk.desk.reservations.ReservationSlice;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/**
 * Two bars for each week: places that were booked, and people who came. The arrows go from one bar to the next, Enter or a
 * click shows the reservations behind it; what a bar says is written below.
 */
final class WeekChart extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int KINDS = 2;

    private final Texts texts;
    private final Consumer<ReservationSlice> open;
    private final BarChart<String, Number> chart = new BarChart<>(new CategoryAxis(), new NumberAxis());
    private final Label said = new Label();
    private List<WeekCount> weeks = List.of();
    private OverviewText words;
    private int week;
    private int kind = 1;

    WeekChart(Texts texts, Consumer<ReservationSlice> open) {
        this.texts = texts;
        this.open = open;
        getStyleClass().addAll("bars", "week-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setHorizontalGridLinesVisible(true);
        chart.setVerticalGridLinesVisible(false);
        chart.getXAxis().setAnimated(false);
        chart.getXAxis().setTickMarkVisible(false);
        NumberAxis count = (NumberAxis) chart.getYAxis();
        count.setAnimated(false);
        count.setMinorTickVisible(false);
        count.setTickMarkVisible(false);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("week-said");
        getChildren().addAll(chart, said);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(List<WeekCount> now, OverviewText words) {
        this.words = words;
        weeks = now;
        week = weeks.size() - 1;
        chart.getData().setAll(List.of(series(0), series(1)));
        for (int i = 0; i < KINDS; i++) {
            List<Data<String, Number>> bars = chart.getData().get(i).getData();
            for (int at = 0; at < bars.size(); at++) {
                wire(bars.get(at).getNode(), at, i);
            }
        }
        choose(week, kind);
    }

    private Series<String, Number> series(int of) {
        Series<String, Number> series = new Series<>();
        weeks.forEach(
                each -> series.getData().add(new Data<>(words.begins(each), of == 0 ? each.booked() : each.came())));
        return series;
    }

    private void wire(Node bar, int at, int of) {
        bar.getStyleClass().add(of == 0 ? "bar-booked" : "bar-came");
        bar.setOnMouseEntered(event -> choose(at, of));
        bar.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                open();
            }
        });
    }

    private void choose(int at, int of) {
        week = Math.clamp(at, 0, Math.max(0, weeks.size() - 1));
        kind = of;
        for (int i = 0; i < chart.getData().size(); i++) {
            List<Data<String, Number>> bars = chart.getData().get(i).getData();
            for (int j = 0; j < bars.size(); j++) {
                bars.get(j).getNode().pseudoClassStateChanged(CHOSEN, i == kind && j == week);
            }
        }
        said.setText(weeks.isEmpty() ? "" : said(weeks.get(week)));
        setAccessibleText(said.getText());
    }

    private String said(WeekCount of) {
        return kind == 0
                ? texts.get("overview.bar.booked", words.week(of), of.booked())
                : texts.get("overview.bar.came", words.week(of), of.came());
    }

    private void open() {
        if (!weeks.isEmpty()) {
            open.accept(slice(weeks.get(week), kind == 0));
        }
    }

    static ReservationSlice slice(WeekCount week, boolean booked) {
        return booked
                ? new ReservationSlice.BookedFor(week.from(), week.to())
                : new ReservationSlice.Came(week.from(), week.to());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case UP, DOWN -> choose(week, 1 - kind);
            case HOME -> choose(0, 0);
            case END -> choose(weeks.size() - 1, 1);
            case ENTER, SPACE -> open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The bars from left to right: each week's booked, then its came. */
    private void step(int by) {
        int bar = Math.clamp((long) week * KINDS + kind + by, 0, Math.max(0, weeks.size() * KINDS - 1));
        choose(bar / KINDS, bar % KINDS);
    }
}
