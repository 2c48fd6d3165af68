package coachdesk.app.integrations;

import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderTrial;
import coachdesk.contract.integrations.ValueForm;
import coachdesk.desk.integrations.Integrations;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A message to oneself, to try a provider. UI thread only. */
final class ProviderTrialModel {
    private final Provider provider;
    private final Integrations integrations;
    private final TaskRunner tasks;
    private final Runnable after;
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ProviderTrial> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    ProviderTrialModel(Provider provider, Integrations integrations, TaskRunner tasks, Runnable after) {
        this.provider = provider;
        this.integrations = integrations;
        this.tasks = tasks;
        this.after = after;
    }

    boolean byMail() {
        return provider.channel().filter(Channel.EMAIL::equals).isPresent();
    }

    /** Whether it is a message that somebody gets. */
    boolean sends() {
        return provider.channel().isPresent();
    }

    StringProperty toProperty() {
        return to;
    }

    /** Whether somebody can be written to there, if anybody is. */
    BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> !busy.get() && (!sends() || form().accepts(address())), to, busy);
    }

    private ValueForm form() {
        return byMail() ? ValueForm.EMAIL : ValueForm.NUMBER;
    }

    /** A number as people write it, with spaces. */
    private String address() {
        return byMail() ? to.get().strip() : to.get().replaceAll("[\\s.()/-]", "");
    }

    void send() {
        busy.set(true);
        answer.set(null);
        problem.set(null);
        String address = sends() ? address() : "";
        tasks.run(Task.of(() -> integrations.test(provider, address))
                .done(trial -> {
                    busy.set(false);
                    answer.set(trial);
                    after.run();
                })
                .failed(why -> {
                    busy.set(false);
                    problem.set(why);
                }));
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Null before. */
    ReadOnlyObjectProperty<ProviderTrial> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
