package coachdesk.app.campaigns.editor;

import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.desk.campaigns.DeliveryWords;
import coachdesk.desk.integrations.Integrations;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether somebody carries what goes by a channel, as far as the server has said. UI thread only. */
final class Served {
    private static final String NOBODY = "channel.not-configured";
    private static final String SEALED = "provider.sealed";

    private final Integrations integrations;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Integrations.Known> known = new ReadOnlyObjectWrapper<>();

    Served(Integrations integrations, TaskRunner tasks) {
        this.integrations = integrations;
        this.tasks = tasks;
    }

    /** Null while the server has never said anything. */
    ReadOnlyObjectProperty<Integrations.Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** First what was said last, then what the server says now; without it the first stays. */
    void look() {
        tasks.run(Task.of(integrations::known).done(this::show));
        tasks.run(Task.of(() -> {
                    try {
                        integrations.look();
                    } catch (ProblemException e) {
                        // Whoever cannot be asked is known by what was said last.
                    }
                    return integrations.known();
                })
                .done(this::show));
    }

    private void show(Optional<Integrations.Known> now) {
        known.set(now.orElse(null));
    }

    /** Whether there is an approved message for those who have not written by WhatsApp for a day. */
    boolean template() {
        return known.get() != null
                && known.get()
                        .serving(Channel.WHATSAPP)
                        .filter(state -> state.set().contains("template"))
                        .isPresent();
    }

    /** Why nothing would go by a channel: the code that its messages would fail with. Empty when nothing speaks against it. */
    Optional<String> trouble(Channel channel) {
        boolean needed = channel == Channel.EMAIL || channel == Channel.WHATSAPP;
        if (!needed || known.get() == null) {
            return Optional.empty();
        }
        Optional<ProviderState> state = known.get().serving(channel);
        if (state.isEmpty()) {
            return Optional.of(NOBODY);
        }
        if (state.get().sealed()) {
            return Optional.of(SEALED);
        }
        return Optional.ofNullable(state.get().code())
                .filter(code -> DeliveryWords.problem(code).ofAccount());
    }
}
