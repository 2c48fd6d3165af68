package coachdesk.desk.campaigns.store;

import coachdesk.desk.contacts.Numbers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Telephone numbers of one country's rule, each worked out once, however often the contacts are read anew: to read a
 * number takes longer than all else that is done with a contact. Thread-safe.
 */
final class KnownNumbers {
    private static final int REMEMBERED = 100_000;

    private final Map<String, Optional<String>> numbers = new ConcurrentHashMap<>();
    private final Numbers rule;

    KnownNumbers(String country) {
        this.rule = new Numbers(country);
    }

    String country() {
        return rule.country();
    }

    /** In E.164; empty when nobody can be called by it. */
    Optional<String> e164(String written) {
        return numbers.size() < REMEMBERED ? numbers.computeIfAbsent(written, rule::e164) : rule.e164(written);
    }
}
