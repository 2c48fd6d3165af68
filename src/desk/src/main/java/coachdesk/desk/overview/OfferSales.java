package coachdesk.desk.overview;

import java.math.BigDecimal;

/**
 * What was sold of an offer.
 *
 * @param offer null where the reservations name none
 * @param count reservations
 * @param amount in Swiss francs
 * @param before in the period before, in Swiss francs
 */
public record OfferSales(String offer, int count, BigDecimal amount, BigDecimal before) {}
