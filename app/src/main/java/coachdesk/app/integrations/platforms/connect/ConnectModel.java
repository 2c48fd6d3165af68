package coachdesk.app.integrations.platforms.connect;

import coachdesk.app.ui.Opener;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.Way;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.remote.ConsentDoor;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Somebody connects a platform, or connects it again. Whoever makes one closes it; what is not connected by then is left
 * nowhere, the keys neither. UI thread only.
 */
public final class ConnectModel {
    private final Platform platform;
    private final Integration before;
    private final Connections.Server server;
    private final TaskRunner tasks;
    private final Opener pages;
    private final Consumer<Integration> connected;
    private final Consenting consenting;
    private final Map<String, StringProperty> typed = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, Wrong>> wrong = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<PlatformTrial> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Ended> ended = new ReadOnlyObjectWrapper<>();
    private boolean tried;
    private boolean closed;

    /** Why nothing came of a consent. */
    enum Ended {
        /** Somebody said no in the browser. */
        DECLINED,
        /** The server had forgotten it. */
        LATE
    }

    /** What is not of the one that is connected. @param pages shows the platform's page in the browser */
    public record Around(Connections.Server server, ConsentDoor.Doors doors, TaskRunner tasks, Opener pages) {}

    /** @param before what is connected again; null for a new one @param connected told once, with what came of it */
    public ConnectModel(Platform platform, Integration before, Around around, Consumer<Integration> connected) {
        this.platform = platform;
        this.before = before;
        this.server = around.server();
        this.tasks = around.tasks();
        this.pages = around.pages();
        this.connected = connected;
        this.consenting = new Consenting(around.server(), around.doors(), around.tasks(), this::came);
        platform.ways().stream()
                .flatMap(one -> platform.settings(one).stream())
                .forEach(setting -> typed.computeIfAbsent(setting.name(), name -> writable()));
        Way first = before == null
                ? platform.ways().getFirst()
                : Way.ofWire(before.way()).orElse(null);
        choose(platform.ways().contains(first) ? first : platform.ways().getFirst());
    }

    private StringProperty writable() {
        StringProperty text = new SimpleStringProperty("");
        text.addListener((property, was, now) -> {
            if (tried) {
                wrong.set(form().wrong(texts()));
            }
        });
        return text;
    }

    public Platform platform() {
        return platform;
    }

    /** Null for a new one. */
    public Integration before() {
        return before;
    }

    ConnectForm form() {
        return new ConnectForm(platform, way.get(), before);
    }

    ReadOnlyObjectProperty<Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** What was typed for another way is not carried to this one. */
    void choose(Way next) {
        if (next == way.get()) {
            return;
        }
        tried = false;
        begin();
        way.set(next);
        wrong.set(Map.of());
        typed.values().forEach(text -> text.set(""));
        platform.settings(next).forEach(setting -> typed(setting).set(form().shown(setting)));
    }

    StringProperty typed(Setting setting) {
        return typed.get(setting.name());
    }

    private Map<String, String> texts() {
        return typed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .get()));
    }

    ReadOnlyObjectProperty<Map<String, Wrong>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** What the platform said to it; null when it was not asked, and when it said yes. */
    ReadOnlyObjectProperty<PlatformTrial> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How a consent ended without one; null when none did. */
    ReadOnlyObjectProperty<Ended> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** What waits in the browser; null when nothing does. */
    ReadOnlyObjectProperty<Consent> consentProperty() {
        return consenting.waitingProperty();
    }

    /** Whether the browser finds its way back by itself. */
    boolean comesBack() {
        return consenting.comesBack();
    }

    /** What is plainly wrong is named first; then the server asks the platform. */
    void connect() {
        if (busy.get()) {
            return;
        }
        tried = true;
        begin();
        wrong.set(form().wrong(texts()));
        if (!wrong.get().isEmpty()) {
            return;
        }
        busy.set(true);
        ConnectForm form = form();
        Map<String, String> values = texts();
        if (form.way() == Way.OAUTH) {
            tasks.run(Task.of(() -> consenting.ask(redirect -> form.request(values, redirect)))
                    .done(this::asked)
                    .failed(this::failed));
        } else {
            tasks.run(Task.of(() -> before == null
                            ? server.connect(form.request(values, null))
                            : server.reconnect(form.request(values, null)))
                    .done(this::answered)
                    .failed(this::failed));
        }
    }

    private void begin() {
        problem.set(null);
        refusal.set(null);
        ended.set(null);
    }

    private void asked(Consenting.Asked asked) {
        busy.set(false);
        if (closed) {
            consenting.leave(asked);
        } else if (asked.consent().state() == null) {
            consenting.leave(asked);
            mark(asked.consent().wrong());
        } else {
            consenting.await(asked);
            showPage();
        }
    }

    /** Once more, for who closed the browser. */
    void showPage() {
        pages.open(consentProperty().get().authorize());
    }

    private void came(ConsentDoor.Came came) {
        if (came.code() == null) {
            declined();
        } else {
            settle(came.code());
        }
    }

    private void declined() {
        consenting.abandon();
        ended.set(Ended.DECLINED);
    }

    /**
     * For a browser that does not find back.
     *
     * @param pasted the code, or the whole address that the browser was sent to
     * @return false when it belongs to something else, and nothing was done
     */
    boolean paste(String pasted) {
        String text = pasted.strip();
        Map<String, String> values = text.contains("?") ? ConsentDoor.values(query(text)) : Map.of("code", text);
        String state = values.getOrDefault("state", consentProperty().get().state());
        if (values.containsKey("error")
                && values.containsKey("state")
                && state.equals(consentProperty().get().state())) {
            declined();
            return true;
        }
        String code = values.getOrDefault("code", "");
        if (code.isEmpty() || !state.equals(consentProperty().get().state())) {
            return false;
        }
        settle(code);
        return true;
    }

    private static String query(String address) {
        try {
            return URI.create(address).getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void settle(String code) {
        if (busy.get()) {
            return;
        }
        begin();
        busy.set(true);
        String state = consenting.settle();
        tasks.run(Task.of(() -> server.consented(state, code))
                .done(this::answered)
                .failed(why -> {
                    if (why.code() == ErrorCode.NOT_FOUND) {
                        busy.set(false);
                        ended.set(Ended.LATE);
                    } else {
                        failed(why);
                    }
                }));
    }

    /** Back to the form; the server forgets what it was asked. */
    void abandon() {
        consenting.abandon();
    }

    private void answered(ConnectAnswer answer) {
        busy.set(false);
        if (answer.integration() == null) {
            mark(answer.wrong());
            refusal.set(answer.trial());
        } else if (!closed) {
            forget();
            connected.accept(answer.integration());
        } else if (before == null) {
            String id = answer.integration().id();
            tasks.run(Task.of(() -> server.disconnect(id)));
        }
    }

    private void mark(Map<String, String> told) {
        Map<String, Wrong> marks = new LinkedHashMap<>();
        platform.settings(way.get()).stream()
                .filter(setting -> told.containsKey(setting.name()))
                .forEach(setting -> marks.put(setting.name(), Wrong.ofWire(told.get(setting.name()))));
        wrong.set(marks);
    }

    private void failed(Problem why) {
        busy.set(false);
        problem.set(why);
    }

    private void forget() {
        tried = false;
        typed.values().forEach(text -> text.set(""));
    }

    public void close() {
        closed = true;
        forget();
        consenting.abandon();
    }
}
