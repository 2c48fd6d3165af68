package coachdesk.app.campaigns.month;

import coachdesk.app.tasks.Refresh;
import coachdesk.desk.campaigns.Campaigns;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Everything that is planned and was sent in a month, day by day. UI thread only. */
public final class MonthModel {
    static final int WEEKS = 6;
    static final int DAYS = 7;

    private final Campaigns campaigns;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Consumer<Problem> problems;
    private final Refresh<Month> refresh;
    private final ReadOnlyObjectWrapper<Month> month = new ReadOnlyObjectWrapper<>();
    private volatile YearMonth wanted;

    /**
     * A month with the days around it that fill its weeks.
     *
     * @param first a Monday
     */
    record Month(YearMonth month, LocalDate first, Map<LocalDate, List<Campaigns.PlannedSending>> days) {}

    public MonthModel(
            Campaigns campaigns,
            Signals signals,
            TaskRunner tasks,
            Clock clock,
            Supplier<ZoneId> zone,
            Consumer<Problem> problems) {
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.problems = problems;
        this.refresh =
                new Refresh<>(tasks, this::read, month::set, problems).on(signals, Topic.DISPATCH, Topic.CAMPAIGN);
    }

    /** Null before anything is known. */
    ReadOnlyObjectProperty<Month> monthProperty() {
        return month.getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }

    ZoneId zone() {
        return zone.get();
    }

    public void shown() {
        if (wanted == null) {
            wanted = YearMonth.from(today());
        }
        refresh.start();
    }

    public void hidden() {
        refresh.stop();
    }

    void step(int by) {
        wanted = wanted.plusMonths(by);
        refresh.ask();
    }

    void toToday() {
        wanted = YearMonth.from(today());
        refresh.ask();
    }

    /** To another day at the same time of the day; nothing happens to what is over, or to a day that is over. */
    void move(Campaigns.PlannedSending sending, LocalDate day) {
        LocalDateTime time =
                LocalDateTime.ofInstant(sending.dispatch().at(), zone.get()).with(day);
        Instant at = time.atZone(zone.get()).toInstant();
        if (!sending.dispatch().state().ahead() || !at.isAfter(clock.instant())) {
            return;
        }
        tasks.run(Task.of(() -> campaigns.move(sending.dispatch().id(), new Campaigns.Moment(at, zone.get())))
                .done(nothing -> refresh.ask())
                .failed(problems));
    }

    private Month read() {
        YearMonth of = wanted;
        LocalDate first = of.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant from = first.atStartOfDay(zone.get()).toInstant();
        Instant to =
                first.plusDays((long) WEEKS * DAYS).atStartOfDay(zone.get()).toInstant();
        return new Month(
                of,
                first,
                campaigns.between(from, to).stream()
                        .collect(Collectors.groupingBy(
                                sending ->
                                        LocalDate.ofInstant(sending.dispatch().at(), zone.get()),
                                TreeMap::new,
                                Collectors.toList())));
    }
}
