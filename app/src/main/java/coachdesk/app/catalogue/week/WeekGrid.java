package coachdesk.app.catalogue.week;

import coachdesk.app.catalogue.week.DayLanes.Laid;
import coachdesk.app.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** A week as a grid: a column for each day, a row for each hour, each session where it takes place. */
final class WeekGrid extends Region {
    private static final int FIRST = 8;
    private static final int LAST = 21;
    private static final int HOUR = 60;
    /** What is clicked begins at a half or a full hour. */
    private static final int STEP = 30;

    private static final int DAY = 24 * HOUR;

    private static final double GUTTER = 3.2;
    private static final double HEAD = 2.6;
    private static final double LOWEST_HOUR = 1.55;
    private static final double NARROWEST_DAY = 6.2;
    private static final double GAP = 2;

    private final ObservableValue<Font> font;
    private final List<Region> columns = new ArrayList<>();
    private final List<DayHead> heads = new ArrayList<>();
    private final List<Label> hours = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<Placed> blocks = new ArrayList<>();
    private int first = FIRST;
    private int last = LAST;

    /** @param laid null for a session without a time, which stands at the top */
    private record Placed(int day, Laid laid, SessionBlock block) {}

    /** @param font of what stands beside it, for the room that words need */
    WeekGrid(ObservableValue<Font> font) {
        this.font = font;
        getStyleClass().add("week-grid");
        setMinSize(0, 0);
        font.subscribe(now -> requestLayout());
    }

    void show(WeekModel.Week week, Texts texts, WeekPlaces places) {
        columns.clear();
        heads.clear();
        hours.clear();
        lines.clear();
        blocks.clear();
        first = FIRST;
        last = LAST;
        week.sessions().stream()
                .filter(session -> session.time() != null)
                .mapToInt(session -> session.time().toSecondOfDay() / HOUR)
                .forEach(from -> {
                    first = Math.min(first, from / HOUR);
                    last = Math.max(last, (from + DayLanes.MINUTES + HOUR - 1) / HOUR);
                });
        for (int day = 0; day < WeekModel.DAYS; day++) {
            day(week, day, texts, places);
        }
        for (int hour = first; hour < last; hour++) {
            Label label = new Label(String.format(Locale.ROOT, "%02d:00", hour));
            label.getStyleClass().addAll("text-muted", "week-hour");
            hours.add(label);
            Region line = new Region();
            line.getStyleClass().add("week-line");
            line.setMouseTransparent(true);
            lines.add(line);
        }
        getChildren().setAll(columns);
        getChildren().addAll(lines);
        getChildren().addAll(hours);
        // By day and time, so that the tab key goes through them as they follow each other.
        for (int day = 0; day < WeekModel.DAYS; day++) {
            int of = day;
            getChildren().add(heads.get(day));
            blocks.stream()
                    .filter(placed -> placed.day() == of)
                    .map(Placed::block)
                    .forEach(getChildren()::add);
        }
    }

    private void day(WeekModel.Week week, int day, Texts texts, WeekPlaces places) {
        LocalDate date = week.monday().plusDays(day);
        boolean today = date.equals(week.now().toLocalDate());
        Region column = new Region();
        column.getStyleClass().add(today ? "week-column-today" : "week-column");
        column.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                places.free(date, at(event.getY()));
            }
        });
        columns.add(column);
        heads.add(new DayHead(date, today, "EEE d", texts, places));
        week.of(date).stream()
                .filter(session -> session.time() == null)
                .forEach(session -> blocks.add(
                        new Placed(day, null, new SessionBlock(session, week.now(), texts, places::session))));
        DayLanes.of(week.of(date))
                .forEach(laid -> blocks.add(
                        new Placed(day, laid, new SessionBlock(laid.session(), week.now(), texts, places::session))));
    }

    /** The time at this height of a column, which goes on after midnight where a session does. */
    private String at(double y) {
        int minutes = Math.min((int) (first * HOUR + y / hour() * HOUR) / STEP * STEP, DAY - STEP);
        return String.format(Locale.ROOT, "%02d:%02d", minutes / HOUR, minutes % HOUR);
    }

    List<SessionBlock> blocks() {
        return blocks.stream().map(Placed::block).toList();
    }

    private double em() {
        return font.getValue().getSize();
    }

    private double hour() {
        return (getHeight() - HEAD * em()) / (last - first);
    }

    /** Whether there is room for it. */
    boolean fits(double width, double height) {
        return width >= (GUTTER + WeekModel.DAYS * NARROWEST_DAY) * em()
                && (height - HEAD * em()) / (last - first) >= LOWEST_HOUR * em();
    }

    @Override
    protected void layoutChildren() {
        double top = HEAD * em();
        double left = GUTTER * em();
        double day = (getWidth() - left) / WeekModel.DAYS;
        double hour = hour();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).resizeRelocate(left + i * day, top, day, getHeight() - top);
            heads.get(i).resizeRelocate(left + i * day, 0, day, top);
        }
        for (int i = 0; i < hours.size(); i++) {
            hours.get(i).autosize();
            hours.get(i).relocate(left - hours.get(i).getWidth() - em() / 2, top + i * hour);
            lines.get(i).resizeRelocate(left, top + i * hour, getWidth() - left, 1);
        }
        double untimed = 0;
        for (Placed placed : blocks) {
            double x = left + placed.day() * day + GAP;
            if (placed.laid() == null) {
                placed.block().resizeRelocate(x, top + untimed, day - 2 * GAP, hour - GAP);
                untimed += hour;
            } else {
                double lane = (day - 2 * GAP) / placed.laid().lanes();
                double y = top + (placed.laid().from() / (double) HOUR - first) * hour;
                placed.block()
                        .resizeRelocate(
                                x + lane * placed.laid().lane(),
                                y + 1,
                                lane - GAP,
                                hour * DayLanes.MINUTES / HOUR - GAP);
            }
        }
    }
}
