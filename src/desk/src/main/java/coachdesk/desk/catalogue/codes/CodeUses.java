package coachdesk.desk.catalogue.codes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Which bookings were made with a promo code. Codes are named as {@link PromoCode#key}. Not for the UI thread. */
public interface CodeUses {
    /** How many bookings each code has; those with none are absent. */
    Map<String, Integer> counts();

    /** The newest first. */
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
