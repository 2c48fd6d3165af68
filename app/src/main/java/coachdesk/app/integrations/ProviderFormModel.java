package coachdesk.app.integrations;

import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.Setting;
import coachdesk.desk.integrations.Integrations;
import coachdesk.desk.integrations.ProviderForm;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What somebody writes for a provider's settings. Forgotten with the panel, the keys too. UI thread only. */
final class ProviderFormModel {
    private final ProviderForm form;
    private final Integrations integrations;
    private final TaskRunner tasks;
    private final Runnable saved;
    private final Map<String, StringProperty> typed = new LinkedHashMap<>();
    private final Set<String> cleared = new HashSet<>();
    private final ReadOnlyObjectWrapper<Map<String, ProviderForm.Wrong>> wrong = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private boolean tried;

    ProviderFormModel(
            Provider provider, ProviderState before, Integrations integrations, TaskRunner tasks, Runnable saved) {
        this.form = new ProviderForm(provider, before);
        this.integrations = integrations;
        this.tasks = tasks;
        this.saved = saved;
        for (Setting setting : provider.settings()) {
            StringProperty text = new SimpleStringProperty(
                    before.shown().getOrDefault(setting.name(), before.configured() ? "" : usual(setting)));
            text.addListener((property, was, now) -> changed(setting, now));
            typed.put(setting.name(), text);
        }
    }

    /** What there is to choose from starts with the ordinary choice. */
    private static String usual(Setting setting) {
        return setting.form().choices().isEmpty()
                ? ""
                : setting.form().choices().getFirst();
    }

    private void changed(Setting setting, String now) {
        if (!now.isBlank()) {
            cleared.remove(setting.name());
        }
        if (tried) {
            check();
        }
    }

    Provider provider() {
        return form.provider();
    }

    ProviderState before() {
        return form.before();
    }

    StringProperty typed(Setting setting) {
        return typed.get(setting.name());
    }

    /** Whether it is set and its value is told to nobody. */
    boolean hidden(Setting setting) {
        return form.isSet(setting) && setting.told() != Setting.Told.VALUE && !cleared.contains(setting.name());
    }

    /** Takes a value away that nobody sees. */
    void clear(Setting setting) {
        typed(setting).set("");
        cleared.add(setting.name());
        if (tried) {
            check();
        }
    }

    private Map<String, String> texts() {
        Map<String, String> now = new LinkedHashMap<>();
        typed.forEach((name, text) -> now.put(name, text.get()));
        return now;
    }

    private boolean check() {
        wrong.set(form.wrong(texts(), cleared));
        return wrong.get().isEmpty();
    }

    /** What is wrong is named first; then the server is told. */
    void save() {
        tried = true;
        problem.set(null);
        if (!check()) {
            return;
        }
        busy.set(true);
        Map<String, Object> written = form.written(texts(), cleared);
        tasks.run(Task.of(() -> integrations.setUp(provider(), written))
                .done(state -> {
                    busy.set(false);
                    tried = false;
                    typed.values().forEach(text -> text.set(""));
                    wrong.set(Map.of());
                    saved.run();
                })
                .failed(why -> {
                    busy.set(false);
                    problem.set(why);
                }));
    }

    ReadOnlyObjectProperty<Map<String, ProviderForm.Wrong>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
