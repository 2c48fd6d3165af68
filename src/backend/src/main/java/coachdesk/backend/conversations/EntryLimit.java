package coachdesk.backend.conversations;

import coachdesk.backend.http.Refusal;
import coachdesk.contract.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one address may enter as somebody new, so that nobody fills a studio with strangers. Thread-safe. */
public final class EntryLimit {
    private static final int MOST = 60;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Entered> byAddress = new LinkedHashMap<>();

    private record Entered(Instant since, int count) {}

    public EntryLimit(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal 429 when that was too often */
    synchronized void entering(String address) {
        Instant now = clock.instant();
        Entered sofar = byAddress.remove(address);
        boolean fresh = sofar == null || now.isAfter(sofar.since().plus(WITHIN));
        Entered next = fresh ? new Entered(now, 1) : new Entered(sofar.since(), sofar.count() + 1);
        byAddress.put(address, next);
        if (byAddress.size() > MOST_ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
        if (next.count() > MOST) {
            throw new Refusal(
                    429,
                    ErrorCode.SIGN_IN_TOO_OFTEN,
                    "Too many have entered from here; try again later.",
                    Map.of("Retry-After", Long.toString(WITHIN.toSeconds())));
        }
    }
}
