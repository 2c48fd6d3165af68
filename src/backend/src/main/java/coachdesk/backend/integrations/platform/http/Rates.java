package coachdesk.backend.integrations.platform.http;

import coachdesk.backend.integrations.platform.Allowance;
import java.time.Duration;

/** Where a platform says in its answers how much may still be asked for. */
@FunctionalInterface
public interface Rates {
    /** Null for an answer that does not say. */
    Allowance told(Answer answer);

    /**
     * In three headers.
     *
     * @param again until there is more, in this unit
     * @param atOnce as in {@link Allowance}
     */
    static Rates in(String limit, String left, String again, Duration unit, boolean atOnce) {
        return answer -> {
            long all = answer.number(limit, -1);
            long now = answer.number(left, -1);
            long until = answer.number(again, -1);
            return all < 0 || now < 0 || until < 0
                    ? null
                    : new Allowance(all, Math.min(now, all), unit.multipliedBy(until), atOnce);
        };
    }
}
