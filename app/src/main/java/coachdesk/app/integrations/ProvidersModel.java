package coachdesk.app.integrations;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.desk.integrations.Integrations;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the providers of e-mail and WhatsApp are set up, asked of the server. UI thread only. */
public final class ProvidersModel {
    private final Integrations integrations;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(List.of(), null, null));

    /**
     * What there is to see.
     *
     * @param states as the server said last; empty when it never did
     * @param at when, if it could not be asked just now; else null
     * @param problem why it could not be asked; null when it could, or was not yet
     */
    public record Shown(List<ProviderState> states, Instant at, Problem problem) {
        /** Whether anything can be changed: only who reaches the server hands it a key. */
        boolean reached() {
            return problem == null;
        }

        /** Whether this account may not even look. */
        boolean forbidden() {
            return problem != null && problem.code() == ErrorCode.NOT_ALLOWED;
        }
    }

    /** @param problems told of what fails when something is done */
    public ProvidersModel(Integrations integrations, TaskRunner tasks, Consumer<Problem> problems) {
        this.integrations = integrations;
        this.tasks = tasks;
        this.problems = problems;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    Optional<ProviderState> state(Provider provider) {
        return shown.get().states().stream()
                .filter(state -> state.name().equals(provider.wire()))
                .findFirst();
    }

    /** Asks the server. */
    public void look() {
        tasks.run(Task.of(this::ask).done(this::show).failed(problem -> show(new Shown(List.of(), null, problem))));
    }

    private void show(Shown now) {
        // The same again would rebuild what somebody is about to press.
        if (!Objects.equals(shown.get(), now)) {
            shown.set(now);
        }
    }

    private Shown ask() {
        try {
            return new Shown(integrations.look(), null, null);
        } catch (ProblemException e) {
            return integrations
                    .known()
                    .map(known -> new Shown(known.providers(), known.at(), e.problem()))
                    .orElseGet(() -> new Shown(List.of(), null, e.problem()));
        }
    }

    /** @param saved told when the server has it */
    ProviderFormModel form(Provider provider, Runnable saved) {
        return new ProviderFormModel(provider, state(provider).orElseThrow(), integrations, tasks, () -> {
            look();
            saved.run();
        });
    }

    ProviderTrialModel trial(Provider provider) {
        return new ProviderTrialModel(provider, integrations, tasks, this::look);
    }

    void forget(Provider provider, Runnable done) {
        tasks.run(Task.of(() -> integrations.forget(provider))
                .done(nothing -> {
                    look();
                    done.run();
                })
                .failed(problems));
    }
}
