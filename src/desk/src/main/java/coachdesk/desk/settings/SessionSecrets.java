package coachdesk.desk.settings;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets for as long as the program runs. */
public final class SessionSecrets implements Secrets {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public void put(String name, String value) {
        values.put(name, value);
    }

    @Override
    public void remove(String name) {
        values.remove(name);
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    @Override
    public Where where() {
        return Where.SESSION;
    }
}
