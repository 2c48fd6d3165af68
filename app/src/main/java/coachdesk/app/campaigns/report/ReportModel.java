package coachdesk.app.campaigns.report;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.desk.campaigns.Campaigns;
import coachdesk.desk.campaigns.Reports;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** What has become of a campaign's sendings, recipient by recipient. UI thread only. */
public final class ReportModel {
    /** Between two questions to the server while something is on its way. */
    static final Duration BEAT = Duration.ofSeconds(1);

    private final Campaigns campaigns;
    private final Reports reports;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final Runnable news;
    private final Consumer<Problem> problems;
    private final Refresh<Page> refresh;
    private final ObservableList<Dispatch> dispatches = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Dispatch> dispatch = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ObservableList<Delivery> all = FXCollections.observableArrayList();
    private final FilteredList<Delivery> rows = new FilteredList<>(all);
    private final ObjectProperty<DeliveryState> filter = new SimpleObjectProperty<>();
    private volatile Wanted wanted = new Wanted(null, null);
    private Runnable next = () -> {};
    private boolean told;

    /** @param dispatchId null for the latest */
    private record Wanted(String campaignId, String dispatchId) {}

    private record Page(Wanted of, String name, List<Dispatch> dispatches, Dispatch chosen, List<Delivery> rows) {}

    /** @param news asks the server what has changed; a server in this program does not tell by itself */
    public ReportModel(
            Campaigns campaigns,
            Reports reports,
            TaskRunner tasks,
            Pauses pauses,
            Runnable news,
            Consumer<Problem> problems) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.tasks = tasks;
        this.pauses = pauses;
        this.news = news;
        this.problems = problems;
        this.refresh = new Refresh<>(tasks, this::read, this::show, problems);
        filter.addListener((property, before, now) ->
                rows.setPredicate(now == null ? row -> true : row -> now.wire().equals(row.state())));
    }

    ObservableList<Dispatch> dispatches() {
        return dispatches;
    }

    /** Of the campaign. */
    ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Null while the campaign has none. */
    ReadOnlyObjectProperty<Dispatch> dispatchProperty() {
        return dispatch.getReadOnlyProperty();
    }

    /** Those that the filter lets through. */
    ObservableList<Delivery> rows() {
        return rows;
    }

    /** Null for all. */
    ObjectProperty<DeliveryState> filterProperty() {
        return filter;
    }

    long count(DeliveryState state) {
        return all.stream().filter(row -> state.wire().equals(row.state())).count();
    }

    int size() {
        return all.size();
    }

    public void open(String campaignId) {
        wanted = new Wanted(campaignId, null);
        filter.set(null);
        all.clear();
        told = false;
        refresh.start();
        ask();
    }

    public void close() {
        next.run();
        refresh.stop();
    }

    void choose(Dispatch chosen) {
        if (chosen != null && !chosen.equals(dispatch.get())) {
            wanted = new Wanted(wanted.campaignId(), chosen.id());
            refresh.ask();
            ask();
        }
    }

    /** From the server, as long as it is of use. */
    private void ask() {
        next.run();
        Wanted of = wanted;
        tasks.run(Task.of(() -> {
                    String id =
                            of.dispatchId() != null ? of.dispatchId() : latest(campaigns.dispatches(of.campaignId()));
                    return id != null && reports.refresh(id);
                })
                .done(changed -> {
                    if (changed) {
                        refresh.ask();
                    }
                    again(of);
                })
                .failed(problem -> {
                    if (!told) {
                        told = true;
                        problems.accept(problem);
                    }
                    again(of);
                }));
    }

    private void again(Wanted of) {
        Dispatch now = dispatch.get();
        boolean moving = now == null || now.state() == DispatchState.RUNNING || now.state() == DispatchState.PLANNED;
        if (of.equals(wanted) && moving) {
            next = pauses.after(BEAT, () -> {
                news.run();
                refresh.ask();
                ask();
            });
        }
    }

    private static String latest(List<Dispatch> dispatches) {
        return dispatches.stream()
                .filter(one -> !one.state().ahead())
                .max(Comparator.comparing(Dispatch::at))
                .or(() -> dispatches.stream().findFirst())
                .map(Dispatch::id)
                .orElse(null);
    }

    void retryFailed() {
        run(Task.of(() -> campaigns.retryFailed(dispatch.get().id())).done(nothing -> ask()));
    }

    /** Says of rows that are unknown or by hand what is true. */
    void settle(List<Delivery> rowsToSettle, DeliveryState state) {
        String id = dispatch.get().id();
        List<Integer> n = rowsToSettle.stream().map(Delivery::n).toList();
        run(Task.of(() -> reports.settle(id, n, state)).done(nothing -> {
            refresh.ask();
            ask();
        }));
    }

    void wish(Dispatch.Wish wish) {
        run(Task.of(() -> campaigns.wish(dispatch.get().id(), wish)).done(nothing -> {
            refresh.ask();
            ask();
        }));
    }

    /** @param done gets the number of rows */
    void export(Path file, Locale language, IntConsumer done) {
        String id = dispatch.get().id();
        run(Task.of(() -> reports.exportCsv(id, language, file)).done(done::accept));
    }

    private <T> void run(Task<T> task) {
        tasks.run(task.failed(problems));
    }

    private Page read() {
        Wanted of = wanted;
        List<Dispatch> found = campaigns.dispatches(of.campaignId());
        String id = of.dispatchId() == null ? latest(found) : of.dispatchId();
        Dispatch chosen =
                found.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        String named = campaigns.find(of.campaignId()).map(Campaign::name).orElse("");
        return new Page(of, named, found, chosen, chosen == null ? List.of() : reports.of(chosen.id()));
    }

    private void show(Page page) {
        if (page.of().equals(wanted)) {
            Lines.show(dispatches, page.dispatches());
            Lines.show(all, page.rows());
            name.set(page.name());
            dispatch.set(page.chosen());
        }
    }
}
