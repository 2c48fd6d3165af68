package coachdesk.backend.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often a sign-in may fail within {@link #WINDOW}, for one account and from one address. Thread-safe. */
public final class LoginLimit {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT = 5;
    static final int PER_ADDRESS = 30;
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true);

    public LoginLimit(Clock clock) {
        this.clock = clock;
    }

    /** @return how long to wait; zero when a try is free */
    public synchronized Duration wait(String email, String address) {
        Duration account = wait("account " + email, PER_ACCOUNT);
        Duration place = wait("address " + address, PER_ADDRESS);
        return account.compareTo(place) > 0 ? account : place;
    }

    private Duration wait(String key, int most) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
            times.removeFirst();
        }
        return times.size() < most
                ? Duration.ZERO
                : Duration.between(now, times.getFirst().plus(WINDOW));
    }

    /** Counts a try before its password is looked at, so that many at once do not slip through. */
    public synchronized void count(String email, String address) {
        add("account " + email);
        add("address " + address);
        while (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private void add(String key) {
        failures.computeIfAbsent(key, ignored -> new ArrayDeque<>()).addLast(clock.instant());
    }

    /** The try was right: it does not count, and the account's wrong ones are forgotten. */
    public synchronized void forgive(String email, String address) {
        failures.remove("account " + email);
        Deque<Instant> times = failures.get("address " + address);
        if (times != null && !times.isEmpty()) {
            times.removeLast();
        }
    }
}
