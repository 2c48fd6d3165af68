package coachdesk.app.onboarding;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.auth.LoginAnswer;
import coachdesk.contract.auth.Role;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.remote.ServerProbe;
import coachdesk.desk.settings.Secrets;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where the data shall live, asked step by step. Nothing is kept before the last step succeeded. */
public final class ServerModel {
    private final ServerProbe probe;
    private final TaskRunner tasks;
    private final Settings settings;
    private final Secrets secrets;
    private final Runnable settled;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WHERE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private ServerProbe.Found found;

    /** What is asked. */
    public enum Step {
        WHERE,
        ADDRESS,
        CLASSIC,
        SIGN_IN
    }

    /** @param settled called when the settings name the server */
    public ServerModel(ServerProbe probe, TaskRunner tasks, Settings settings, Secrets secrets, Runnable settled) {
        this.probe = probe;
        this.tasks = tasks;
        this.settings = settings;
        this.secrets = secrets;
        this.settled = settled;
    }

    public void onThisComputer() {
        settle("", null, false);
    }

    public void onServer() {
        go(Step.ADDRESS);
    }

    public void back() {
        go(step.get() == Step.ADDRESS ? Step.WHERE : Step.ADDRESS);
    }

    /** Asks what stands at the address. */
    public void check() {
        String typed = address.get();
        if (typed.isBlank()) {
            problem.set(Problem.of(ErrorCode.BAD_ADDRESS));
            return;
        }
        begin();
        tasks.run(Task.of(() -> probe.probe(typed)).done(this::found).failed(this::failed));
    }

    private void found(ServerProbe.Found now) {
        busy.set(false);
        found = now;
        address.set(now.uri().toString());
        if (now.kind() == RemoteKind.CLASSIC) {
            go(Step.CLASSIC);
        } else if (now.signIn()) {
            go(Step.SIGN_IN);
        } else {
            settle(now.uri().toString(), null, false);
        }
    }

    /** The user has read what a classic server cannot promise. */
    public void acceptClassic() {
        settle(found.uri().toString(), null, false);
    }

    public void signIn() {
        ServerProbe.Found server = found;
        String device = settings.values().deviceName();
        String name = email.get().strip();
        String secret = password.get();
        begin();
        tasks.run(Task.of(() -> {
                    LoginAnswer answer = probe.login(server.uri(), name, secret, device);
                    secrets.put(ServerAddress.secretName(server.uri().toString()), answer.token());
                    return answer;
                })
                .done(answer -> settle(server.uri().toString(), answer.name(), answer.role() == Role.FRONT_DESK))
                .failed(this::failed));
    }

    private void begin() {
        busy.set(true);
        problem.set(null);
    }

    private void failed(Problem why) {
        busy.set(false);
        problem.set(why);
    }

    private void go(Step next) {
        problem.set(null);
        step.set(next);
    }

    private void settle(String server, String account, boolean frontDesk) {
        busy.set(false);
        password.set("");
        settings.change(values -> values.withServer(server).withAccount(account, frontDesk));
        settled.run();
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty emailProperty() {
        return email;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
