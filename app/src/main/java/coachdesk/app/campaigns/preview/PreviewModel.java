package coachdesk.app.campaigns.preview;

import coachdesk.app.tasks.Refresh;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.contract.campaigns.basket.Recipient;
import coachdesk.contract.campaigns.wording.Wording;
import coachdesk.desk.campaigns.Baskets;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What each recipient will read. UI thread only. */
public final class PreviewModel {
    private final Baskets baskets;
    private final Supplier<Instant> at;
    private final ObservableValue<Campaign> campaign;
    private final ObservableValue<Audience> audience;
    private final Refresh<Page> refresh;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>();
    private volatile Wanted wanted;
    private int index;

    /**
     * One recipient's message.
     *
     * @param place from 1
     * @param of how many there are
     * @param recipient null when there is nobody: then the message shows its variables
     */
    record Page(Campaign campaign, int place, int of, Recipient recipient, Wording.Rendered rendered) {}

    private record Wanted(Campaign campaign, int index, List<Recipient> recipients, Instant at) {}

    /** @param at when it goes, as far as that is known */
    public PreviewModel(
            Baskets baskets,
            TaskRunner tasks,
            Supplier<Instant> at,
            ObservableValue<Campaign> campaign,
            ObservableValue<Audience> audience,
            Consumer<Problem> problems) {
        this.baskets = baskets;
        this.at = at;
        this.campaign = campaign;
        this.audience = audience;
        this.refresh = new Refresh<>(tasks, this::read, page::set, problems);
        campaign.addListener((property, before, now) -> look());
        audience.addListener((property, before, now) -> look());
    }

    /** Null before anything is known. */
    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public void start() {
        look();
        refresh.start();
    }

    public void stop() {
        refresh.stop();
    }

    /** @param by 1 to the next recipient, -1 to the one before; round and round */
    void step(int by) {
        int all = audience.getValue().recipients().size();
        if (all > 0) {
            index = Math.floorMod(index + by, all);
            look();
        }
    }

    private void look() {
        List<Recipient> recipients = audience.getValue().recipients();
        index = recipients.isEmpty() ? 0 : Math.min(index, recipients.size() - 1);
        wanted = new Wanted(campaign.getValue(), index, recipients, at.get());
        refresh.ask();
    }

    private Page read() {
        Wanted now = wanted;
        Wording wording = new Wording(now.campaign().message());
        if (now.recipients().isEmpty()) {
            return new Page(
                    now.campaign(),
                    0,
                    0,
                    null,
                    new Wording.Rendered(now.campaign().message(), Set.of(), Set.of()));
        }
        Recipient recipient = now.recipients().get(now.index());
        return new Page(
                now.campaign(),
                now.index() + 1,
                now.recipients().size(),
                recipient,
                wording.render(
                        wording.variables().isEmpty() ? Map.of() : baskets.values(now.campaign(), recipient, now.at()),
                        now.campaign().fallbacks()));
    }
}
