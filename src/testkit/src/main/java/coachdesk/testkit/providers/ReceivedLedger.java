package coachdesk.testkit.providers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** What people really received from a provider, whatever the provider answered. Thread-safe. */
public final class ReceivedLedger {
    private final List<Received> all = new CopyOnWriteArrayList<>();

    void add(Received received) {
        all.add(received);
    }

    public List<Received> all() {
        return List.copyOf(all);
    }

    public List<Received> by(String to) {
        return all.stream().filter(received -> received.to().equals(to)).toList();
    }

    /** How often each address got each text, those that got it more than once. */
    public Map<String, Long> twice() {
        return all.stream()
                .collect(
                        Collectors.groupingBy(received -> received.to() + " " + received.text(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
