package coachdesk.app.campaigns;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.desk.campaigns.CampaignQuery;
import coachdesk.desk.campaigns.CampaignRow;
import coachdesk.desk.campaigns.Campaigns;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The campaigns that were written, and what is done with them. UI thread only. */
final class CampaignsModel {
    /** Between two questions to the server while something is on its way. */
    static final Duration BEAT = Duration.ofSeconds(1);

    /** A sending that should have begun is looked for this long. */
    private static final Duration EXPECTED = Duration.ofMinutes(1);

    private final Campaigns campaigns;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final Clock clock;
    private final Runnable news;
    private final Told told;
    private final Refresh<Page> refresh;
    private final ObservableList<CampaignRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Campaigns.Missed> missed = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private volatile CampaignQuery query = CampaignQuery.all();
    private Runnable following = () -> {};

    /** What happened, for a person. UI thread. */
    interface Told {
        void problem(Problem problem);

        void deleted(CampaignRow row, Runnable undo);

        /** It goes in a moment. @param back takes it back while it can be */
        void going(CampaignRow row, Runnable back);

        void copied(CampaignRow row, String id);
    }

    private record Page(CampaignQuery of, List<CampaignRow> rows, List<Campaigns.Missed> missed) {}

    /** @param news asks the server what has changed; a server in this program does not tell by itself */
    CampaignsModel(
            Campaigns campaigns,
            Signals signals,
            TaskRunner tasks,
            Pauses pauses,
            Clock clock,
            Runnable news,
            Told told) {
        this.pauses = pauses;
        this.clock = clock;
        this.news = news;
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.told = told;
        this.refresh =
                new Refresh<>(tasks, this::read, this::show, told::problem).on(signals, Topic.CAMPAIGN, Topic.DISPATCH);
    }

    ObservableList<CampaignRow> rows() {
        return rows;
    }

    /** What was due while nobody could send it. */
    ObservableList<Campaigns.Missed> missed() {
        return missed;
    }

    /** Whether the list is known; until then nobody can say that it is empty. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    CampaignQuery query() {
        return query;
    }

    void ask(CampaignQuery now) {
        query = now;
        refresh.ask();
    }

    void shown() {
        refresh.start();
    }

    void hidden() {
        refresh.stop();
        following.run();
    }

    void again() {
        refresh.ask();
    }

    void delete(CampaignRow row) {
        run(Task.of(() -> campaigns.delete(row.id())).done(undo -> {
            refresh.ask();
            told.deleted(row, () -> run(Task.of(undo::undo).done(nothing -> refresh.ask())));
        }));
    }

    void copy(CampaignRow row) {
        run(Task.of(() -> campaigns.copy(row.id())).done(id -> {
            refresh.ask();
            told.copied(row, id);
        }));
    }

    /** @param only whether those who already got it are left out */
    void send(CampaignRow row, boolean only) {
        run(Task.of(() -> campaigns.sendNow(row.id(), only)).done(id -> {
            refresh.ask();
            told.going(row, () -> wish(id, Dispatch.Wish.CANCEL));
        }));
    }

    /** What is planned is not sent. */
    void cancel(CampaignRow row) {
        each(row, dispatch -> dispatch.state().ahead(), Dispatch.Wish.CANCEL);
    }

    void pause(CampaignRow row) {
        each(row, dispatch -> dispatch.state() == DispatchState.RUNNING, Dispatch.Wish.PAUSE);
    }

    void resume(CampaignRow row) {
        each(row, dispatch -> dispatch.state() == DispatchState.PAUSED, Dispatch.Wish.GO);
    }

    void stop(CampaignRow row) {
        each(
                row,
                dispatch -> dispatch.state() == DispatchState.RUNNING || dispatch.state() == DispatchState.PAUSED,
                Dispatch.Wish.STOP);
    }

    void sendMissed(Campaigns.Missed one) {
        run(Task.of(() -> campaigns.sendMissed(one)).done(nothing -> refresh.ask()));
    }

    void skipMissed(Campaigns.Missed one) {
        run(Task.of(() -> campaigns.skipMissed(one)).done(nothing -> refresh.ask()));
    }

    private void each(CampaignRow row, Predicate<Dispatch> which, Dispatch.Wish wish) {
        run(Task.of(() -> campaigns.dispatches(row.id()).stream()
                        .filter(which)
                        .forEach(dispatch -> campaigns.wish(dispatch.id(), wish)))
                .done(nothing -> refresh.ask()));
    }

    private void wish(String dispatchId, Dispatch.Wish wish) {
        run(Task.of(() -> campaigns.wish(dispatchId, wish)).done(nothing -> refresh.ask()));
    }

    private <T> void run(Task<T> task) {
        tasks.run(task.failed(told::problem));
    }

    private Page read() {
        CampaignQuery of = query;
        return new Page(of, campaigns.list(of), campaigns.missed());
    }

    private void show(Page page) {
        if (page.of().equals(query)) {
            read.set(true);
            Lines.show(rows, page.rows());
            Lines.show(missed, page.missed());
            follow();
        }
    }

    private void follow() {
        following.run();
        following = () -> {};
        if (rows.stream().anyMatch(this::moving)) {
            following = pauses.after(BEAT, () -> {
                news.run();
                refresh.ask();
            });
        }
    }

    private boolean moving(CampaignRow row) {
        Instant now = clock.instant();
        boolean expected = row.status() == CampaignRow.Status.SCHEDULED
                && row.at() != null
                && row.at().isBefore(now.plus(Campaigns.HOLD))
                && row.at().isAfter(now.minus(EXPECTED));
        return expected || row.status() == CampaignRow.Status.SENDING;
    }
}
