package coachdesk.desk.catalogue.codes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is done with promo codes beside keeping them. Codes are named as {@link PromoCode#key}. Any thread. */
public interface PromoCodes {
    /**
     * The codes of a batch, none of which is taken. Quick.
     *
     * @param taken codes that there are
     */
    List<CodeBatch.Planned> plan(CodeBatch batch, Set<String> taken);

    /** How many bookings each code has; those with none are absent. Not for the UI thread. */
    Map<String, Integer> counts();

    /** The bookings with a code, the newest first. Not for the UI thread. */
    List<Use> of(String key, int most);

    /**
     * A booking.
     *
     * @param id of the reservation
     * @param person null when nobody is named
     * @param at when it was made; null when that is not known
     * @param amount in CHF; null when that is not known
     */
    record Use(String id, String person, Instant at, BigDecimal amount, boolean cancelled) {}
}
