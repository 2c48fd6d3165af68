package coachdesk.app.campaigns.when;

import coachdesk.desk.campaigns.Campaigns;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** When a campaign goes: now, or at the times of the rows. UI thread only. */
public final class WhenModel {
    private static final int SOON_HOURS = 1;

    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final BooleanProperty later = new SimpleBooleanProperty();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final Predicate<Instant> quiet;
    private final Runnable changed;

    /** A date and a time. */
    final class Row {
        private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
        private final StringProperty time = new SimpleStringProperty("");
        private final ReadOnlyObjectWrapper<SendTime> sendTime = new ReadOnlyObjectWrapper<>();

        private Row(ZonedDateTime at) {
            day.set(at.toLocalDate());
            time.set("%02d:%02d".formatted(at.getHour(), at.getMinute()));
            judge();
            day.addListener((property, before, now) -> judged());
            time.addListener((property, before, now) -> judged());
        }

        ObjectProperty<LocalDate> dayProperty() {
            return day;
        }

        StringProperty timeProperty() {
            return time;
        }

        ReadOnlyObjectProperty<SendTime> sendTimeProperty() {
            return sendTime.getReadOnlyProperty();
        }

        private void judged() {
            judge();
            changed.run();
        }

        private void judge() {
            sendTime.set(SendTime.of(day.get(), time.get(), zone.get(), clock.instant(), quiet));
        }
    }

    /**
     * @param quiet when nobody should be disturbed
     * @param changed told when the person has changed something
     */
    public WhenModel(Clock clock, Supplier<ZoneId> zone, Predicate<Instant> quiet, Runnable changed) {
        this.clock = clock;
        this.zone = zone;
        this.quiet = quiet;
        this.changed = changed;
        later.addListener((property, before, now) -> {
            if (now && rows.isEmpty()) {
                add();
            }
            changed.run();
        });
    }

    /** Whether it goes at the times of the rows, and not now. */
    public BooleanProperty laterProperty() {
        return later;
    }

    ObservableList<Row> rows() {
        return rows;
    }

    ZoneId zone() {
        return zone.get();
    }

    Instant now() {
        return clock.instant();
    }

    /** A week after the last, or the next full hour. */
    void add() {
        ZonedDateTime next = rows.isEmpty()
                ? clock.instant()
                        .atZone(zone.get())
                        .plusHours(SOON_HOURS)
                        .withMinute(0)
                        .withSecond(0)
                        .withNano(0)
                : last().plusWeeks(1);
        rows.add(new Row(next));
        changed.run();
    }

    private ZonedDateTime last() {
        Instant at = rows.getLast().sendTimeProperty().get().at();
        return (at == null ? clock.instant() : at).atZone(zone.get());
    }

    void remove(Row row) {
        rows.remove(row);
        if (rows.isEmpty()) {
            later.set(false);
        }
        changed.run();
    }

    /** What is planned already; none means now. */
    public void show(List<Campaigns.Moment> moments) {
        rows.clear();
        moments.forEach(moment -> rows.add(new Row(moment.at().atZone(zone.get()))));
        later.set(!moments.isEmpty());
    }

    /** As time passes, what was ahead is past. */
    public void look() {
        rows.forEach(Row::judge);
    }

    /** Whether every row can be planned. */
    public boolean usable() {
        return !later.get()
                || !rows.isEmpty()
                        && rows.stream()
                                .allMatch(row -> row.sendTimeProperty().get().usable());
    }

    /** The times in order, each once; none when it goes now. */
    public List<Campaigns.Moment> moments() {
        if (!later.get()) {
            return List.of();
        }
        List<Campaigns.Moment> moments = new ArrayList<>();
        rows.stream()
                .map(row -> row.sendTimeProperty().get().at())
                .filter(at -> at != null)
                .distinct()
                .sorted()
                .forEach(at -> moments.add(new Campaigns.Moment(at, zone.get())));
        return moments;
    }

    /** When the first of them goes. */
    public Instant first() {
        return moments().stream().findFirst().map(Campaigns.Moment::at).orElseGet(clock::instant);
    }
}
