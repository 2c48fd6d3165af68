package coachdesk.app.overview;

import coachdesk.app.overview.OverviewModel.State;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Tab;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.Once;
import java.util.List;
import javafx.util.Subscription;

/** Where the studio stands: today, what is due, and the last weeks in figures. */
public final class OverviewTab implements Tab {
    private final AppContext context;
    private final OverviewModel model;
    private final Once<OverviewView> view;
    private Runnable unlisten = () -> {};

    public OverviewTab(AppContext context) {
        this.context = context;
        model = new OverviewModel(
                context.desk().overview(),
                context.desk().store().signals(),
                context.tasks(),
                new FxPauses(),
                context.toasts()::problem);
        OverviewWords words = new OverviewWords(context.texts(), context.moments(), context.clock(), context::zone);
        view = new Once<>(() -> new OverviewView(model, words, context.navigation()));
    }

    @Override
    public Face face() {
        return new Face("overview", "fth-home", view, List.of());
    }

    /** It shows campaigns, conversations and what was earned: the front desk begins with the reservations. */
    @Override
    public boolean coachOnly() {
        return true;
    }

    @Override
    public void shown() {
        model.shown();
        unlisten = context.desk().sync().listen(status -> context.tasks().home(model::look));
    }

    @Override
    public void hidden() {
        model.hidden();
        unlisten.run();
    }

    @Override
    public void whenFilled(Runnable then) {
        if (model.stateProperty().get() != State.LOADING) {
            then.run();
            return;
        }
        Subscription[] waiting = {Subscription.EMPTY};
        waiting[0] = model.stateProperty().subscribe((before, now) -> {
            waiting[0].unsubscribe();
            then.run();
        });
    }
}
